/** The Tokens page: horizon, table, filters, details, revoking. */
export const tokens = {};

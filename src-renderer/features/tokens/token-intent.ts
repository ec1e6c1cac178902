/** What the user wants of a token, from a row, its keys or the details. */
export type TokenIntent = 'open' | 'rotate' | 'revoke' | 'copy' | 'same';

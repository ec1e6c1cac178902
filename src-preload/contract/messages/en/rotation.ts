/** Rotating a token: the dialog, its outcomes and what to do next. */
export const rotation = {};

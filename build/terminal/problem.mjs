// @ts-check

/**
 * A failure the user can do something about: shown as its message alone, without a stack.
 * @typedef {Error & { isProblem: true }} Problem
 */

/**
 * @param {string} message what went wrong and what to do next
 * @returns {Problem}
 */
export const problem = (message) =>
  Object.assign(new Error(message), { isProblem: /** @type {const} */ (true) });

/**
 * @param {unknown} error
 * @returns {string} the reason in words, for building a sentence around it
 */
export const reasonOf = (error) => (error instanceof Error ? error.message : String(error));

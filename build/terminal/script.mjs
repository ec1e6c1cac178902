// @ts-check
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reasonOf } from './problem.mjs';

/**
 * @param {string} moduleUrl `import.meta.url`
 * @returns {boolean} whether Node was started with this file (and not another one that imports it)
 */
export function isStarted(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl);
}

/**
 * Runs a script's main function; a rejected promise becomes a message on stderr and exit code 1.
 * @param {() => Promise<number | void>} main resolves with the exit code (none means 0)
 * @returns {Promise<void>}
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const expected = error instanceof Error && 'isProblem' in error;
    const text = expected || !(error instanceof Error) ? reasonOf(error) : error.stack;
    process.stderr.write(`\n${text}\n`);
    process.exitCode = 1;
  }
}

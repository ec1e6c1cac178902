// @ts-check
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { existsSync } from 'node:fs';

/**
 * @typedef {object} CommandResult
 * @property {number} code exit code; 128 + signal number is not used: a signal counts as 1
 * @property {string} stdout what it printed (empty when `stdio` is `inherit`)
 * @property {string} stderr
 * @property {boolean} timedOut it was ended because its time was up
 */

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment (default: this process's)
 * @property {'capture' | 'inherit'} [stdio] `inherit` shows the output (on stderr) instead of keeping it
 * @property {string} [input] written to its standard input
 * @property {AbortSignal} [signal] ends it
 * @property {{ uid: number, gid: number }} [user] run as this user (needs root)
 */

/**
 * Runs a program to its end. A non-zero exit code is a result, not an error.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>} rejects only when the program cannot be started
 */
export function runCommand(command, args, options = {}) {
  const { stdio = 'capture', input, signal, user, ...rest } = options;
  return new Promise((resolve, reject) => {
    const output = stdio === 'inherit' ? process.stderr : 'pipe';
    const child = spawn(command, args, {
      ...rest,
      ...user,
      // npm and its kin are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
      stdio: [input === undefined ? 'ignore' : 'pipe', output, output],
    });
    let stdout = '';
    let stderr = '';
    let timedOut = false;
    child.stdout?.on('data', (/** @type {Buffer} */ chunk) => (stdout += chunk.toString()));
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => (stderr += chunk.toString()));
    child.stdin?.on('error', () => undefined); // it may end without reading its input
    child.stdin?.end(input);
    const end = () => {
      timedOut = true;
      child.kill('SIGKILL');
    };
    signal?.addEventListener('abort', end, { once: true });
    child.on('error', reject);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', end);
      resolve({ code: code ?? 1, stdout, stderr, timedOut });
    });
  });
}

/**
 * @param {string} name a program's name
 * @param {readonly string[]} [alsoIn] folders to look in besides PATH
 * @returns {string | undefined} its path
 */
export function findProgram(
  name,
  alsoIn = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'],
) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...alsoIn];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/**
 * npm of the same installation that started this script, so that the user's setup applies.
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runNpm(args, options = {}) {
  const startedBy = process.env['npm_execpath'];
  if (startedBy?.endsWith('.js') === true && dirname(startedBy) !== '.')
    return runCommand(process.execPath, [startedBy, ...args], options);
  return runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

// @ts-check
import { spawn } from 'node:child_process';
import { chownSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { problem } from '../terminal/problem.mjs';
import { say } from '../terminal/progress.mjs';
import { familyOf, isRunning, MARKER, processesOf } from './process-table.mjs';

/** How long (ms) a process may take to end by itself. */
const GRACE_MS = 3_000;
const LOOK_MS = 25;
/** @type {readonly unknown[]} by these somebody ends a process on purpose, as tests do with the keyring's */
const ON_PURPOSE = ['SIGTERM', 'SIGKILL'];

/**
 * A process of the session, in a process group of its own.
 * @typedef {object} SessionProcess
 * @property {(fd: number) => Promise<string>} firstLine what it prints first on a pipe (1 or 3); empty when it ends before
 * @property {() => string} complaints its stderr so far, when it is not shown
 * @property {Promise<number>} ended its exit code (a signal counts as 1)
 */

/**
 * @typedef {object} StartOptions
 * @property {boolean} [extraPipe] give it a pipe as fd 3
 * @property {string} [input] its standard input
 * @property {boolean} [shown] its output is ours
 */

/**
 * @typedef {object} SessionProcesses
 * @property {Record<string, string>} environment of what is started from now on; may be added to
 * @property {(command: string, args: readonly string[], options?: StartOptions) => SessionProcess} start
 * @property {(path: string) => void} give a file or folder to the session's user
 * @property {() => Promise<void>} stopAll ends everything started here, and what that started
 */

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @returns {void}
 */
function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    return; // it has ended by itself
  }
}

/**
 * @param {() => boolean} isDone
 * @param {number} limit ms
 * @returns {Promise<boolean>} whether it came to be within the limit
 */
async function until(isDone, limit) {
  const end = performance.now() + limit;
  while (!isDone()) {
    if (performance.now() > end) return false;
    await wait(LOOK_MS);
  }
  return true;
}

/**
 * Ends processes, gently first.
 * @param {readonly number[]} pids
 * @returns {Promise<void>}
 */
async function endAll(pids) {
  pids.forEach((pid) => signalTo(pid, 'SIGTERM'));
  const left = () => pids.filter(isRunning);
  await until(() => left().length === 0, GRACE_MS);
  left().forEach((pid) => signalTo(pid, 'SIGKILL'));
}

/**
 * Ends what is left of a session.
 * @param {string} id
 * @returns {Promise<void>}
 */
export const sweepProcessesOf = (id) => endAll(processesOf(id));

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} command
 * @returns {SessionProcess}
 */
function follow(child, command) {
  let complaints = '';
  child.stderr?.on('data', (/** @type {Buffer} */ chunk) => (complaints += chunk.toString()));
  child.stdout?.resume();
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', (error) => reject(problem(`${command} cannot be started: ${error.message}`)));
    child.on('exit', (code) => resolve(code ?? 1));
  });
  ended.catch(() => undefined); // who waits for it hears of it; others learn by its silence
  const firstLine = async (/** @type {number} */ fd) => {
    const pipe = /** @type {import('node:stream').Readable} */ (child.stdio[fd]);
    let text = '';
    for await (const chunk of pipe.iterator({ destroyOnReturn: false })) {
      text += String(chunk);
      if (text.includes('\n')) break;
    }
    pipe.resume();
    return text.split('\n')[0] ?? '';
  };
  return {
    firstLine,
    complaints: () => complaints.trim(),
    ended,
  };
}

/**
 * @param {StartOptions} options
 * @returns {import('node:child_process').IOType[]}
 */
const stdioFor = ({ extraPipe, input, shown }) => [
  input === undefined ? 'ignore' : 'pipe',
  shown === true ? 'inherit' : 'pipe',
  shown === true ? 'inherit' : 'pipe',
  ...(extraPipe === true ? [/** @type {const} */ ('pipe')] : []),
];

/**
 * The processes of one desktop session: started as its user, ended together.
 * @param {string} id unique; marks them
 * @param {import('./ordinary-user.mjs').User | undefined} user undefined: the present one
 * @param {string} cwd
 * @returns {SessionProcesses}
 */
export function createSessionProcesses(id, user, cwd) {
  /** @type {Record<string, string>} */
  const environment = { [MARKER]: id };
  /** @type {number[]} */
  const started = [];
  let isEnding = false;
  return {
    environment,
    start(command, args, options = {}) {
      // When interrupted while it is being set up, nothing may come after the sweep.
      if (isEnding) throw problem('The desktop session is ending.');
      const child = spawn(command, args, {
        ...user,
        cwd,
        env: { ...environment },
        detached: true,
        stdio: stdioFor(options),
      });
      child.stdin?.end(options.input);
      const follower = follow(child, command);
      child.on('exit', (code, signal) => {
        if (isEnding || options.shown === true || ON_PURPOSE.includes(signal)) return;
        // Whatever fails from here on may fail because of this.
        say(`${command} has ended by itself (${signal ?? code}). ${follower.complaints()}`);
      });
      if (child.pid !== undefined) started.push(child.pid);
      return follower;
    },
    give: (path) => {
      if (user !== undefined) chownSync(path, user.uid, user.gid);
    },
    async stopAll() {
      isEnding = true;
      // The last started first, each with all that it has started, in whichever group that is.
      for (const pid of started.reverse()) await endAll(familyOf(pid));
      await sweepProcessesOf(id);
    },
  };
}

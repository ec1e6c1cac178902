// @ts-check
import { spawn } from 'node:child_process';
import { chownSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { problem } from '../terminal/problem.mjs';

/** In the environment of every process of a session, inherited by what those start. */
export const MARKER = 'LATCHKEY_SESSION';
/** How long (ms) a process may take to end by itself. */
const GRACE_MS = 3_000;
const LOOK_MS = 25;

/**
 * A process of the session, in a process group of its own.
 * @typedef {object} SessionProcess
 * @property {(fd: number) => Promise<string>} firstLine what it prints first on a pipe (1 or 3); empty when it ends before
 * @property {() => string} complaints its stderr so far, when it is not shown
 * @property {Promise<number>} ended its exit code (a signal counts as 1)
 * @property {() => boolean} isRunning
 */

/**
 * @typedef {object} StartOptions
 * @property {boolean} [extraPipe] give it a pipe as fd 3
 * @property {string} [input] its standard input
 * @property {boolean} [shown] its output is ours
 * @property {string} [cwd]
 */

/**
 * @typedef {object} SessionProcesses
 * @property {Record<string, string>} environment of what is started from now on; may be added to
 * @property {(command: string, args: readonly string[], options?: StartOptions) => SessionProcess} start
 * @property {(path: string) => void} give a file or folder to the session's user
 * @property {() => Promise<void>} stopAll ends everything started here, and what that started
 */

/**
 * @param {number} target process, or negative: process group
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether there was anybody
 */
function signalTo(target, signal) {
  try {
    process.kill(target, signal);
    return true;
  } catch {
    return false;
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
 * @param {string} id of a session
 * @returns {number[]} its processes, wherever they have gone (daemons leave their group)
 */
export function processesOf(id) {
  const entry = `${MARKER}=${id}`;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(entry);
      } catch {
        return false; // it has ended, or is another user's
      }
    });
}

/**
 * Ends what is left of a session.
 * @param {string} id
 * @returns {Promise<void>}
 */
export async function sweepProcessesOf(id) {
  const left = processesOf(id);
  left.forEach((pid) => signalTo(pid, 'SIGTERM'));
  await until(() => processesOf(id).length === 0, left.length === 0 ? 0 : GRACE_MS);
  processesOf(id).forEach((pid) => signalTo(pid, 'SIGKILL'));
}

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
    isRunning: () => child.exitCode === null && child.signalCode === null,
  };
}

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
  /** @type {{ pid: number, process: SessionProcess }[]} */
  const started = [];
  return {
    environment,
    start(command, args, { extraPipe = false, input, shown = false, cwd: from = cwd } = {}) {
      const output = shown ? 'inherit' : 'pipe';
      const child = spawn(command, args, {
        ...user,
        cwd: from,
        env: { ...environment },
        detached: true,
        stdio: [
          input === undefined ? 'ignore' : 'pipe',
          output,
          output,
          ...(extraPipe ? ['pipe'] : []),
        ],
      });
      child.stdin?.end(input);
      const follower = follow(child, command);
      if (child.pid !== undefined) started.push({ pid: child.pid, process: follower });
      return follower;
    },
    give: (path) => {
      if (user !== undefined) chownSync(path, user.uid, user.gid);
    },
    async stopAll() {
      for (const { pid, process: each } of started.reverse()) {
        signalTo(-pid, 'SIGTERM');
        const gone = await until(() => !each.isRunning() && !signalTo(-pid, 0), GRACE_MS);
        if (!gone) signalTo(-pid, 'SIGKILL');
      }
      await sweepProcessesOf(id);
    },
  };
}

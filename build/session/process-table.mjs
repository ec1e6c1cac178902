// @ts-check
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

// Who runs, and who belongs to a session, out of Linux's /proc.

/** In the environment of every process of a session, inherited by what those start. */
export const MARKER = 'LATCHKEY_SESSION';

/**
 * @template T
 * @param {() => T} read
 * @param {T} otherwise when the process has ended, or is another user's
 * @returns {T}
 */
function attempt(read, otherwise) {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** @returns {number[]} all processes but this one */
const allProcesses = () =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid);

/**
 * @param {number} pid
 * @returns {{ state: string, parent: number } | undefined}
 */
function statusOf(pid) {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'latin1'), '');
  // The name, in parentheses, may itself hold spaces and parentheses.
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === undefined || state === '' ? undefined : { state, parent: Number(parent) };
}

/**
 * @param {number} pid
 * @returns {boolean} false also for one that has ended and only waits for its parent to notice
 */
export function isRunning(pid) {
  const state = statusOf(pid)?.state;
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/**
 * @param {number} root
 * @returns {number[]} a process, its children, their children and so on
 */
export function familyOf(root) {
  const parents = new Map(allProcesses().map((pid) => [pid, statusOf(pid)?.parent]));
  const family = [root];
  for (const member of family)
    for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  return family.filter(isRunning);
}

/**
 * @param {number} pid
 * @param {string} id of a session; its folder has the same name
 * @returns {boolean}
 */
function belongsTo(pid, id) {
  const text = (/** @type {string} */ file) =>
    attempt(() => readFileSync(`/proc/${pid}/${file}`, 'latin1'), '');
  if (text('environ').split('\0').includes(`${MARKER}=${id}`)) return true;
  // Chromium blanks its environment; it is known by the session's folder in its arguments or files.
  if (text('cmdline').includes(`/${id}/`)) return true;
  const files = attempt(() => readdirSync(`/proc/${pid}/fd`), []);
  return files.some((fd) =>
    attempt(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '').includes(`/${id}/`),
  );
}

/**
 * @param {string} id of a session
 * @returns {number[]} its processes, also those whose parent has gone
 */
export const processesOf = (id) =>
  allProcesses().filter((pid) => isRunning(pid) && belongsTo(pid, id));

// @ts-check
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimes,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './progress.mjs';

/** The holder shows this often (ms) that it lives. */
const HEARTBEAT_MS = 5_000;
/** A lock without a sign of life for this long (ms) belongs to nobody. */
const ABANDONED_MS = 60_000;
const LOOK_AGAIN_MS = 250;

/**
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * @param {string} path
 * @returns {boolean} whether the lock is ours now
 */
function tryToTake(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} path
 * @returns {{ pid: number, abandoned: boolean } | undefined} undefined: it has just been freed
 */
function holderOf(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    const age = Date.now() - statSync(path).mtimeMs;
    // An empty file is a holder between creating and writing it.
    const dead = pid > 0 && !isAlive(pid);
    return { pid, abandoned: dead || age > ABANDONED_MS };
  } catch {
    return undefined;
  }
}

/**
 * Moves an abandoned lock aside. Only one of several can move a file, and when it turns out to be
 * a newer one than the abandoned, it is put back.
 * @param {string} path
 * @param {number} abandonedBy
 * @returns {void}
 */
function setAside(path, abandonedBy) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // another one was quicker
  }
  if (Number(readFileSync(aside, 'utf8')) === abandonedBy) rmSync(aside);
  else renameSync(aside, path);
}

/**
 * Does work that only one process at a time may do; a second one waits, and says so.
 * @template T
 * @param {string} path of the lock file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  while (!tryToTake(path)) {
    const holder = holderOf(path);
    if (holder?.abandoned === true) setAside(path, holder.pid);
    else {
      if (!told && holder !== undefined) say(`Waiting for another setup (process ${holder.pid}) …`);
      told = true;
      await wait(LOOK_AGAIN_MS);
    }
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now, () => undefined); // a missed beat does no harm: the next one comes
  }, HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(path, { force: true });
  }
}

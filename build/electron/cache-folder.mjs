// @ts-check
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isAlive, withLock } from '../terminal/lock.mjs';

/** Where root keeps it, so that the ordinary user whom root runs tests as can execute it. */
const FOR_ALL_USERS = '/var/cache/latchkey';
const PREPARING = 'preparing-';

const isRoot = () => process.getuid?.() === 0;

/**
 * The folder outside the repository in which big downloads are kept.
 * @returns {string} absolute path; need not exist
 */
export function cacheFolder() {
  const xdg = process.env['XDG_CACHE_HOME'];
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'latchkey');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'latchkey');
  if (process.platform === 'win32')
    return join(
      process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'),
      'latchkey',
      'Cache',
    );
  return isRoot() ? FOR_ALL_USERS : join(homedir(), '.cache', 'latchkey');
}

/**
 * Where something prepared earlier may lie: the user's own folder, then root's, when nobody but
 * root can have written there.
 * @returns {string[]}
 */
export function cacheFoldersToRead() {
  const own = cacheFolder();
  if (process.platform !== 'linux' || own === FOR_ALL_USERS) return [own];
  const shared = statSync(FOR_ALL_USERS, { throwIfNoEntry: false });
  const trusted = shared?.isDirectory() === true && shared.uid === 0 && (shared.mode & 0o022) === 0;
  return trusted ? [own, FOR_ALL_USERS] : [own];
}

/** Removes what killed runs left. @returns {void} */
function sweepAbandoned() {
  for (const name of readdirSync(cacheFolder())) {
    const pid = name.startsWith(PREPARING) ? Number(name.split('-')[1]) : Number.NaN;
    if (pid > 0 && !isAlive(pid))
      rmSync(join(cacheFolder(), name), { recursive: true, force: true });
  }
}

/**
 * Does work that only one setup at a time may do, of whichever checkout.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function underSetupLock(work) {
  mkdirSync(cacheFolder(), { recursive: true });
  return withLock(join(cacheFolder(), 'setup.lock'), work);
}

/**
 * Does work that adds to the cache: alone, with files readable by all, in a temporary folder on
 * the cache's own file system, so that a finished result can be put in place with one rename.
 * What an earlier run left behind when it was killed goes first.
 * @template T
 * @param {(temporary: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function addToCache(work) {
  const umask = process.umask(0o022);
  try {
    return await underSetupLock(async () => {
      sweepAbandoned();
      const temporary = mkdtempSync(join(cacheFolder(), `${PREPARING}${process.pid}-`));
      chmodSync(temporary, 0o755);
      try {
        return await work(temporary);
      } finally {
        rmSync(temporary, { recursive: true, force: true });
      }
    });
  } finally {
    process.umask(umask);
  }
}

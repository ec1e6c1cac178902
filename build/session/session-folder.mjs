// @ts-check
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../project.mjs';
import { isAlive } from '../terminal/lock.mjs';
import { problem } from '../terminal/problem.mjs';
import { canRead } from './ordinary-user.mjs';
import { sweepProcessesOf } from './session-processes.mjs';
import { unmountSmallDisk } from './small-disk.mjs';

const PREFIX = 'latchkey-session-';
const OWNER_FILE = 'session.json';
/** A short path first: sockets lie in it, and their paths may have 107 characters. */
const PLACES = [...new Set(['/tmp', tmpdir(), '/var/tmp'])];

/**
 * @typedef {object} SessionFolder
 * @property {string} id of the session
 * @property {string} path
 * @property {string} output what the session's user writes for others to see
 * @property {string} stage for a readable copy of the checkout (belongs to us, not to the session's user)
 * @property {string} runtime XDG_RUNTIME_DIR
 * @property {Record<string, string>} environment HOME, TMPDIR and XDG_* of the session
 */

/**
 * @param {string} path
 * @param {import('./ordinary-user.mjs').User | undefined} user
 * @returns {string}
 */
function makeFolder(path, user) {
  mkdirSync(path, { mode: 0o700 });
  if (user !== undefined) chownSync(path, user.uid, user.gid);
  return path;
}

/**
 * Ends the sessions of this user whose runner was killed, and removes their folders.
 * @param {string} place
 * @returns {Promise<void>}
 */
async function sweepDead(place) {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(place, name);
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat?.isDirectory() !== true || stat.uid !== process.getuid?.()) continue;
    const owner = readJson(join(folder, OWNER_FILE));
    if (typeof owner !== 'object' || owner === null || !('pid' in owner)) continue;
    if (typeof owner.pid !== 'number' || isAlive(owner.pid)) continue;
    await sweepProcessesOf(name);
    unmountSmallDisk(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} path of the session's folder
 * @param {import('./ordinary-user.mjs').User | undefined} user
 * @returns {Omit<SessionFolder, 'id' | 'path' | 'stage'>}
 */
function furnish(path, user) {
  const home = makeFolder(join(path, 'home'), user);
  const runtime = makeFolder(join(path, 'run'), user);
  const environment = {
    HOME: home,
    TMPDIR: makeFolder(join(path, 'tmp'), user),
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: makeFolder(join(home, '.config'), user),
    XDG_CACHE_HOME: makeFolder(join(home, '.cache'), user),
    XDG_DATA_HOME: makeFolder(join(home, '.data'), user),
    XDG_STATE_HOME: makeFolder(join(home, '.state'), user),
  };
  return { output: makeFolder(join(path, 'output'), user), runtime, environment };
}

/**
 * Makes the folder that a session lives in. It belongs to us and can be passed through by all; what
 * the session's user needs inside is that user's alone.
 * @param {import('./ordinary-user.mjs').User | undefined} user
 * @returns {Promise<SessionFolder>}
 */
export async function makeSessionFolder(user) {
  for (const place of PLACES.filter((candidate) =>
    statSync(candidate, { throwIfNoEntry: false }),
  )) {
    await sweepDead(place);
    const path = mkdtempSync(join(place, PREFIX));
    chmodSync(path, 0o755);
    if (canRead(user, [path])) {
      writeFileSync(join(path, OWNER_FILE), JSON.stringify({ pid: process.pid }));
      const id = path.slice(place.length + 1);
      return { id, path, stage: join(path, 'stage'), ...furnish(path, user) };
    }
    rmSync(path, { recursive: true });
  }
  throw problem(`No folder that an ordinary user can reach among ${PLACES.join(', ')}.`);
}

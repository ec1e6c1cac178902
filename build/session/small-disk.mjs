// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'small-disk';
/** A page of memory is what such a file system gives out at once; these are a few. */
const SIZE = '32k';

/**
 * Mounts a disk in memory that is full after a few files, for tests of what happens then. Only root
 * may, and not in every container.
 * @param {string} folder the session's
 * @param {import('./ordinary-user.mjs').User | undefined} user whose disk it is
 * @returns {Record<string, string>} environment that names it; empty: there is none
 */
export function mountSmallDisk(folder, user) {
  if (user === undefined) return {};
  const path = join(folder, NAME);
  mkdirSync(path);
  const options = `size=${SIZE},mode=0700,uid=${user.uid},gid=${user.gid}`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]);
  return status === 0 ? { LATCHKEY_SMALL_DISK: path } : {};
}

/**
 * Takes it away again: a folder with something mounted in it cannot be removed.
 * @param {string} folder the session's
 * @returns {void}
 */
export function unmountSmallDisk(folder) {
  const path = join(folder, NAME);
  if (existsSync(path)) spawnSync('umount', ['--lazy', path]);
}

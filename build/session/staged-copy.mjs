// @ts-check
import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

const READABLE = 0o444;
const EXECUTABLE = 0o111;
const FOR_OTHERS = 0o005;

/**
 * @param {number} mode of a file
 * @returns {number} the same rights for everybody
 */
const openedToAll = (mode) =>
  (mode & 0o777) | READABLE | ((mode & EXECUTABLE) === 0 ? 0 : EXECUTABLE);

/**
 * A hard link costs nothing, but has the rights of the original; and it cannot cross file systems.
 * @param {string} from
 * @param {string} to
 * @param {number} mode of `from`
 * @returns {void}
 */
function copyFile(from, to, mode) {
  const wanted = openedToAll(mode);
  if ((mode & FOR_OTHERS) === (wanted & FOR_OTHERS)) {
    try {
      linkSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error;
    }
  }
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  chmodSync(to, wanted);
}

/**
 * Makes a copy that every user can read, by hard links where possible.
 * @param {string} from an existing file or folder
 * @param {string} to absent
 * @param {(path: string) => boolean} isWanted whether to take a path below `from`
 * @returns {void}
 */
export function stageCopy(from, to, isWanted) {
  const stat = lstatSync(from);
  if (stat.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else if (stat.isFile()) copyFile(from, to, stat.mode);
  else if (stat.isDirectory()) {
    mkdirSync(to);
    chmodSync(to, 0o755);
    for (const name of readdirSync(from))
      if (isWanted(join(from, name))) stageCopy(join(from, name), join(to, name), isWanted);
  }
}

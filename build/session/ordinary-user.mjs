// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ uid: number, gid: number }} User */

/** The user without rights that every Linux has. */
const NAME = 'nobody';
/** Its number where /etc/passwd does not tell. */
const OVERFLOW_ID = 65_534;

/**
 * As whom a desktop session runs: Chromium's sandbox is off for root, so root takes `nobody`.
 * @returns {User | undefined} undefined: as the present user, who is an ordinary one
 */
export function ordinaryUser() {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${NAME}:`));
  const [, , uid = OVERFLOW_ID, gid = OVERFLOW_ID] = line?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * Tries whether a user can read everything below some paths, by looking as that user.
 * @param {User | undefined} user undefined: the present user
 * @param {readonly string[]} paths absolute, existing
 * @param {readonly string[]} [except] absolute paths that do not matter
 * @returns {boolean}
 */
export function canRead(user, paths, except = []) {
  const skip = except.flatMap((path) => ['-path', path, '-prune', '-o']);
  // Links aside: one that leads nowhere would count as unreadable, and nobody misses it.
  const closed = ['(', '!', '-readable', '-o', '-type', 'd', '!', '-executable', ')'];
  const unreadable = ['!', '-type', 'l', ...closed];
  const found = spawnSync('find', [...paths, ...skip, ...unreadable, '-print', '-quit'], {
    ...user,
    cwd: '/', // find wants to come back to where it started, which may be unreadable itself
    encoding: 'utf8',
  });
  return found.status === 0 && found.stdout === '';
}

import { readlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether Chromium's lock on the profile is still this process's. After a crash the lock is left
 * over, and of two starts at once the second may remove the first one's new lock for the old one:
 * both were then told that they hold it. On Linux it is a link to `<host>-<pid>` (Chromium,
 * `process_singleton_posix.cc`); elsewhere the system keeps a lock that is never left over.
 *
 * @param pid of this process
 */
export function holdsProfile(directory: string, pid: number): boolean {
  try {
    return readlinkSync(join(directory, 'SingletonLock')).endsWith(`-${pid}`);
  } catch (error) {
    if (isNoLink(error)) return true;
    throw error;
  }
}

function isNoLink(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'EINVAL';
}

import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const TEMPORARY = '.tmp';

/**
 * Replaces a file so that after a crash at any moment either the old or the new content is there:
 * temporary file, fsync, rename, fsync of the folder. Readable by its owner only.
 *
 * @throws the file system's error; the old content is then untouched
 */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}${TEMPORARY}`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** A rename is only on disk when its folder is. Windows cannot open folders and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what writes that were killed midway left behind in a folder. */
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const left = names.filter((name) => name.startsWith('.') && name.endsWith(TEMPORARY));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

/** Whether a file system error says that the file or folder does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The system's name of a failure, such as `ENOSPC`, for an error's details. */
export function reasonOf(error: unknown): { readonly reason?: string } {
  return error instanceof Error && 'code' in error ? { reason: String(error.code) } : {};
}

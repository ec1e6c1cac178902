import { readFile, rename, rm } from 'node:fs/promises';
import type { z } from 'zod';
import type { Result } from '../../src-preload/contract/app-error';
import { isMissing, reasonOf, writeFileAtomically } from './atomic-file';

/** What was read; `setAside` is where an unreadable file is now. */
export interface LoadedFile<T> {
  readonly value: T;
  readonly setAside: string | null;
}

/** One JSON document on disk with a schema. Never holds a secret. */
export interface JsonFile<T> {
  /** A file that cannot be read or parsed is renamed and kept, never overwritten. */
  load(): Promise<LoadedFile<T>>;
  /** Saves in the order of the calls. Fails with `DISK_FAILED`; the old content is then kept. */
  save(value: T): Promise<Result<null>>;
  /** Resolves when the saves before are on disk, or have failed. */
  saved(): Promise<void>;
  /** Removes it after the saves before; those that come later write nothing, and are fine. */
  remove(): Promise<void>;
}

export interface JsonFileOptions<T> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** What an absent file means. */
  readonly empty: T;
  /** Epoch milliseconds, for the name of a file set aside. */
  readonly now: () => number;
}

export function createJsonFile<T>(options: JsonFileOptions<T>): JsonFile<T> {
  const { path, schema, empty, now } = options;
  let lastSave: Promise<unknown> = Promise.resolve();
  // Set when a file could neither be read nor renamed: then nothing may be written over it.
  let isUntouchable = false;
  let isRemoved = false;

  const setAside = async (): Promise<LoadedFile<T>> => {
    const aside = await moveAside(path, now());
    if (aside === null) isUntouchable = true;
    return { value: empty, setAside: aside ?? path };
  };

  const write = async (value: T): Promise<Result<null>> => {
    if (isRemoved) return { ok: true, value: null };
    if (isUntouchable) return { ok: false, code: 'DISK_FAILED', details: { path } };
    return writeJson(path, value);
  };

  return {
    async load() {
      try {
        const text = await readFile(path, 'utf8');
        return { value: schema.parse(JSON.parse(text)), setAside: null };
      } catch (error) {
        return isMissing(error) ? { value: empty, setAside: null } : setAside();
      }
    },
    save(value) {
      const saved = lastSave.then(() => write(value));
      lastSave = saved;
      return saved;
    },
    async saved() {
      await lastSave;
    },
    async remove() {
      isRemoved = true;
      await lastSave;
      await rm(path, { force: true });
    },
  };
}

async function writeJson(path: string, value: unknown): Promise<Result<null>> {
  try {
    await writeFileAtomically(path, `${JSON.stringify(value, null, 1)}\n`);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, code: 'DISK_FAILED', details: { path, ...reasonOf(error) } };
  }
}

/** Answers with its new path, or null when it could not be moved. */
async function moveAside(path: string, now: number): Promise<string | null> {
  const aside = `${path}.unreadable-${new Date(now).toISOString().replaceAll(':', '-')}`;
  try {
    await rename(path, aside);
    return aside;
  } catch {
    return null;
  }
}

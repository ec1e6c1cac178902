import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Result } from '../../../src-preload/contract/app-error';
import { isMissing } from '../../files/atomic-file';
import { createJsonFile } from '../../files/json-file';
import { intentSchema, type Intent } from './intent';

/**
 * What was asked for and is not settled, one file each, written so that a crash at any moment leaves
 * a whole entry. Nothing is sent before its intent is on disk.
 */
export interface RotationJournal {
  /** Those of earlier runs too. */
  readonly unsettled: () => readonly Intent[];
  /** Writes an entry or its next state. Fails with `DISK_FAILED`; the entry is then as it was. */
  readonly write: (intent: Intent) => Promise<Result<null>>;
  /** Done, or known not to have happened: the entry goes. */
  readonly settle: (intentId: string) => Promise<void>;
}

/**
 * Opens the journal of a profile with what earlier runs left in it. An entry that cannot be read is
 * kept aside.
 *
 * @param now epoch milliseconds
 */
export async function openRotationJournal(
  directory: string,
  now: () => number,
): Promise<{ readonly journal: RotationJournal; readonly setAside: readonly string[] }> {
  const entries = new Map<string, Intent>();
  const pathOf = (id: string): string => join(directory, `${id}.json`);
  const fileOf = (id: string) =>
    createJsonFile<Intent | null>({
      path: pathOf(id),
      schema: intentSchema.nullable(),
      empty: null,
      now,
    });
  const setAside: string[] = [];
  for (const id of await namesIn(directory)) {
    const loaded = await fileOf(id).load();
    if (loaded.value !== null) entries.set(id, loaded.value);
    if (loaded.setAside !== null) setAside.push(loaded.setAside);
  }

  const journal: RotationJournal = {
    unsettled: () => [...entries.values()],
    async write(intent) {
      const written = await fileOf(intent.id).save(intent);
      if (written.ok) entries.set(intent.id, intent);
      return written;
    },
    async settle(id) {
      entries.delete(id);
      // An entry that cannot be removed is looked at again at the next start, and found settled.
      await rm(pathOf(id), { force: true }).catch(() => undefined);
    },
  };
  return { journal, setAside };
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    const names = await readdir(directory);
    return names
      .filter((name) => /^[\da-f-]{36}\.json$/.test(name))
      .map((n) => basename(n, '.json'));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

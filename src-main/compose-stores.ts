import { DEFAULT_SETTINGS } from '../src-preload/contract/default-settings';
import type { SetAsideFile } from '../src-preload/contract/models';
import { connectionsFileSchema } from './connections/connection';
import { createConnectionBook, type ConnectionBook } from './connections/connection-book';
import { forNewRun } from './connections/new-run';
import { toIdle } from './connections/sync-state';
import type { EventHub } from './events/event-hub';
import { createWarningRecord, warningsFileSchema } from './expiry/warning-record';
import { sweepTemporaryFiles } from './files/atomic-file';
import { createJsonFile, type JsonFile, type JsonFileOptions } from './files/json-file';
import type { Profile } from './profile/profile';
import { createSettingsStore, settingsFileSchema } from './settings/settings';
import { createTemplateStore, templatesFileSchema } from './templates/template-store';
import { createTokenCache, type TokenCache } from './tokens/token-cache';
import { openRotationJournal } from './tokens/rotation/journal';
import { createRecoveryBook } from './tokens/rotation/recovery-book';
import { createTokenLists } from './tokens/token-list';

export interface StoreAdapters {
  readonly profile: Profile;
  readonly hub: EventHub;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export type Stores = Awaited<ReturnType<typeof composeStores>>;

/** What the profile's files hold, loaded, and which of them could not be read. */
export async function composeStores(adapters: StoreAdapters) {
  const { profile, hub, now } = adapters;
  await sweepTemporaryFiles(profile.directory);
  await sweepTemporaryFiles(profile.tokensDirectory);
  await sweepTemporaryFiles(profile.journalDirectory);
  const files = await openFiles(adapters);
  const book = createConnectionBook(
    files.connections.file,
    files.connections.value.connections.map(forNewRun),
    hub,
  );
  const cache = createTokenCache(profile.tokensDirectory, now);
  const unreadableLists = await cache.load(book.all().map(({ id }) => id));
  showLastKnown(book, cache);
  const { journal, setAside } = await openRotationJournal(profile.journalDirectory, now);
  const unreadableIntents = setAside.flatMap((path) => toSetAside('journal', path));
  const opened = Object.values(files);
  return {
    settings: createSettingsStore(files.settings.file, files.settings.value, hub),
    book,
    cache,
    lists: createTokenLists(book, cache, hub),
    journal,
    recoveries: createRecoveryBook(journal, hub),
    warningRecord: createWarningRecord(files.warnings.file, files.warnings.value, now),
    templates: createTemplateStore(files.templates.file, files.templates.value.templates),
    setAside: [
      ...opened.flatMap(({ setAside: one }) => one),
      ...unreadableLists,
      ...unreadableIntents,
    ],
    /** Resolves when what the user chose is on disk; lists are fetched again anyway. */
    saved: async (): Promise<void> => {
      await Promise.all(opened.map(({ file }) => file.saved()));
    },
  };
}

async function openFiles({ profile, now }: StoreAdapters) {
  return {
    settings: await openFile('settings', {
      path: profile.settingsFile,
      schema: settingsFileSchema,
      empty: DEFAULT_SETTINGS,
      now,
    }),
    connections: await openFile('connections', {
      path: profile.connectionsFile,
      schema: connectionsFileSchema,
      empty: { version: 1 as const, connections: [] },
      now,
    }),
    warnings: await openFile('warnings', {
      path: profile.warningsFile,
      schema: warningsFileSchema,
      empty: { version: 1 as const, shown: [], snoozes: [] },
      now,
    }),
    templates: await openFile('templates', {
      path: profile.templatesFile,
      schema: templatesFileSchema,
      empty: { version: 1 as const, templates: [] },
      now,
    }),
  };
}

interface OpenedFile<T> {
  readonly file: JsonFile<T>;
  readonly value: T;
  readonly setAside: readonly SetAsideFile[];
}

/** Its contents, and where they are now if they could not be read. */
async function openFile<T>(
  kind: SetAsideFile['file'],
  options: JsonFileOptions<T>,
): Promise<OpenedFile<T>> {
  const file = createJsonFile(options);
  const { value, setAside } = await file.load();
  return { file, value, setAside: toSetAside(kind, setAside) };
}

function toSetAside(file: SetAsideFile['file'], path: string | null): readonly SetAsideFile[] {
  return path === null ? [] : [{ file, path }];
}

/** How old the lists are that are shown before the first fetch of this run. */
function showLastKnown(book: ConnectionBook, cache: TokenCache): void {
  for (const { id } of book.all()) book.setSync(id, toIdle(cache.get(id).freshAt));
}

import { DEFAULT_SETTINGS } from '../src-preload/contract/default-settings';
import type { SetAsideFile } from '../src-preload/contract/models';
import { connectionsFileSchema } from './connections/connection';
import { createConnectionBook, type ConnectionBook } from './connections/connection-book';
import { forNewRun } from './connections/new-run';
import { toIdle } from './connections/sync-state';
import type { EventHub } from './events/event-hub';
import { createWarningRecord, warningsFileSchema } from './expiry/warning-record';
import { sweepTemporaryFiles } from './files/atomic-file';
import { createJsonFile } from './files/json-file';
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
  const settings = await openSettings(adapters);
  const book = await openBook(adapters);
  const cache = createTokenCache(profile.tokensDirectory, now);
  const unreadableLists = await cache.load(book.store.all().map(({ id }) => id));
  showLastKnown(book.store, cache);
  const warnings = await openWarnings(adapters);
  const templates = await openTemplates(adapters);
  const { journal, setAside } = await openRotationJournal(profile.journalDirectory, now);
  const unreadableIntents = setAside.flatMap((path) => toSetAside('journal', path));
  return {
    settings: settings.store,
    book: book.store,
    cache,
    lists: createTokenLists(book.store, cache, hub),
    journal,
    recoveries: createRecoveryBook(journal, hub),
    warningRecord: warnings.record,
    templates: templates.store,
    setAside: [
      ...settings.setAside,
      ...book.setAside,
      ...unreadableLists,
      ...unreadableIntents,
      ...warnings.setAside,
      ...templates.setAside,
    ],
  };
}

async function openSettings({ profile, hub, now }: StoreAdapters) {
  const file = createJsonFile({
    path: profile.settingsFile,
    schema: settingsFileSchema,
    empty: DEFAULT_SETTINGS,
    now,
  });
  const { value, setAside } = await file.load();
  return {
    store: createSettingsStore(file, value, hub),
    setAside: toSetAside('settings', setAside),
  };
}

async function openBook({ profile, hub, now }: StoreAdapters) {
  const file = createJsonFile({
    path: profile.connectionsFile,
    schema: connectionsFileSchema,
    empty: { version: 1 as const, connections: [] },
    now,
  });
  const { value, setAside } = await file.load();
  return {
    store: createConnectionBook(file, value.connections.map(forNewRun), hub),
    setAside: toSetAside('connections', setAside),
  };
}

async function openWarnings({ profile, now }: StoreAdapters) {
  const file = createJsonFile({
    path: profile.warningsFile,
    schema: warningsFileSchema,
    empty: { version: 1 as const, shown: [], snoozes: [] },
    now,
  });
  const { value, setAside } = await file.load();
  return {
    record: createWarningRecord(file, value, now),
    setAside: toSetAside('warnings', setAside),
  };
}

async function openTemplates({ profile, now }: StoreAdapters) {
  const file = createJsonFile({
    path: profile.templatesFile,
    schema: templatesFileSchema,
    empty: { version: 1 as const, templates: [] },
    now,
  });
  const { value, setAside } = await file.load();
  return {
    store: createTemplateStore(file, value.templates),
    setAside: toSetAside('templates', setAside),
  };
}

function toSetAside(file: SetAsideFile['file'], path: string | null): readonly SetAsideFile[] {
  return path === null ? [] : [{ file, path }];
}

/** How old the lists are that are shown before the first fetch of this run. */
function showLastKnown(book: ConnectionBook, cache: TokenCache): void {
  for (const { id } of book.all()) book.setSync(id, toIdle(cache.get(id).freshAt));
}

import { connectionsFileSchema } from './connections/connection';
import { createConnectionBook, type ConnectionBook } from './connections/connection-book';
import { createConnectionService } from './connections/connection-service';
import { createDemoService } from './connections/demo-service';
import { createSessions } from './connections/session';
import { createClipboardGuard, type TextClipboard } from './clipboard/clipboard-guard';
import type { DemoInstance } from './demo-instance/demo-instance';
import type { EventHub } from './events/event-hub';
import { sweepTemporaryFiles } from './files/atomic-file';
import { createJsonFile } from './files/json-file';
import { findInstance } from './gitlab/find-instance';
import { createGitlabClient, type GitlabTarget } from './gitlab/gitlab-client';
import type { Transport } from './gitlab/transport';
import type { Keychain } from './keychain/keychain';
import { createSecrets } from './keychain/secrets';
import type { Profile } from './profile/profile';
import { createSettingsStore, DEFAULT_SETTINGS, settingsFileSchema } from './settings/settings';
import { createMutationLock } from './tokens/mutation-lock';
import { createRevocation } from './tokens/revoke-token';
import { createRotation } from './tokens/rotate-token';
import { createSyncService } from './tokens/sync-service';
import { createTokenCache } from './tokens/token-cache';
import { createTokenLists } from './tokens/token-list';
import { createTokenValues } from './tokens/token-values';
import type { KeychainState, SetAsideFile } from '../src-preload/contract/models';

/** What the use cases stand on: everything outside, behind small interfaces. */
export interface Adapters {
  readonly profile: Profile;
  readonly hub: EventHub;
  readonly transport: Transport;
  readonly clipboard: TextClipboard;
  readonly createKeychain: (hooks: KeychainHooks) => Keychain;
  readonly startDemoInstance: () => Promise<DemoInstance>;
  readonly createId: () => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface KeychainHooks {
  readonly isMarkerExpected: () => boolean;
  readonly onStateChange: (state: KeychainState) => void;
}

/** The use cases, joined. Nothing here knows of Electron. */
export type Domain = Awaited<ReturnType<typeof composeDomain>>;

export async function composeDomain(adapters: Adapters) {
  const stores = await openStores(adapters);
  const { hub, transport, now } = adapters;
  const { book, settings, cache, lists } = stores;
  const createClient = (target: GitlabTarget) => createGitlabClient(transport, target);
  const keychain = adapters.createKeychain({
    isMarkerExpected: () => book.all().some(({ credential }) => credential.store === 'keychain'),
    onStateChange(state) {
      hub.emit('keychain.changed', state);
      if (state === 'ready') void syncs.syncWaiting();
    },
  });
  const secrets = createSecrets(keychain);
  const sessions = createSessions({ book, secrets, createClient });
  const syncs = createSyncService({ book, sessions, cache, lists, now });
  const clipboard = createClipboardGuard({
    clipboard: adapters.clipboard,
    now,
    seconds: () => settings.get().clipboardSeconds,
    onChange: (state) => hub.emit('clipboard.changed', state),
  });
  const syncSoon = (connectionId: string): void => void syncs.sync(connectionId);
  const connections = createConnectionService({
    book,
    secrets,
    createClient,
    findInstance: (candidates) => findInstance(transport, candidates),
    createId: adapters.createId,
    now,
    onReady: syncSoon,
    onRemoved: (connectionId) => cache.remove(connectionId),
  });
  const { startDemoInstance } = adapters;
  const demo = createDemoService({ book, connections, startInstance: startDemoInstance });
  const lock = createMutationLock();
  const shared = { book, sessions, secrets, lists, lock, onStale: syncSoon };
  return {
    ...stores,
    keychain,
    connections,
    demo,
    syncs,
    clipboard,
    rotate: createRotation({ ...shared, cache, clipboard, now }),
    revoke: createRevocation(shared),
    values: createTokenValues(book, secrets, clipboard),
  };
}

/** Files, and what was in them. */
async function openStores({ profile, hub, now }: Adapters) {
  await sweepTemporaryFiles(profile.directory);
  await sweepTemporaryFiles(profile.tokensDirectory);
  const settingsFile = createJsonFile({
    path: profile.settingsFile,
    schema: settingsFileSchema,
    empty: DEFAULT_SETTINGS,
    now,
  });
  const connectionsFile = createJsonFile({
    path: profile.connectionsFile,
    schema: connectionsFileSchema,
    empty: { version: 1 as const, connections: [] },
    now,
  });
  const loadedSettings = await settingsFile.load();
  const loadedConnections = await connectionsFile.load();
  const setAside: SetAsideFile[] = [];
  if (loadedSettings.setAside !== null) {
    setAside.push({ file: 'settings', path: loadedSettings.setAside });
  }
  if (loadedConnections.setAside !== null) {
    setAside.push({ file: 'connections', path: loadedConnections.setAside });
  }
  const settings = createSettingsStore(settingsFile, loadedSettings.value, hub);
  const book = createConnectionBook(connectionsFile, loadedConnections.value.connections, hub);
  const cache = createTokenCache(profile.tokensDirectory, now);
  setAside.push(...(await cache.load(book.all().map(({ id }) => id))));
  showLastKnown(book, (id) => cache.get(id).freshAt);
  return { settings, book, cache, lists: createTokenLists(book, cache, hub), setAside };
}

/** How old the lists are that are shown before the first fetch of this run. */
function showLastKnown(book: ConnectionBook, freshAtOf: (id: string) => number | null): void {
  for (const { id } of book.all()) {
    book.setSync(id, { state: 'idle', freshAt: freshAtOf(id), progress: null, error: null });
  }
}

import {
  createClipboardGuard,
  type ClipboardGuard,
  type TextClipboard,
} from './clipboard/clipboard-guard';
import { composeCreation } from './compose-creation';
import { composeStores, type StoreAdapters, type Stores } from './compose-stores';
import { composeWarnings, type WarningAdapters } from './compose-warnings';
import type { Connection } from './connections/connection';
import type { ConnectionBook } from './connections/connection-book';
import { createConnectionService } from './connections/connection-service';
import { createDemoService } from './connections/demo-service';
import { toKeychainRecord, usesKeychain } from './connections/kept-secrets';
import { createSessions } from './connections/session';
import type { DemoInstance } from './demo-instance/demo-instance';
import { findInstance } from './gitlab/find-instance';
import { createGitlabClient, type GitlabTarget } from './gitlab/gitlab-client';
import type { Transport } from './gitlab/transport';
import type { Keychain } from './keychain/keychain';
import { createSecrets } from './keychain/secrets';
import type { SettingsStore } from './settings/settings';
import { createMutationLock } from './tokens/mutation-lock';
import type { AdoptionParts } from './tokens/pasted/adopt-token';
import { createRevocation } from './tokens/revoke-token';
import { createRotation, type RotationOptions } from './tokens/rotate-token';
import { createRecovery, type RecoveryParts } from './tokens/rotation/recovery';
import { createSyncService, type SyncService } from './tokens/sync-service';
import { createTokenValues } from './tokens/token-values';
import type { KeychainState } from '../src-preload/contract/models';

/** What the use cases stand on: everything outside, behind small interfaces. */
export interface Adapters extends StoreAdapters, WarningAdapters {
  readonly transport: Transport;
  readonly clipboard: TextClipboard;
  readonly createKeychain: (hooks: KeychainHooks) => Keychain;
  readonly startDemoInstance: () => Promise<DemoInstance>;
  readonly createId: () => string;
}

export interface KeychainHooks {
  readonly isMarkerExpected: () => boolean;
  readonly onStateChange: (state: KeychainState) => void;
}

/** The use cases, joined. Nothing here knows of Electron. */
export type Domain = Awaited<ReturnType<typeof composeDomain>>;

export async function composeDomain(adapters: Adapters) {
  const { transport, createId, now } = adapters;
  const stores = await composeStores(adapters);
  const { book, lists, settings } = stores;
  const createClient = (target: GitlabTarget) => createGitlabClient(transport, target);

  const keychain = composeKeychain(adapters, book, () => void syncs.syncWaiting());
  const secrets = createSecrets(keychain, toKeychainRecord(book));
  const onBad = (connectionId: string): void => lists.announce(connectionId);
  const sessions = createSessions({ book, secrets, createClient, onBad });
  const onSynced = (connectionId: string): void => {
    // A fetch is also the moment to look at what is unsettled.
    void mutations.recovery.lookAround(connectionId);
    wakeups.synced(connectionId);
  };
  const syncs = createSyncService({ ...stores, sessions, now, onSynced });
  const syncSoon = (connectionId: string): void => void syncs.sync(connectionId);

  const lock = createMutationLock();
  const connections = createConnectionService({
    book,
    secrets,
    lock,
    createClient,
    createId,
    now,
    findInstance: (candidates) => findInstance(transport, candidates),
    onReady: syncSoon,
    onRevokedLeaves: (id, tokenId) => lists.markRevoked(id, tokenId),
    onRemoved: createForgetting(stores),
  });
  const startInstance = adapters.startDemoInstance;
  const demo = createDemoService({ book, connections, startInstance });

  const clipboard = composeClipboard(adapters, settings);
  const values = createTokenValues(book, secrets, clipboard);
  const shared = { ...adapters, ...stores, createClient, secrets, sessions, values, lock };
  const mutations = composeMutations({ ...shared, clipboard }, syncs);
  const { warnings, wakeups } = composeWarnings(adapters, { ...stores, syncs, demo });
  await mutations.recovery.settleFromDisk();
  const parts = { keychain, connections, demo, syncs, clipboard, values, lock, warnings, wakeups };
  return { ...stores, ...mutations, ...parts };
}

/** What a connection leaves behind in files is gone after it. */
function createForgetting({ cache, recoveries, warningRecord }: Stores) {
  return async ({ id, isDemo, instanceUrl }: Connection): Promise<void> => {
    await cache.remove(id);
    await recoveries.forget(id);
    // Not of a real one: adding it again must not tell everything again.
    if (isDemo) await warningRecord.forgetInstance(instanceUrl);
  };
}

/** What changes tokens on the server, and what looks after it when an answer was lost. */
function composeMutations(
  parts: Omit<RotationOptions & RecoveryParts & AdoptionParts, 'onStale' | 'rotate' | 'sync'>,
  { sync }: SyncService,
) {
  const onStale = (connectionId: string): void => void sync(connectionId);
  const rotate = createRotation({ ...parts, onStale });
  const revoke = createRevocation({ ...parts, onStale });
  const recovery = createRecovery({ ...parts, rotate, sync });
  const creation = composeCreation({ ...parts, onStale });
  return { rotate, revoke, recovery, creation };
}

function composeClipboard(
  { clipboard, hub, now }: Adapters,
  settings: SettingsStore,
): ClipboardGuard {
  return createClipboardGuard({
    clipboard,
    now,
    seconds: () => settings.get().clipboardSeconds,
    onChange: (state) => hub.emit('clipboard.changed', state),
  });
}

function composeKeychain(
  { createKeychain, hub }: Adapters,
  book: ConnectionBook,
  onReady: () => void,
): Keychain {
  return createKeychain({
    isMarkerExpected: () => book.all().some(usesKeychain),
    onStateChange(state) {
      hub.emit('keychain.changed', state);
      if (state === 'ready') onReady();
    },
  });
}

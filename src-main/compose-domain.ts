import { createClipboardGuard, type TextClipboard } from './clipboard/clipboard-guard';
import { composeStores, type StoreAdapters } from './compose-stores';
import type { ConnectionBook } from './connections/connection-book';
import { createConnectionService } from './connections/connection-service';
import { createDemoService } from './connections/demo-service';
import { createSessions } from './connections/session';
import type { DemoInstance } from './demo-instance/demo-instance';
import { findInstance } from './gitlab/find-instance';
import { createGitlabClient, type GitlabTarget } from './gitlab/gitlab-client';
import type { Transport } from './gitlab/transport';
import type { Keychain } from './keychain/keychain';
import { createSecrets } from './keychain/secrets';
import { createMutationLock } from './tokens/mutation-lock';
import { createRevocation } from './tokens/revoke-token';
import { createRotation } from './tokens/rotate-token';
import { createSyncService } from './tokens/sync-service';
import { createTokenValues } from './tokens/token-values';
import type { KeychainState } from '../src-preload/contract/models';

/** What the use cases stand on: everything outside, behind small interfaces. */
export interface Adapters extends StoreAdapters {
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
  const { hub, transport, createId, now } = adapters;
  const stores = await composeStores(adapters);
  const { book, settings, cache } = stores;
  const createClient = (target: GitlabTarget) => createGitlabClient(transport, target);

  const keychain = composeKeychain(adapters, book, () => void syncs.syncWaiting());
  const secrets = createSecrets(keychain);
  const sessions = createSessions({ book, secrets, createClient });
  const syncs = createSyncService({ ...stores, sessions, now });
  const syncSoon = (connectionId: string): void => void syncs.sync(connectionId);

  const connections = createConnectionService({
    book,
    secrets,
    createClient,
    createId,
    now,
    findInstance: (candidates) => findInstance(transport, candidates),
    onReady: syncSoon,
    onRemoved: (connectionId) => cache.remove(connectionId),
  });
  const startInstance = adapters.startDemoInstance;
  const demo = createDemoService({ book, connections, startInstance });

  const clipboard = createClipboardGuard({
    clipboard: adapters.clipboard,
    now,
    seconds: () => settings.get().clipboardSeconds,
    onChange: (state) => hub.emit('clipboard.changed', state),
  });
  const lock = createMutationLock();
  const shared = { ...stores, secrets, sessions, lock, onStale: syncSoon };
  const rotate = createRotation({ ...shared, clipboard, now });
  const revoke = createRevocation(shared);
  const values = createTokenValues(book, secrets, clipboard);
  return { ...stores, keychain, connections, demo, syncs, clipboard, rotate, revoke, values };
}

function composeKeychain(
  { createKeychain, hub }: Adapters,
  book: ConnectionBook,
  onReady: () => void,
): Keychain {
  return createKeychain({
    isMarkerExpected: () => book.all().some(({ credential }) => credential.store === 'keychain'),
    onStateChange(state) {
      hub.emit('keychain.changed', state);
      if (state === 'ready') onReady();
    },
  });
}

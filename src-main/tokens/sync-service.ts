import type { AppErrorCode, Result } from '../../src-preload/contract/app-error';
import type { SyncState } from '../../src-preload/contract/models';
import { syncConnection, type SyncParts } from './sync-connection';

const KEYCHAIN_CODES: readonly AppErrorCode[] = ['KEYCHAIN_LOCKED', 'KEYCHAIN_UNAVAILABLE'];

/** When which list is fetched. */
export interface SyncService {
  /** Fetches one connection's list; a second call while one runs waits for that one. */
  readonly sync: (connectionId: string) => Promise<Result<null>>;
  syncAll(): Promise<void>;
  /** Fetches those that a locked or missing keychain kept from being fetched. */
  syncWaiting(): Promise<void>;
}

export function createSyncService(parts: SyncParts): SyncService {
  const { book } = parts;
  const running = new Map<string, Promise<Result<null>>>();

  const sync = async (connectionId: string): Promise<Result<null>> => {
    const connection = book.find(connectionId);
    if (!connection.ok) return connection;
    const current = running.get(connectionId);
    if (current) return current;
    const started = syncConnection(parts, connection.value).finally(() =>
      running.delete(connectionId),
    );
    running.set(connectionId, started);
    return started;
  };

  return {
    sync,
    async syncAll() {
      await Promise.all(book.all().map(({ id }) => sync(id)));
    },
    async syncWaiting() {
      const waiting = book.all().filter(({ id }) => isWaitingForKeychain(book.sync(id)));
      await Promise.all(waiting.map(({ id }) => sync(id)));
    },
  };
}

/** Whether a locked or missing keychain kept it from being fetched. */
export function isWaitingForKeychain({ error }: SyncState): boolean {
  return error !== null && KEYCHAIN_CODES.includes(error.code);
}

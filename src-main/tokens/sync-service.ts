import type { AppError, AppErrorCode, Result } from '../../src-preload/contract/app-error';
import { capabilitiesOf } from '../gitlab/capabilities';
import type { GitlabClient } from '../gitlab/gitlab-client';
import type { GitlabToken } from '../gitlab/to-token';
import type { Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import { readIdentity, withIdentity } from '../connections/identity';
import type { Sessions } from '../connections/session';
import type { TokenCache } from './token-cache';
import type { TokenLists } from './token-list';

/** Not having reached the server is not an error of the connection. */
const OFFLINE_CODES: readonly AppErrorCode[] = [
  'OFFLINE',
  'HOST_UNKNOWN',
  'HOST_UNREACHABLE',
  'TIMED_OUT',
  'CONNECTION_LOST',
];

/** Stands for a fetch that was overtaken; it is done again and never shown. */
const OUTDATED: Result<never> = { ok: false, code: 'INTERNAL', details: {} };

const KEYCHAIN_CODES: readonly AppErrorCode[] = ['KEYCHAIN_LOCKED', 'KEYCHAIN_UNAVAILABLE'];

export interface SyncService {
  /** Fetches one connection's list; a second call while one runs waits for that one. */
  sync(connectionId: string): Promise<Result<null>>;
  syncAll(): Promise<void>;
  /** Fetches those that a locked or missing keychain kept from being fetched. */
  syncWaiting(): Promise<void>;
}

export function createSyncService(options: {
  readonly book: ConnectionBook;
  readonly sessions: Sessions;
  readonly cache: TokenCache;
  readonly lists: TokenLists;
  readonly now: () => number;
}): SyncService {
  const { book, sessions, cache, lists, now } = options;
  const running = new Map<string, Promise<Result<null>>>();

  const showProgress = (id: string, loaded: number, total: number | null): void =>
    book.setSync(id, {
      state: 'syncing',
      freshAt: cache.get(id).freshAt,
      progress: { loaded, total },
      error: null,
    });

  const fetchAll = async (connection: Connection): Promise<Result<readonly GitlabToken[]>> => {
    const { id } = connection;
    const revision = cache.revision(id);
    const client = await sessions.open(connection);
    if (!client.ok) return client;
    const identity = await readIdentity(client.value);
    if (!identity.ok) return identity;
    // A rotation in between has put another credential in place: this answer is of the old one.
    if (cache.revision(id) !== revision) return OUTDATED;
    await book.update(id, (latest) => withIdentity(latest, identity.value));
    const { scopes } = identity.value.credential;
    const { listTokens } = capabilitiesOf(scopes, identity.value.serverVersion);
    if (!listTokens) return onlyItself(client.value);
    return client.value.listTokens((loaded, total) => showProgress(id, loaded, total));
  };

  const run = async (connection: Connection): Promise<Result<null>> => {
    const { id } = connection;
    showProgress(id, 0, null);
    const revision = cache.revision(id);
    const fetched = await fetchAll(connection);
    // Removed meanwhile: its file must not come back.
    const latest = book.find(id);
    if (!latest.ok) return latest;
    // A token was rotated or revoked meanwhile: what was fetched may be of before.
    if (cache.revision(id) !== revision) return run(latest.value);
    if (!fetched.ok) {
      await sessions.notice(id, fetched);
      book.setSync(id, failed(fetched, cache.get(id).freshAt));
      lists.announce(id);
      return fetched;
    }
    const freshAt = now();
    const saved = await cache.set(id, { freshAt, tokens: fetched.value });
    book.setSync(
      id,
      saved.ok ? { state: 'idle', freshAt, progress: null, error: null } : failed(saved, freshAt),
    );
    lists.announce(id);
    return saved;
  };

  const sync = async (connectionId: string): Promise<Result<null>> => {
    const connection = book.find(connectionId);
    if (!connection.ok) return connection;
    const current = running.get(connectionId);
    if (current) return current;
    const started = run(connection.value).finally(() => running.delete(connectionId));
    running.set(connectionId, started);
    return started;
  };

  return {
    sync,
    async syncAll() {
      await Promise.all(book.all().map(({ id }) => sync(id)));
    },
    async syncWaiting() {
      const waiting = book.all().filter(({ id }) => {
        const code = book.sync(id).error?.code;
        return code !== undefined && KEYCHAIN_CODES.includes(code);
      });
      await Promise.all(waiting.map(({ id }) => sync(id)));
    },
  };
}

/** A credential that may not list can still show itself. */
async function onlyItself(client: GitlabClient): Promise<Result<readonly GitlabToken[]>> {
  const self = await client.readSelf();
  return self.ok ? { ok: true, value: [self.value] } : self;
}

function failed(error: AppError, freshAt: number | null) {
  const { code, details } = error;
  const state = OFFLINE_CODES.includes(code) ? ('offline' as const) : ('error' as const);
  return { state, freshAt, progress: null, error: { code, details } };
}

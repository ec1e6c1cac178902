import type { Result } from '../../src-preload/contract/app-error';
import { hasSameCredential, type Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import { readIdentity, withIdentity } from '../connections/identity';
import type { Sessions } from '../connections/session';
import { toFailed, toIdle, toSyncing } from '../connections/sync-state';
import { capabilitiesOf } from '../gitlab/capabilities';
import type { GitlabClient } from '../gitlab/gitlab-client';
import type { GitlabToken } from '../gitlab/to-token';
import { heldRows } from './held-rows';
import type { TokenCache } from './token-cache';
import type { TokenLists } from './token-list';
import { WOULD_HAVE_NONE, wouldHaveBy, type FetchedTokens } from './vanished-tokens';

type Fetched = Omit<FetchedTokens, 'freshAt'>;

export interface SyncParts {
  readonly book: ConnectionBook;
  readonly sessions: Sessions;
  readonly cache: TokenCache;
  readonly lists: TokenLists;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called after a fetch, also a failed one: what is unsettled can be looked at then. */
  readonly onSynced: (connectionId: string) => void;
}

/** Stands for a fetch that was overtaken; it is done again and never shown. */
const OUTDATED: Result<never> = { ok: false, code: 'INTERNAL', details: {} };

/**
 * Fetches one connection's list, showing how far it is, and keeps it. Fetches again what a rotation
 * or revocation of ours overtook. On failure the last known list stays, with the error beside it.
 */
export async function syncConnection(
  parts: SyncParts,
  connection: Connection,
): Promise<Result<null>> {
  const { book, cache } = parts;
  const { id } = connection;
  showProgress(parts, id, 0, null);
  const revision = cache.revision(id);
  const fetched = await fetchTokens(parts, connection);
  // Removed meanwhile: its file must not come back.
  const latest = book.find(id);
  if (!latest.ok) return latest;
  // A token was changed or the credential replaced meanwhile: what was fetched may be of before.
  const isOvertaken =
    cache.revision(id) !== revision || !hasSameCredential(latest.value, connection);
  if (isOvertaken) return syncConnection(parts, latest.value);
  const settled = await settle(parts, connection, fetched);
  parts.onSynced(id);
  return settled;
}

/** What came of the fetch: to the cache, and to the windows. */
async function settle(
  { book, sessions, cache, lists, now }: SyncParts,
  connection: Connection,
  fetched: Result<Fetched>,
): Promise<Result<null>> {
  const { id } = connection;
  if (!fetched.ok) {
    await sessions.notice(connection, fetched);
    lists.announce(id);
    book.setSync(id, toFailed(cache.get(id).freshAt, fetched));
    return fetched;
  }
  const freshAt = now();
  const saved = await cache.set(id, { ...fetched.value, freshAt });
  lists.announce(id);
  book.setSync(id, saved.ok ? toIdle(freshAt) : toFailed(freshAt, saved));
  return saved;
}

/** Who the credential is comes first: that decides whether it may list at all. */
async function fetchTokens(parts: SyncParts, connection: Connection): Promise<Result<Fetched>> {
  const { book, sessions, cache } = parts;
  const { id } = connection;
  const revision = cache.revision(id);
  const client = await sessions.open(connection);
  if (!client.ok) return client;
  const identity = await readIdentity(client.value);
  if (!identity.ok) return identity;
  // A rotation in between has put another credential in place: this answer is of the old one.
  if (cache.revision(id) !== revision) return OUTDATED;
  await book.update(id, (latest) =>
    hasSameCredential(latest, connection) ? withIdentity(latest, identity.value) : latest,
  );
  const { credential, serverVersion, userId } = identity.value;
  const mayList = capabilitiesOf(credential.scopes, serverVersion).listTokens;
  const listed = mayList
    ? await listWithItself(client.value, credential.tokenId, (loaded, total) =>
        showProgress(parts, id, loaded, total),
      )
    : await onlyItself(client.value);
  if (!listed.ok) return listed;
  const { value: tokens } = listed;
  const wouldHave = mayList ? wouldHaveBy(tokens, userId) : WOULD_HAVE_NONE;
  const latest = book.find(id);
  const { heldTokenIds } = latest.ok ? latest.value : connection;
  const known = cache.get(id).tokens;
  const held = await heldRows(known, { tokens, wouldHave }, heldTokenIds, client.value);
  return { ok: true, value: { tokens: [...tokens, ...held], wouldHave } };
}

async function listWithItself(
  client: GitlabClient,
  credentialId: number,
  onProgress: (loaded: number, total: number | null) => void,
): Promise<Result<readonly GitlabToken[]>> {
  const listed = await client.listTokens(onProgress);
  if (!listed.ok || listed.value.some(({ id }) => id === credentialId)) return listed;
  // GitLab hides impersonation tokens from their own user, also the one that asks.
  const self = await client.readSelf();
  return self.ok ? { ok: true, value: [...listed.value, self.value] } : self;
}

/** A credential that may not list can still show itself. */
async function onlyItself(client: GitlabClient): Promise<Result<readonly GitlabToken[]>> {
  const self = await client.readSelf();
  return self.ok ? { ok: true, value: [self.value] } : self;
}

function showProgress(
  { book, cache }: SyncParts,
  id: string,
  loaded: number,
  total: number | null,
): void {
  book.setSync(id, toSyncing(cache.get(id).freshAt, loaded, total));
}

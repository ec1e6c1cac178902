import { toInstanceName } from '../../src-preload/contract/instance-name';
import type { TokenSummary } from '../../src-preload/contract/models';
import type { ConnectionBook } from '../connections/connection-book';
import type { TokenLists } from '../tokens/token-list';
import type { WatchedToken } from './warnings';

/**
 * All tokens that are known of, last fetched or not. Where two connections show the same one, it
 * comes first from the connection that can still change it, and whose list is the fresher.
 */
export function watchedTokens(
  book: Pick<ConnectionBook, 'all' | 'sync'>,
  lists: Pick<TokenLists, 'all'>,
): readonly WatchedToken[] {
  const connections = new Map(book.all().map((connection) => [connection.id, connection]));
  const isUsable = (id: string): boolean => connections.get(id)?.credential.state === 'usable';
  const freshAt = (id: string): number => book.sync(id).freshAt ?? 0;
  return lists
    .all()
    .toSorted(
      ({ connectionId: one }, { connectionId: other }) =>
        Number(isUsable(other)) - Number(isUsable(one)) || freshAt(other) - freshAt(one),
    )
    .flatMap(({ connectionId, tokens }) => {
      const instanceUrl = connections.get(connectionId)?.instanceUrl;
      if (instanceUrl === undefined) return [];
      const instanceName = toInstanceName(instanceUrl);
      return tokens.map((token) => ({ ...toWatched(token), instanceUrl, instanceName }));
    });
}

function toWatched(token: TokenSummary): Omit<WatchedToken, 'instanceUrl' | 'instanceName'> {
  const { connectionId, id, kind, name, expiresAt, revoked, saidExpired = false } = token;
  return { connectionId, tokenId: id, kind, name, expiresAt, revoked, saidExpired };
}

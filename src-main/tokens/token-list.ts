import type { TokenList } from '../../src-preload/contract/token-list';
import type { Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import type { EventHub } from '../events/event-hub';
import type { GitlabToken } from '../gitlab/to-token';
import type { TokenCache } from './token-cache';
import { toListedToken, toVanishedToken } from './to-summary';

/** The lists as the windows see them, and the small changes that need no new fetch. */
export interface TokenLists {
  all(): readonly TokenList[];
  announce(connectionId: string): void;
  /** A token that was not there before, or what is now known of it. */
  putToken(connectionId: string, token: GitlabToken): Promise<void>;
  /** The old token is dead, the new one is there. */
  replaceToken(connectionId: string, oldId: number, successor: GitlabToken): Promise<void>;
  markRevoked(connectionId: string, tokenId: number): Promise<void>;
}

export function createTokenLists(
  book: ConnectionBook,
  cache: TokenCache,
  hub: EventHub,
): TokenLists {
  const listOf = (connection: Connection): TokenList => {
    const { id: connectionId } = connection;
    const { tokens, vanished } = cache.get(connectionId);
    return {
      connectionId,
      tokens: tokens.map((token) => toListedToken(token, connection)),
      vanished: vanished.map((token) => toVanishedToken(token, connectionId)),
    };
  };
  const announce = (connectionId: string): void => {
    const connection = book.find(connectionId);
    if (connection.ok) hub.emit('tokens.changed', listOf(connection.value));
  };
  const change = async (
    connectionId: string,
    edit: (tokens: readonly GitlabToken[]) => readonly GitlabToken[],
  ): Promise<void> => {
    // A full disk only costs the cache: the next sync writes it again.
    await cache.edit(connectionId, edit);
    announce(connectionId);
  };
  return {
    all: () => book.all().map(listOf),
    announce,
    putToken: (connectionId, token) =>
      change(connectionId, (tokens) => [...tokens.filter(({ id }) => id !== token.id), token]),
    replaceToken: (connectionId, oldId, successor) =>
      change(connectionId, (tokens) => [
        ...tokens.filter(({ id }) => id !== successor.id).map((token) => revoke(token, oldId)),
        successor,
      ]),
    markRevoked: (connectionId, tokenId) =>
      change(connectionId, (tokens) => tokens.map((token) => revoke(token, tokenId))),
  };
}

function revoke(token: GitlabToken, id: number): GitlabToken {
  return token.id === id ? { ...token, revoked: true } : token;
}

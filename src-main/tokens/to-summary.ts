import type { TokenSummary } from '../../src-preload/contract/models';
import type { VanishedToken } from '../../src-preload/contract/token-list';
import type { Connection } from '../connections/connection';
import type { GitlabToken } from '../gitlab/to-token';
import type { VanishedGitlabToken } from './vanished-tokens';

/** What the window may know of a token, field by field: a value among them would not pass. */
const toFacts = (token: GitlabToken, connectionId: string) =>
  ({
    connectionId,
    id: token.id,
    kind: 'personal',
    name: token.name,
    description: token.description,
    scopes: token.scopes,
    createdAt: token.createdAt,
    lastUsedAt: token.lastUsedAt,
    expiresAt: token.expiresAt,
    revoked: token.revoked,
  }) as const;

/** A token of the list, as the window is told of it. */
export function toTokenSummary(token: GitlabToken, connection: Connection): TokenSummary {
  const isCredential = token.id === connection.credential.tokenId;
  return {
    ...toFacts(token, connection.id),
    userId: token.userId,
    isCredential,
    hasValue:
      !token.revoked &&
      (isCredential
        ? connection.credential.state === 'usable'
        : connection.heldTokenIds.includes(token.id)),
  };
}

/** The same for a token that GitLab lists no longer. */
export function toVanishedToken(token: VanishedGitlabToken, connectionId: string): VanishedToken {
  return { ...toFacts(token, connectionId), lastSeenAt: token.lastSeenAt };
}

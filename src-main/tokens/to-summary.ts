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

/** A token as GitLab just told of it, for the window. */
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

/**
 * A token of the last known list. The list cannot be fetched any more once the credential is dead, so
 * of the credential itself its connection knows better; a refusal, or an answer that did not come,
 * says nothing of its life.
 */
export function toListedToken(token: GitlabToken, connection: Connection): TokenSummary {
  const summary = toTokenSummary(token, connection);
  if (!summary.isCredential) return summary;
  const { state } = connection.credential;
  if (state === 'revoked') return { ...summary, revoked: true };
  return state === 'expired' ? { ...summary, saidExpired: true } : summary;
}

/** A token that GitLab lists no longer. */
export function toVanishedToken(token: VanishedGitlabToken, connectionId: string): VanishedToken {
  return { ...toFacts(token, connectionId), lastSeenAt: token.lastSeenAt };
}

import type { GitlabToken } from '../../gitlab/to-token';
import type { Intent } from './intent';

/** How far this computer's clock may be ahead of the server's, in ms. The numbers tell the rest. */
const CLOCK_TOLERANCE_MS = 86_400_000;

/**
 * The token that a rotation made, found by what rotation keeps (`gitlab-api`, 8.1): same name,
 * scopes and owner, made after it was asked for, not known before. Null when there is none that
 * still works.
 */
export function findSuccessor(intent: Intent, tokens: readonly GitlabToken[]): GitlabToken | null {
  const scopes = toKey(intent.scopes);
  const candidates = tokens.filter(
    (token) =>
      token.id > Math.max(intent.highestKnownId, intent.tokenId) &&
      !token.revoked &&
      token.name === intent.name &&
      token.userId === intent.userId &&
      toKey(token.scopes) === scopes &&
      Date.parse(token.createdAt) >= intent.intendedAt - CLOCK_TOLERANCE_MS,
  );
  return candidates.reduce<GitlabToken | null>(
    (first, token) => (first === null || token.id < first.id ? token : first),
    null,
  );
}

function toKey(scopes: readonly string[]): string {
  return [...scopes].sort().join(' ');
}

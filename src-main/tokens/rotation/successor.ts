import type { Connection } from '../../connections/connection';
import { capabilitiesOf } from '../../gitlab/capabilities';
import type { GitlabToken } from '../../gitlab/to-token';
import type { Intent } from './intent';

/** How far this computer's clock may be ahead of the server's, in ms. The numbers tell the rest. */
const CLOCK_TOLERANCE_MS = 86_400_000;

/**
 * The token that a rotation made, found by what rotation keeps (`gitlab-api`, 8.1): same name,
 * scopes and owner, made after it was asked for, not known before. Null when there is none that
 * still works. A namesake that somebody else has made is told apart by its date, and by its use:
 * nobody has a value that was lost.
 */
export function findSuccessor(
  intent: Intent,
  tokens: readonly GitlabToken[],
  { credential, serverVersion, heldTokenIds }: Connection,
): GitlabToken | null {
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
  const held = candidates.filter(({ id }) => heldTokenIds.includes(id));
  const { rotateTakesDate } = capabilitiesOf(credential.scopes, serverVersion);
  const unused = candidates.filter(
    ({ lastUsedAt, expiresAt }) =>
      lastUsedAt === null && (!rotateTakesDate || expiresAt === intent.requestedExpiresAt),
  );
  return toFirst(held) ?? toFirst(unused);
}

/** GitLab numbers tokens upwards. */
function toFirst(tokens: readonly GitlabToken[]): GitlabToken | null {
  return tokens.reduce<GitlabToken | null>(
    (first, token) => (first === null || token.id < first.id ? token : first),
    null,
  );
}

function toKey(scopes: readonly string[]): string {
  return [...scopes].sort().join(' ');
}

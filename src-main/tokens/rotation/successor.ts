import type { Connection } from '../../connections/connection';
import { capabilitiesOf } from '../../gitlab/capabilities';
import type { GitlabToken } from '../../gitlab/to-token';
import type { CreationIntent, Intent, RotationIntent } from './intent';

/** How far this computer's clock may be ahead of the server's, in ms. The numbers tell the rest. */
const CLOCK_TOLERANCE_MS = 86_400_000;

/**
 * The token that a rotation made, found by what rotation keeps (`gitlab-api`, 8.1): same name,
 * scopes and owner, made after it was asked for, not known before. Null when there is none that
 * still works. A namesake that somebody else has made is told apart by its date, and by its use:
 * nobody has a value that was lost.
 */
export function findSuccessor(
  intent: RotationIntent,
  tokens: readonly GitlabToken[],
  { credential, serverVersion, heldTokenIds }: Connection,
): GitlabToken | null {
  const candidates = findNewcomers(intent, tokens).filter(({ id }) => id > intent.tokenId);
  const held = candidates.filter(({ id }) => heldTokenIds.includes(id));
  const { rotateTakesDate } = capabilitiesOf(credential.scopes, serverVersion);
  const unused = candidates.filter(
    ({ lastUsedAt, expiresAt }) =>
      lastUsedAt === null && (!rotateTakesDate || expiresAt === intent.requestedExpiresAt),
  );
  return toFirst(held) ?? toFirst(unused);
}

/**
 * The tokens that a lost creation may have made: those of its name, scopes and owner that were not
 * there before, with the date that was asked for, and not used. More than one is possible, since a
 * namesake of the same date may have been made by hand.
 */
export function findCreated(
  intent: CreationIntent,
  tokens: readonly GitlabToken[],
): readonly GitlabToken[] {
  const { requestedExpiresAt } = intent;
  return findNewcomers(intent, tokens).filter(
    ({ lastUsedAt, expiresAt }) =>
      lastUsedAt === null && (requestedExpiresAt === null || expiresAt === requestedExpiresAt),
  );
}

/** Living tokens of that name, with those scopes and that owner, that were not there before. */
export function findNewcomers(
  intent: Intent,
  tokens: readonly GitlabToken[],
): readonly GitlabToken[] {
  const scopes = toScopeKey(intent.scopes);
  return tokens.filter(
    (token) =>
      token.id > intent.highestKnownId &&
      !token.revoked &&
      token.name === intent.name &&
      token.userId === intent.userId &&
      toScopeKey(token.scopes) === scopes &&
      Date.parse(token.createdAt) >= intent.intendedAt - CLOCK_TOLERANCE_MS,
  );
}

/** GitLab numbers tokens upwards. */
function toFirst(tokens: readonly GitlabToken[]): GitlabToken | null {
  return tokens.reduce<GitlabToken | null>(
    (first, token) => (first === null || token.id < first.id ? token : first),
    null,
  );
}

/** The same for the same scopes, in whatever order. */
export function toScopeKey(scopes: readonly string[]): string {
  return [...scopes].sort().join(' ');
}

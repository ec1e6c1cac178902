import type { TokenSummary } from '../../../src-preload/contract/models';

/**
 * The token that a rotation made of `token`, judged by what a rotation keeps (account, name and
 * scopes) and by GitLab's numbers, which only grow; null when there is none, or more than one.
 */
export function findSuccessor(
  token: TokenSummary,
  tokens: readonly TokenSummary[],
): TokenSummary | null {
  const scopes = token.scopes.toSorted().join(' ');
  const candidates = tokens.filter(
    (one) =>
      one.connectionId === token.connectionId &&
      one.userId === token.userId &&
      one.name === token.name &&
      one.id > token.id &&
      !one.revoked &&
      one.scopes.toSorted().join(' ') === scopes,
  );
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

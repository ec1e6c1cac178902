import type { GitlabToken } from '../gitlab/to-token';

/** A token that GitLab listed once and lists no longer, as it was known last. */
export interface VanishedGitlabToken extends GitlabToken {
  /** Epoch milliseconds of the last list that had it. */
  readonly lastSeenAt: number;
}

/** The last known list of one connection. */
export interface CachedTokens {
  /** Epoch milliseconds of the last complete list, null when there was none. */
  readonly freshAt: number | null;
  readonly tokens: readonly GitlabToken[];
  /** Those that were in an earlier list, the one seen last first. */
  readonly vanished: readonly VanishedGitlabToken[];
}

/** A list that was fetched just now. */
export interface FetchedTokens {
  /** Epoch milliseconds. */
  readonly freshAt: number;
  readonly tokens: readonly GitlabToken[];
  /** Whether it would have this token, did GitLab still list it. */
  readonly wouldHave: (token: GitlabToken) => boolean;
}

/** The most that are remembered a connection. */
const MOST_VANISHED = 500;

/** A credential that may not list shows itself: of other tokens that says nothing. */
export const WOULD_HAVE_NONE = (): boolean => false;

/**
 * What a whole list would have. An account that is no administrator any more, or that needs the
 * admin mode now, gets its own tokens only: those of others did not vanish.
 */
export function wouldHaveBy(
  listed: readonly GitlabToken[],
  userId: number,
): FetchedTokens['wouldHave'] {
  const hasOthers = listed.some((token) => token.userId !== userId);
  return (token) => hasOthers || token.userId === userId;
}

/** The fetched list in place of the one before, which it is held against. */
export function withFetched(before: CachedTokens, fetched: FetchedTokens): CachedTokens {
  const { freshAt, tokens, wouldHave } = fetched;
  const lastSeenAt = before.freshAt ?? freshAt;
  const missed = before.tokens.filter(wouldHave).map((token) => ({ ...token, lastSeenAt }));
  return { freshAt, tokens, vanished: newest([...missed, ...before.vanished], tokens) };
}

/** What this app itself did to the list. Nothing vanishes by that. */
export function withEdited(before: CachedTokens, tokens: readonly GitlabToken[]): CachedTokens {
  return { freshAt: before.freshAt, tokens, vanished: newest(before.vanished, tokens) };
}

function newest(
  gone: readonly VanishedGitlabToken[],
  listed: readonly GitlabToken[],
): readonly VanishedGitlabToken[] {
  const ids = new Set(listed.map(({ id }) => id));
  return gone
    .filter(({ id }) => !ids.has(id))
    .toSorted((one, other) => other.lastSeenAt - one.lastSeenAt || other.id - one.id)
    .slice(0, MOST_VANISHED);
}

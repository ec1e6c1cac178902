import { describe, expect, it } from 'vitest';
import type { GitlabToken } from '../../../src-main/gitlab/to-token';
import {
  withEdited,
  withFetched,
  WOULD_HAVE_NONE,
  wouldHaveBy,
  type CachedTokens,
} from '../../../src-main/tokens/vanished-tokens';

const ME = 77;

const aToken = (id: number, facts: Partial<GitlabToken> = {}): GitlabToken => ({
  id,
  name: `token ${id}`,
  description: 'what it was for',
  scopes: ['read_api', 'read_registry'],
  createdAt: '2026-03-02T09:14:07.221Z',
  lastUsedAt: null,
  expiresAt: '2026-11-01',
  revoked: false,
  userId: ME,
  ...facts,
});

const known = (tokens: readonly GitlabToken[], freshAt: number | null = 5): CachedTokens => ({
  freshAt,
  tokens,
  vanished: [],
});

/** A whole list, fetched at an instant. */
const fetch = (before: CachedTokens, freshAt: number, tokens: readonly GitlabToken[]) =>
  withFetched(before, { freshAt, tokens, wouldHave: wouldHaveBy(tokens, ME) });

const goneOf = ({ vanished }: CachedTokens): readonly number[] => vanished.map(({ id }) => id);

describe('a token that is no longer listed', () => {
  it('keeps all that was known of it, and when it was seen last: not when it was missed', () => {
    const after = fetch(known([aToken(1), aToken(2)]), 9, [aToken(2)]);
    expect(after.vanished).toEqual([{ ...aToken(1), lastSeenAt: 5 }]);
    expect(after.tokens).toEqual([aToken(2)]);
  });

  it('is not forgotten, nor seen anew, by the lists that come after', () => {
    const once = fetch(known([aToken(1), aToken(2)]), 9, [aToken(2)]);
    const later = fetch(fetch(once, 12, [aToken(2)]), 15, [aToken(2)]);
    expect(later.vanished).toEqual([{ ...aToken(1), lastSeenAt: 5 }]);
  });

  it('that comes back is in the list alone, and when it goes again has its new facts', () => {
    const gone = fetch(known([aToken(1)]), 9, []);
    const back = fetch(gone, 12, [aToken(1, { name: 'renamed' })]);
    expect(goneOf(back)).toEqual([]);
    const again = fetch(back, 15, []);
    expect(again.vanished).toEqual([{ ...aToken(1, { name: 'renamed' }), lastSeenAt: 12 }]);
  });

  it('that is taken in by its value, as an impersonation token may be, is not called gone', () => {
    const gone = fetch(known([aToken(1)]), 9, []);
    expect(goneOf(withEdited(gone, [aToken(1)]))).toEqual([]);
  });

  it('of a list that was never fetched whole was seen no earlier than it was missed', () => {
    expect(fetch(known([aToken(1)], null), 9, []).vanished).toMatchObject([{ lastSeenAt: 9 }]);
  });
});

describe('nothing vanishes', () => {
  it('by what Latchkey itself does to the list', () => {
    expect(goneOf(withEdited(known([aToken(1), aToken(2)]), [aToken(2)]))).toEqual([]);
  });

  it('that was rotated and is still listed as revoked', () => {
    const rotated = withEdited(known([aToken(1)]), [aToken(1, { revoked: true }), aToken(2)]);
    const after = fetch(rotated, 9, [aToken(1, { revoked: true }), aToken(2)]);
    expect(goneOf(after)).toEqual([]);
  });

  it('because a credential shows only itself; what was gone before stays so', () => {
    const gone = fetch(known([aToken(1), aToken(2)]), 9, [aToken(2)]);
    const itself = { freshAt: 12, tokens: [aToken(3)], wouldHave: WOULD_HAVE_NONE };
    expect(goneOf(withFetched(gone, itself))).toEqual([1]);
  });

  it('of others’ when the account is no administrator any more, but of its own', () => {
    const before = known([aToken(1), aToken(2), aToken(3, { userId: 5 })]);
    expect(goneOf(fetch(before, 9, [aToken(2)]))).toEqual([1]);
  });
});

it('an administrator’s list lets go of others’ tokens too', () => {
  const [mine, theirs, alsoTheirs] = [
    aToken(1),
    aToken(2, { userId: 5 }),
    aToken(3, { userId: 6 }),
  ];
  const after = fetch(known([mine, theirs, alsoTheirs]), 9, [mine, theirs]);
  expect(goneOf(after)).toEqual([3]);
});

it('the 500 seen last are kept, the latest first, so that an old account does not grow for ever', () => {
  const old = Array.from({ length: 400 }, (_, index) => aToken(index + 1));
  const young = Array.from({ length: 400 }, (_, index) => aToken(index + 1001));
  const first = fetch(known(old), 9, young);
  const both = fetch(first, 12, []);
  expect(both.vanished).toHaveLength(500);
  expect(both.vanished[0]).toMatchObject({ id: 1400, lastSeenAt: 9 });
  expect(both.vanished.slice(0, 400).every(({ lastSeenAt }) => lastSeenAt === 9)).toBe(true);
  expect(both.vanished.at(-1)).toMatchObject({ id: 301, lastSeenAt: 5 });
});

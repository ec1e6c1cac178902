import type { UtcDate } from '../../../src-preload/contract/expiry';
import { isActive, type PersonalAccessToken } from '../accounts/personal-access-token';

/** Filters of a token list; null = not asked for. Instants in epoch milliseconds. */
export interface TokenQuery {
  readonly state: 'active' | 'inactive' | null;
  readonly revoked: boolean | null;
  readonly createdBefore: number | null;
  readonly createdAfter: number | null;
  readonly lastUsedBefore: number | null;
  readonly lastUsedAfter: number | null;
  readonly expiresBefore: UtcDate | null;
  readonly expiresAfter: UtcDate | null;
  readonly search: string | null;
}

/**
 * Bounds of instants are inclusive; of dates of expiry only the lower one is (4.1). A token
 * without the instant or date is outside of both its bounds.
 */
export function matchesQuery(token: PersonalAccessToken, query: TokenQuery, now: number): boolean {
  const { createdAt, lastUsedAt, expiresAt } = token;
  return (
    (query.state === null || (query.state === 'active') === isActive(token, now)) &&
    (query.revoked === null || query.revoked === token.revoked) &&
    (query.createdBefore === null || createdAt <= query.createdBefore) &&
    (query.createdAfter === null || createdAt >= query.createdAfter) &&
    (query.lastUsedBefore === null ||
      (lastUsedAt !== null && lastUsedAt <= query.lastUsedBefore)) &&
    (query.lastUsedAfter === null || (lastUsedAt !== null && lastUsedAt >= query.lastUsedAfter)) &&
    (query.expiresBefore === null || (expiresAt !== null && expiresAt < query.expiresBefore)) &&
    (query.expiresAfter === null || (expiresAt !== null && expiresAt >= query.expiresAfter)) &&
    (query.search === null || matchesSearch(token.name, query.search))
  );
}

const MIN_TERM_LENGTH = 3;

/**
 * Every word of three letters or more must occur; quotes make several words one. With shorter words
 * only, the search is the whole name. Case does not matter.
 */
export function matchesSearch(name: string, search: string): boolean {
  const wanted = search.trim().replace(/\s+/g, ' ').toLowerCase();
  const found = name.toLowerCase();
  if (wanted === '') return true;
  const quoted = [...wanted.matchAll(/(?<=^| )"([^"]+)"(?= |$)/g)].map((match) => match[1] ?? '');
  const unquoted = wanted.replace(/(?<=^| )"[^"]+"(?= |$)/g, '').split(' ');
  const terms = [...unquoted, ...quoted].filter((term) => term.length >= MIN_TERM_LENGTH);
  return terms.length === 0 ? found === wanted : terms.every((term) => found.includes(term));
}

type SortKey = string | number | null;

const SORT_KEYS = new Map<string, (token: PersonalAccessToken) => SortKey>([
  ['created', (token) => token.createdAt],
  ['expires', (token) => token.expiresAt],
  ['last_used', (token) => token.lastUsedAt],
  ['name', (token) => token.name.toLowerCase()],
]);

/**
 * Sorts by `name_asc`, `expires_desc` and the like; anything else means by id. As in PostgreSQL
 * null is the greatest value: last when ascending, **first** when descending.
 *
 * @param tokens by id, ascending
 * @param tiesFollowSort whether equal ones are in the sort's direction too, or by id descending
 */
export function sortTokens(
  tokens: readonly PersonalAccessToken[],
  sort: string | null,
  tiesFollowSort: boolean,
): readonly PersonalAccessToken[] {
  const [, field = '', direction] = /^(\w+)_(asc|desc)$/.exec(sort ?? '') ?? [];
  const toKey = SORT_KEYS.get(field);
  if (!toKey) return tokens;
  const sign = direction === 'asc' ? 1 : -1;
  const tieSign = tiesFollowSort ? sign : -1;
  return [...tokens].sort(
    (a, b) => sign * compareKeys(toKey(a), toKey(b)) || tieSign * (a.id - b.id),
  );
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

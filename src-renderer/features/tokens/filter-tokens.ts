import { MS_PER_DAY, type UtcDate } from '../../../src-preload/contract/expiry';
import type { ExpiringFilter, ListView, UsageFilter } from '../../../src-preload/contract/models';
import { matchesSearch } from './search';
import type { TokenRow } from './token-row';

/** A part of the time to come: UTC dates of death, both included. */
export interface DeathSpan {
  readonly from: UtcDate;
  /** Null = no end. */
  readonly to: UtcDate | null;
}

/** What to show. `ListView` is remembered; the words and the span are for now only. */
export interface TokenFilter extends Pick<
  ListView,
  'state' | 'usage' | 'expiring' | 'scope' | 'connection'
> {
  /** From `toSearchWords`. */
  readonly words: readonly string[];
  /** Only living tokens that die within; null = no such limit. */
  readonly span: DeathSpan | null;
}

/** The choice of a list view that shows everything. */
export const SHOW_ALL = {
  state: 'all',
  usage: 'all',
  expiring: 'all',
  scope: 'all',
  connection: 'all',
} as const satisfies Partial<ListView>;

/** Whether anything narrows the list. */
export function isNarrowed(filter: TokenFilter): boolean {
  return (
    filter.state !== 'all' ||
    filter.usage !== 'all' ||
    filter.expiring !== 'all' ||
    filter.scope !== 'all' ||
    filter.connection !== 'all' ||
    filter.words.length > 0 ||
    filter.span !== null
  );
}

/** A token that was never used counts as unused since it was created. */
function matchesUsage(row: TokenRow, usage: UsageFilter, now: number): boolean {
  if (usage === 'all') return true;
  if (usage === 'never') return row.lastUsedAt === null;
  return now - (row.lastUsedAt ?? row.createdAt) >= Number(usage) * MS_PER_DAY;
}

function matchesExpiring(row: TokenRow, expiring: ExpiringFilter): boolean {
  if (expiring === 'all') return true;
  if (expiring === 'none') return row.token.expiresAt === null;
  return row.state === 'active' && row.daysLeft !== null && row.daysLeft <= Number(expiring);
}

/** Whether a living token dies within the span. */
export function diesWithin(row: TokenRow, span: DeathSpan): boolean {
  const date = row.token.expiresAt;
  if (row.state !== 'active' || date === null) return false;
  return date >= span.from && (span.to === null || date <= span.to);
}

/**
 * The rows to show, in the order they came.
 *
 * @param now epoch milliseconds
 */
export function filterTokens(
  rows: readonly TokenRow[],
  filter: TokenFilter,
  now: number,
): readonly TokenRow[] {
  if (!isNarrowed(filter)) return rows;
  const { state, scope, connection, span, words } = filter;
  return rows.filter(
    (row) =>
      (state === 'all' || row.state === state) &&
      (connection === 'all' || row.token.connectionId === connection) &&
      (scope === 'all' || row.token.scopes.includes(scope)) &&
      matchesUsage(row, filter.usage, now) &&
      matchesExpiring(row, filter.expiring) &&
      (span === null || diesWithin(row, span)) &&
      matchesSearch(row.searchText, words),
  );
}

/** A part of a filter that can hide a row. */
export type FilterPart = keyof typeof SHOW_ALL | 'words' | 'span';

const PARTS: readonly FilterPart[] = [
  'state',
  'usage',
  'expiring',
  'scope',
  'connection',
  'words',
  'span',
];

/**
 * The parts of a filter that hide a row, each by itself; none when it is shown.
 *
 * @param now epoch milliseconds
 */
export function toHidingParts(
  row: TokenRow,
  filter: TokenFilter,
  now: number,
): readonly FilterPart[] {
  const open: TokenFilter = { ...SHOW_ALL, words: [], span: null };
  const hides = (part: FilterPart): boolean =>
    filterTokens([row], { ...open, [part]: filter[part] }, now).length === 0;
  return PARTS.filter(hides);
}

/** Every scope that occurs, in alphabetical order. */
export function toScopeChoices(rows: readonly TokenRow[]): readonly string[] {
  const scopes = new Set<string>();
  for (const row of rows) for (const scope of row.token.scopes) scopes.add(scope);
  return [...scopes].sort();
}

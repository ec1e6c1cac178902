import type { SortKey } from '../../../src-preload/contract/models';
import type { TokenRow } from './token-row';

/** How the list is ordered. */
export interface TokenOrder {
  readonly sort: SortKey;
  readonly descending: boolean;
}

type Measure = (row: TokenRow) => number;
type Text = (row: TokenRow) => string;

/** Never expires = the farthest date there is; never used = before any use. */
const MEASURES = {
  created: (row) => row.createdAt,
  'last-used': (row) => row.lastUsedAt ?? -Infinity,
  expires: (row) => row.diesAt ?? Infinity,
} as const satisfies Partial<Record<SortKey, Measure>>;

const TEXTS = {
  name: (row) => row.token.name,
  description: (row) => row.token.description ?? '',
  scopes: (row) => row.token.scopes.join(' '),
} as const satisfies Partial<Record<SortKey, Text>>;

function orderBy(rows: readonly TokenRow[], compare: (a: number, b: number) => number): TokenRow[] {
  const order = Array.from(rows, (_, index) => index).sort(compare);
  return order.flatMap((index) => rows[index] ?? []);
}

function byMeasure(rows: readonly TokenRow[], measure: Measure, descending: boolean): TokenRow[] {
  const values = Float64Array.from(rows, measure);
  const sign = descending ? -1 : 1;
  return orderBy(rows, (a, b) => {
    const x = values[a] ?? 0;
    const y = values[b] ?? 0;
    return x === y ? a - b : x < y ? -sign : sign;
  });
}

/** Rows without a text come last in either direction: they have nothing to be ordered by. */
function byText(
  rows: readonly TokenRow[],
  text: Text,
  descending: boolean,
  collator: Intl.Collator,
): TokenRow[] {
  const texts = rows.map(text);
  const sign = descending ? -1 : 1;
  return orderBy(rows, (a, b) => {
    const x = texts[a] ?? '';
    const y = texts[b] ?? '';
    if (x === y) return a - b;
    if (x === '' || y === '') return x === '' ? 1 : -1;
    return sign * collator.compare(x, y) || a - b;
  });
}

/**
 * What dies next comes first, what never dies after it. The dead have no time left at all, so they
 * come last in either direction, the most recently dead first.
 */
function byTimeLeft(rows: readonly TokenRow[], descending: boolean): TokenRow[] {
  const living = rows.filter((row) => row.state === 'active');
  const dead = rows.filter((row) => row.state !== 'active');
  return [
    ...byMeasure(living, MEASURES.expires, descending),
    ...byMeasure(dead, (row) => row.diesAt ?? -Infinity, true),
  ];
}

/**
 * The rows in order; rows that compare as equal keep the order they came in.
 *
 * @param collator orders texts as readers of the language in force expect
 */
export function sortTokens(
  rows: readonly TokenRow[],
  { sort, descending }: TokenOrder,
  collator: Intl.Collator,
): readonly TokenRow[] {
  switch (sort) {
    case 'time-left':
      return byTimeLeft(rows, descending);
    case 'created':
    case 'last-used':
    case 'expires':
      return byMeasure(rows, MEASURES[sort], descending);
    case 'name':
    case 'description':
    case 'scopes':
      return byText(rows, TEXTS[sort], descending, collator);
  }
}

/** What a press on a column's header makes of the order: the same column turns round. */
export function toNextOrder(order: TokenOrder, pressed: SortKey): TokenOrder {
  return { sort: pressed, descending: order.sort === pressed ? !order.descending : false };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SortKey } from '../../../src-preload/contract/models';
import { sortTokens, toNextOrder } from '../../../src-renderer/features/tokens/sort-tokens';
import type { TokenRow } from '../../../src-renderer/features/tokens/token-row';
import { aRow } from './samples';

const collator = new Intl.Collator('en', { numeric: true });
const ids = (rows: readonly TokenRow[]): number[] => rows.map((row) => row.token.id);
const sorted = (rows: readonly TokenRow[], sort: SortKey, descending = false): number[] =>
  ids(sortTokens(rows, { sort, descending }, collator));

const lives = [
  aRow({ id: 1, expiresAt: null }),
  aRow({ id: 2, expiresAt: '2026-10-01' }),
  aRow({ id: 3, expiresAt: '2026-11-22' }),
  aRow({ id: 4, expiresAt: '2027-11-01' }),
  aRow({ id: 5, expiresAt: '2026-11-21', revoked: true }),
];

describe('sort', () => {
  it('brings the dying first and keeps the dead from pushing them off the screen', () => {
    expect(sorted(lives, 'time-left')).toEqual([3, 4, 1, 5, 2]);
    expect(sorted(lives, 'time-left', true)).toEqual([1, 4, 3, 5, 2]);
  });

  it('orders by the plain date, never last, whatever the state', () => {
    expect(sorted(lives, 'expires')).toEqual([2, 5, 3, 4, 1]);
    expect(sorted(lives, 'expires', true)).toEqual([1, 4, 3, 5, 2]);
  });

  it('takes never used as before any use', () => {
    const rows = [
      aRow({ id: 1, lastUsedAt: '2026-11-01T00:00:00.000Z' }),
      aRow({ id: 2, lastUsedAt: null }),
      aRow({ id: 3, lastUsedAt: '2026-11-02T00:00:00.000Z' }),
    ];
    expect(sorted(rows, 'last-used')).toEqual([2, 1, 3]);
    expect(sorted(rows, 'last-used', true)).toEqual([3, 1, 2]);
  });

  it('orders names as people do: ci-9 before ci-10, accents beside their letter', () => {
    const rows = [
      aRow({ id: 1, name: 'ci-10' }),
      aRow({ id: 2, name: 'ci-9' }),
      aRow({ id: 3, name: 'Éclair' }),
      aRow({ id: 4, name: 'zeta' }),
    ];
    expect(sorted(rows, 'name')).toEqual([2, 1, 3, 4]);
  });

  it('puts tokens without a description last in both directions', () => {
    const rows = [
      aRow({ id: 1 }),
      aRow({ id: 2, description: 'b' }),
      aRow({ id: 3, description: 'a' }),
    ];
    expect(sorted(rows, 'description')).toEqual([3, 2, 1]);
    expect(sorted(rows, 'description', true)).toEqual([2, 3, 1]);
  });

  it('never loses or doubles a row, and sorting twice changes nothing', () => {
    const day = fc.integer({ min: 0, max: 800 });
    const row = fc
      .record({ id: fc.nat(), name: fc.string(), day: fc.option(day), revoked: fc.boolean() })
      .map(({ id, name, day: left, revoked }) =>
        aRow({
          id,
          name,
          revoked,
          expiresAt:
            left === null ? null : new Date(Date.UTC(2026, 0, 1 + left)).toISOString().slice(0, 10),
        }),
      );
    const key = fc.constantFrom<SortKey>('name', 'expires', 'time-left', 'created', 'description');
    fc.assert(
      fc.property(fc.array(row), key, fc.boolean(), (rows, sort, descending) => {
        const once = sortTokens(rows, { sort, descending }, collator);
        expect(new Set(once)).toEqual(new Set(rows));
        expect(once).toHaveLength(rows.length);
        expect(sortTokens(once, { sort, descending }, collator)).toEqual(once);
      }),
    );
  });

  it('turns round on the second press and starts anew on another column', () => {
    const first = toNextOrder({ sort: 'time-left', descending: false }, 'name');
    expect(first).toEqual({ sort: 'name', descending: false });
    expect(toNextOrder(first, 'name')).toEqual({ sort: 'name', descending: true });
    expect(toNextOrder({ sort: 'name', descending: true }, 'created').descending).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diesWithin } from '../../../src-renderer/features/tokens/filter-tokens';
import { toHorizonMarks } from '../../../src-renderer/features/tokens/horizon-marks';
import {
  HORIZON_ZONES,
  toDays,
  toPlace,
  toSpan,
  toZoneSpan,
} from '../../../src-renderer/features/tokens/horizon-scale';
import type { TokenRow } from '../../../src-renderer/features/tokens/token-row';
import { aRow, NOW } from './samples';

const room = { width: 1000, pitch: 12, lanes: 3 };

describe('horizon scale', () => {
  it('gives the first week a quarter and the first month a half of the strip', () => {
    expect(toPlace(0)).toBe(0);
    expect(toPlace(7)).toBeCloseTo(0.25, 2);
    expect(toPlace(30)).toBeCloseTo(0.5, 2);
    expect(toPlace(365)).toBe(1);
    expect(toPlace(4000)).toBe(1);
    expect(toPlace(-3)).toBe(0);
  });

  it('turns a place back into the days it came from', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 365, noNaN: true }), (days) => {
        expect(toDays(toPlace(days))).toBeCloseTo(days, 6);
      }),
    );
  });

  it('selects by a drag exactly the tokens whose dots lie in it, from whichever end', () => {
    const ten = aRow({ expiresAt: '2026-11-30' });
    const place = toPlace(9.5);
    expect(diesWithin(ten, toSpan(place - 0.01, place + 0.01, NOW))).toBe(true);
    expect(diesWithin(ten, toSpan(place + 0.01, place - 0.01, NOW))).toBe(true);
    expect(diesWithin(ten, toSpan(place + 0.05, 1, NOW))).toBe(false);
    expect(diesWithin(ten, toSpan(0, place - 0.05, NOW))).toBe(false);
  });

  it('lets the right end stand for everything later, too', () => {
    const late = aRow({ expiresAt: '2030-01-01' });
    expect(diesWithin(late, toSpan(0.9, 1, NOW))).toBe(true);
    expect(diesWithin(late, toSpan(0.9, 0.99, NOW))).toBe(false);
  });

  it('has zones without a gap or an overlap, from tomorrow on', () => {
    const spans = HORIZON_ZONES.map((zone) => toZoneSpan(zone, NOW));
    expect(spans[0]).toEqual({ from: '2026-11-21', to: '2026-11-27' });
    expect(spans[1]?.from).toBe('2026-11-28');
    expect(spans.at(-1)?.to).toBeNull();
  });
});

describe('horizon marks', () => {
  it('shows the living with an end only', () => {
    const rows = [
      aRow({ id: 1, expiresAt: null }),
      aRow({ id: 2, revoked: true }),
      aRow({ id: 3, expiresAt: '2026-11-01' }),
      aRow({ id: 4 }),
    ];
    expect(toHorizonMarks(rows, room, NOW).map((mark) => mark.rows[0]?.token.id)).toEqual([4]);
  });

  it('stacks what dies on one day', () => {
    const rows = [1, 2, 3].map((id) => aRow({ id, expiresAt: '2026-12-01' }));
    const marks = toHorizonMarks(rows, room, NOW);
    expect(marks.map(({ lane, height }) => [lane, height])).toEqual([
      [0, null],
      [1, null],
      [2, null],
    ]);
  });

  it('makes a bar of a crowd, as high as it is large, and leaves single tokens their dots', () => {
    const crowd = (count: number, from: number, expiresAt: string): TokenRow[] =>
      Array.from({ length: count }, (_, index) => aRow({ id: from + index, expiresAt }));
    const rows = [
      ...crowd(10, 0, '2026-12-01'),
      ...crowd(500, 100, '2027-03-01'),
      ...crowd(1, 9000, '2027-08-01'),
    ];
    const marks = toHorizonMarks(rows, room, NOW);
    expect(marks.map((mark) => mark.rows.length)).toEqual([10, 500, 1]);
    const [small, large, single] = marks.map((mark) => mark.height);
    expect(large).toBe(1);
    expect(small).toBeGreaterThan(0);
    expect(small).toBeLessThan(1);
    expect(single).toBeNull();
  });

  it('survives a strip that has no width yet', () => {
    const marks = toHorizonMarks([aRow(), aRow({ id: 2 })], { ...room, width: 0 }, NOW);
    expect(marks.flatMap((mark) => mark.rows)).toHaveLength(2);
  });

  it('keeps every token in exactly one dot and no two dots on one spot', () => {
    const days = fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 300 });
    fc.assert(
      fc.property(days, (lefts) => {
        const rows = lefts.map((left, id) =>
          aRow({ id, expiresAt: new Date(NOW + left * 86_400_000).toISOString().slice(0, 10) }),
        );
        const marks = toHorizonMarks(rows, room, NOW);
        const keys = marks.flatMap((mark) => mark.rows.map((row) => row.key));
        expect(new Set(keys).size).toBe(rows.length);
        expect(keys).toHaveLength(rows.length);
        for (const lane of [0, 1, 2]) {
          const xs = marks.filter((mark) => mark.lane === lane).map((mark) => mark.x);
          for (const [index, x] of xs.entries()) {
            const gap = x - (xs[index - 1] ?? -room.pitch);
            expect(gap).toBeGreaterThan(room.pitch - 1e-6);
          }
        }
      }),
    );
  });
});

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

  it('stacks what dies on one day, and gathers what does not fit, losing none', () => {
    const rows = Array.from({ length: 10 }, (_, id) => aRow({ id, expiresAt: '2026-12-01' }));
    const marks = toHorizonMarks(rows, room, NOW);
    expect(marks.map((mark) => mark.lane)).toEqual([0, 1, 2]);
    expect(marks.map((mark) => mark.rows.length)).toEqual([1, 1, 8]);
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
            if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThanOrEqual(room.pitch);
          }
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  daysLeft,
  earliestExpiry,
  isUtcDate,
  tokenState,
  toInstantOfDeath,
  toUtcDate,
  urgency,
  type Urgency,
} from '../../../src-preload/contract/expiry';

const at = (iso: string): number => Date.parse(iso);

describe('days left', () => {
  it.each([
    ['2026-11-28', '2026-11-21T23:59:59.999Z', 7],
    ['2026-11-28', '2026-11-22T00:00:00.000Z', 6],
    ['2026-11-22', '2026-11-21T00:00:00.000Z', 1],
    ['2026-11-21', '2026-11-21T00:00:00.000Z', 0],
    ['2026-11-20', '2026-11-21T12:00:00.000Z', -1],
    ['2028-03-01', '2028-02-28T12:00:00.000Z', 2],
    ['2027-03-01', '2027-02-28T12:00:00.000Z', 1],
  ])(
    'of %s at %s are %i: counted in UTC dates, not in local ones or in hours',
    (date, now, days) => {
      expect(daysLeft(date, at(now))).toBe(days);
    },
  );

  it('of a token without an expiry date do not exist, so it is never taken for dead', () => {
    expect(daysLeft(null, at('2026-11-21T00:00:00Z'))).toBeNull();
  });
});

describe('state', () => {
  it.each([
    ['2026-11-21', false, 'expired'],
    ['2026-11-22', false, 'active'],
    ['2026-11-22', true, 'revoked'],
    ['2026-11-01', true, 'revoked'],
    [null, false, 'active'],
    [null, true, 'revoked'],
  ] as const)('of expiry %s, revoked %s on 2026-11-21 is %s', (expiresAt, revoked, state) => {
    expect(tokenState({ expiresAt, revoked }, at('2026-11-21T08:00:00Z'))).toBe(state);
  });
});

describe('urgency', () => {
  it.each<[number, Urgency]>([
    [-400, 'dead'],
    [0, 'dead'],
    [1, 'today'],
    [2, 'week'],
    [7, 'week'],
    [8, 'month'],
    [30, 'month'],
    [31, 'two-months'],
    [60, 'two-months'],
    [61, 'later'],
    [365, 'later'],
  ])('with %i days left is %s: every edge of the bands', (days, expected) => {
    const now = at('2026-11-21T15:00:00Z');
    expect(urgency({ revoked: false, expiresAt: addDays('2026-11-21', days) }, now)).toBe(expected);
  });

  it('of a revoked token is dead even when its date is far away', () => {
    const token = { revoked: true, expiresAt: '2027-11-21' };
    expect(urgency(token, at('2026-11-21T15:00:00Z'))).toBe('dead');
  });

  it('without an expiry date is never', () => {
    expect(urgency({ revoked: false, expiresAt: null }, 0)).toBe('never');
  });
});

describe('dates', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2027-02-29',
    '26-01-01',
    '2026-1-1',
    '',
    '2026-01-01T00:00Z',
  ])('%j is not a date, though some parsers roll it over', (text) => {
    expect(isUtcDate(text)).toBe(false);
  });

  it('2028-02-29 is one', () => {
    expect(isUtcDate('2028-02-29')).toBe(true);
  });

  it('the earliest new expiry is tomorrow in UTC, since a token is dead on its date', () => {
    expect(earliestExpiry(at('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });

  it('adding and counting days are inverse over two centuries, leap days included', () => {
    const day = fc.integer({ min: 0, max: 73_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: -4_000, max: 4_000 }), (start, days) => {
        const date = toUtcDate(start * 86_400_000);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('a token is alive one millisecond before its instant of death and dead at it', () => {
    const death = toInstantOfDeath('2027-01-01');
    const token = { revoked: false, expiresAt: '2027-01-01' };
    expect(tokenState(token, death - 1)).toBe('active');
    expect(tokenState(token, death)).toBe('expired');
  });
});

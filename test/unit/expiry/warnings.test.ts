import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from '../../../src-preload/contract/expiry';
import { WARNING_DAYS, type WarningDays } from '../../../src-preload/contract/warnings';
import {
  dueWarnings,
  reachedThreshold,
  snoozeUntil,
  toWarnings,
  type ReachedWarning,
  type Snooze,
  type WatchedToken,
} from '../../../src-main/expiry/warnings';
import { NOON } from '../../support/fake-clock';
import { shown, watched } from './watched';

const warningsOf = (
  tokens: readonly WatchedToken[],
  enabled: readonly WarningDays[] = WARNING_DAYS,
  snoozes: readonly Snooze[] = [],
  now = NOON,
): readonly ReachedWarning[] => toWarnings(tokens, enabled, snoozes, now);
const onlyOf = (warnings: readonly ReachedWarning[]): ReachedWarning => {
  const [warning] = warnings;
  if (!warning || warnings.length > 1) throw new Error(`${warnings.length} warnings`);
  return warning;
};

describe('the threshold that a token has reached', () => {
  it.each<[number | null, WarningDays | null]>([
    [61, null],
    [60, 60],
    [31, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [5, 7],
    [2, 7],
    [1, 1],
    [0, 0],
    [-7, 0],
    [-8, null],
    [null, null],
  ])('with %s days left is %s', (left, threshold) => {
    expect(reachedThreshold(left, WARNING_DAYS)).toBe(threshold);
  });

  it.each<[number, readonly WarningDays[], WarningDays | null]>([
    [5, [60, 30], 30],
    [5, [0, 1], null],
    [1, [60], 60],
    [0, [60, 30, 7, 1], null],
    [-3, [60, 30, 7, 1], null],
    [-3, [0], 0],
    [30, [], null],
    [5, [0, 1, 7, 30, 60], 7],
  ])('with %i days left and only %j switched on is %s', (left, enabled, threshold) => {
    expect(reachedThreshold(left, enabled)).toBe(threshold);
  });
});

describe('what is warned about', () => {
  it('names token, instance and the real days left, not those of the threshold', () => {
    expect(onlyOf(warningsOf([watched(NOON, 5)]))).toEqual({
      instanceUrl: 'https://git.example.com',
      connectionId: 'c1',
      tokenId: 1,
      kind: 'personal',
      name: 'ci-deploy',
      instanceName: 'git.example.com',
      expiresAt: '2026-11-25',
      daysLeft: 5,
      threshold: 7,
    });
  });

  it('is never a token that was revoked, cannot die or died more than a week ago', () => {
    const tokens = [
      watched(NOON, 1, { tokenId: 1, revoked: true }),
      watched(NOON, null, { tokenId: 2 }),
      watched(NOON, -8, { tokenId: 3 }),
      watched(NOON, 61, { tokenId: 4 }),
    ];
    expect(warningsOf(tokens)).toEqual([]);
  });

  it('comes with the earliest date first, in the same order whichever list came first', () => {
    const tokens = [
      watched(NOON, 30, { tokenId: 1 }),
      watched(NOON, 1, { tokenId: 3 }),
      watched(NOON, 1, { tokenId: 2 }),
      watched(NOON, -1, { tokenId: 4 }),
      watched(NOON, 1, { tokenId: 2, instanceUrl: 'https://a.example.com' }),
    ];
    const order = warningsOf(tokens).map(({ tokenId, instanceUrl }) => [tokenId, instanceUrl]);
    expect(order.map(([id]) => id)).toEqual([4, 2, 2, 3, 1]);
    expect(order[1]?.[1]).toBe('https://a.example.com');
    expect(warningsOf(tokens.toReversed())).toEqual(warningsOf(tokens));
  });

  it('is a token that two connections show only once, as the first of them shows it', () => {
    const tokens = [watched(NOON, 3), watched(NOON, 3, { connectionId: 'c2' })];
    expect(onlyOf(warningsOf(tokens)).connectionId).toBe('c1');
  });

  it('is not a token that one connection still believes alive and another knows to be revoked', () => {
    const tokens = [watched(NOON, 3), watched(NOON, 3, { connectionId: 'c2', revoked: true })];
    expect(warningsOf(tokens)).toEqual([]);
    expect(warningsOf(tokens.toReversed())).toEqual([]);
  });

  it('keeps tokens apart that share a number: on two instances of one host, or of two kinds', () => {
    const tokens = [
      watched(NOON, 3),
      watched(NOON, 3, { instanceUrl: 'https://git.example.com/gitlab' }),
    ];
    expect(warningsOf(tokens)).toHaveLength(2);
  });
});

describe('a warning is due', () => {
  const dueAt = (days: number, told: readonly WarningDays[], enabled = WARNING_DAYS) => {
    const warnings = warningsOf([watched(NOON, days)], enabled);
    const history = warnings.flatMap((warning) => told.map((at) => shown(warning, at, NOON)));
    return dueWarnings(warnings, { shown: history, snoozes: [] }, NOON);
  };

  it('once for a token that slept through 60 and 30, at the threshold where it is now', () => {
    expect(dueAt(5, []).map(({ threshold, daysLeft }) => [threshold, daysLeft])).toEqual([[7, 5]]);
    expect(dueAt(5, [7])).toEqual([]);
  });

  it('again at the next threshold', () => {
    expect(dueAt(1, [60, 30, 7])).toHaveLength(1);
    expect(dueAt(0, [60, 30, 7, 1])).toHaveLength(1);
  });

  it('not again at a milder threshold, when the one it was told at is switched off', () => {
    expect(dueAt(5, [7], [60, 30])).toEqual([]);
  });

  it('at the milder threshold after all, when a clock that was months ahead had told the last one', () => {
    const warnings = warningsOf([watched(NOON, 25)]);
    const told = [shown(onlyOf(warnings), 0, NOON + 90 * MS_PER_DAY)];
    expect(dueWarnings(warnings, { shown: told, snoozes: [] }, NOON)).toHaveLength(1);
  });

  it('not at the milder one after the clock was a day ahead for a while', () => {
    const warnings = warningsOf([watched(NOON, 8)]);
    const told = [shown(onlyOf(warnings), 7, NOON + MS_PER_DAY)];
    expect(dueWarnings(warnings, { shown: told, snoozes: [] }, NOON)).toEqual([]);
  });

  it('again for a token that has another date now: that is another promise', () => {
    const [before] = warningsOf([watched(NOON, 6)]);
    const told = before ? [shown(before, 7, NOON)] : [];
    const moved = warningsOf([watched(NOON, 5)]);
    expect(dueWarnings(moved, { shown: told, snoozes: [] }, NOON)).toHaveLength(1);
  });
});

describe('a snooze', () => {
  const token = watched(NOON, 7);
  const warning = onlyOf(warningsOf([token]));
  const snooze = (until: number, facts: Partial<Snooze> = {}): Snooze => ({
    instanceUrl: warning.instanceUrl,
    kind: warning.kind,
    tokenId: warning.tokenId,
    expiresAt: warning.expiresAt,
    until,
    ...facts,
  });
  const told = [shown(warning, 7, NOON)];

  it('keeps the token out of every list until its last moment', () => {
    const list = (now: number) => warningsOf([token], WARNING_DAYS, [snooze(NOON + 1_000)], now);
    expect(list(NOON + 999)).toEqual([]);
    expect(list(NOON + 1_000)).toHaveLength(1);
  });

  it('that has run out makes the token due once more, although it was told at this threshold', () => {
    const due = (until: number) =>
      dueWarnings([warning], { shown: told, snoozes: [snooze(until)] }, NOON);
    expect(due(NOON)).toEqual([warning]);
    expect(due(NOON + 1)).toEqual([]);
  });

  it.each<[string, Partial<Snooze>]>([
    ['another date: it was rotated', { expiresAt: '2026-11-28' }],
    ['another instance', { instanceUrl: 'https://other.example.com' }],
    ['another kind', { kind: 'deploy' }],
    ['another token', { tokenId: 2 }],
  ])('does not silence a token of %s', (_, facts) => {
    const snoozes = [snooze(NOON + MS_PER_DAY, facts)];
    expect(warningsOf([token], WARNING_DAYS, snoozes)).toHaveLength(1);
  });

  it('ends after days of 24 hours, or when one day is left', () => {
    expect(snoozeUntil('1', '2026-12-20', NOON)).toBe(NOON + 24 * 3_600_000);
    expect(snoozeUntil('3', '2026-12-20', NOON)).toBe(NOON + 72 * 3_600_000);
    expect(snoozeUntil('day-before', '2027-01-01', NOON)).toBe(Date.parse('2026-12-31T00:00:00Z'));
  });
});

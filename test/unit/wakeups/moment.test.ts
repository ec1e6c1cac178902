import { describe, expect, it } from 'vitest';
import { hasJumped, isCheckDue, msToNextTick, type Moment } from '../../../src-main/wakeups/moment';
import { NOON } from '../../support/fake-clock';

const MINUTE = 60_000;
const MIDNIGHT = Date.parse('2026-11-21T00:00:00Z');
const LAST: Moment = { wall: NOON, steady: 5_000, zoneOffset: -60 };

/** Both clocks went on, and then somebody set one of them. */
const after = (ms: number, setBy = 0): Moment => ({
  wall: LAST.wall + ms + setBy,
  steady: LAST.steady + ms,
  zoneOffset: LAST.zoneOffset,
});

describe('the next look at the clock', () => {
  it('is a minute away at most: a longer timer would ring late after sleep', () => {
    expect(msToNextTick(NOON)).toBe(MINUTE);
  });

  it('is right after midnight UTC, never before: then it would still be yesterday', () => {
    expect(MIDNIGHT - 20_000 + msToNextTick(MIDNIGHT - 20_000)).toBeGreaterThan(MIDNIGHT);
    expect(msToNextTick(MIDNIGHT - 20_000)).toBeLessThan(20_500);
    expect(msToNextTick(MIDNIGHT - 1)).toBeGreaterThan(1);
    expect(msToNextTick(MIDNIGHT)).toBe(MINUTE);
  });

  it('is not in the past on a computer whose clock was never set', () => {
    expect(msToNextTick(-1)).toBeGreaterThan(0);
    expect(msToNextTick(0)).toBe(MINUTE);
  });
});

describe('a check', () => {
  it.each<[string, Moment]>([
    ['a quarter of an hour has passed', after(15 * MINUTE)],
    ['the clock was set forward by a day', after(MINUTE, 86_400_000)],
    ['the clock was set back by a day', after(MINUTE, -86_400_000)],
    ['the computer slept for two minutes', after(MINUTE, 2 * MINUTE)],
    ['the computer is in another time zone', { ...after(MINUTE), zoneOffset: 300 }],
    ['it is another day in UTC', { ...LAST, wall: MIDNIGHT, steady: LAST.steady + 12 * 3_600_000 }],
  ])('is due when %s', (_, now) => {
    expect(isCheckDue(LAST, now)).toBe(true);
  });

  it.each<[string, Moment]>([
    ['one minute', after(MINUTE)],
    ['almost a quarter of an hour', after(15 * MINUTE - 1)],
    ['a small correction of the clock', after(MINUTE, -30_000)],
  ])('is not due after %s', (_, now) => {
    expect(isCheckDue(LAST, now)).toBe(false);
  });

  it('a clock set back within its day is seen, which elapsed time alone would not show', () => {
    expect(hasJumped(LAST, after(MINUTE, -3 * 3_600_000))).toBe(true);
  });
});

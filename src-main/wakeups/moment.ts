import { MS_PER_DAY, toUtcDate } from '../../src-preload/contract/expiry';

/** What the clocks said at one moment. */
export interface Moment {
  /** Epoch milliseconds; goes on while the computer sleeps, and can be set. */
  readonly wall: number;
  /** Milliseconds since some start; cannot be set, and may stand still while the computer sleeps. */
  readonly steady: number;
  /** Minutes from local time to UTC, as `getTimezoneOffset` gives them. */
  readonly zoneOffset: number;
}

/** Longest time between two looks at the clock, in ms. */
const TICK_MS = 60_000;
/** A timer may ring a little early, and before midnight is the wrong day. */
const AFTER_MIDNIGHT_MS = 100;
/** The clocks may drift apart by this much, in ms, before somebody set one or the computer slept. */
const DRIFT_MS = 60_000;
/** Longest time between two checks, in ms. */
const CHECK_MS = 15 * 60_000;

/** Milliseconds to the next look at the clock: a minute, or right after 00:00 UTC when that is sooner. */
export function msToNextTick(wall: number): number {
  const sinceMidnight = ((wall % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY;
  return Math.min(TICK_MS, MS_PER_DAY - sinceMidnight + AFTER_MIDNIGHT_MS);
}

/** Whether the clock was set between two moments, or the computer slept. */
export function hasJumped(before: Moment, after: Moment): boolean {
  return Math.abs(after.wall - before.wall - (after.steady - before.steady)) > DRIFT_MS;
}

/** Whether warnings may be others than at the last check. */
export function isCheckDue(last: Moment, now: Moment): boolean {
  return (
    now.steady - last.steady >= CHECK_MS ||
    hasJumped(last, now) ||
    toUtcDate(now.wall) !== toUtcDate(last.wall) ||
    now.zoneOffset !== last.zoneOffset
  );
}

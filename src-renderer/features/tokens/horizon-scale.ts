import { addDays, MS_PER_DAY, toUtcDate } from '../../../src-preload/contract/expiry';
import type { DeathSpan } from './filter-tokens';

/**
 * The coming year on one strip, log-like: the first week takes a quarter, the first month a half,
 * so that what dies soon is readable without hiding what dies late.
 */

/** Days at the right end of the strip. */
export const HORIZON_DAYS = 365;

/** Bends the scale: the larger, the more even. 3 puts day 7 at a quarter and day 30 at a half. */
const BEND_DAYS = 3;

const WHOLE = Math.log1p(HORIZON_DAYS / BEND_DAYS);

/** Place on the strip, 0 (now) to 1 (a year from now and beyond). `days` may be a fraction. */
export function toPlace(days: number): number {
  const within = Math.min(HORIZON_DAYS, Math.max(0, days));
  return Math.log1p(within / BEND_DAYS) / WHOLE;
}

/** The days that a place on the strip stands for; the inverse of {@link toPlace}. */
export function toDays(place: number): number {
  const within = Math.min(1, Math.max(0, place));
  return BEND_DAYS * Math.expm1(within * WHOLE);
}

/** One of the strip's parts. */
export interface HorizonZone {
  readonly id: 'week' | 'month' | 'two-months' | 'later';
  /** First and last day of it, counted from today (UTC). The last zone has no end. */
  readonly fromDay: number;
  readonly toDay: number | null;
}

/** The zones share their limits with the urgencies of the same names. */
export const HORIZON_ZONES: readonly HorizonZone[] = [
  { id: 'week', fromDay: 1, toDay: 7 },
  { id: 'month', fromDay: 8, toDay: 30 },
  { id: 'two-months', fromDay: 31, toDay: 60 },
  { id: 'later', fromDay: 61, toDay: null },
];

/**
 * The dates of death between two places on the strip, whichever comes first; the right end stands
 * for everything after it too.
 *
 * @param now epoch milliseconds
 */
export function toSpan(placeA: number, placeB: number, now: number): DeathSpan {
  const left = Math.min(placeA, placeB);
  const right = Math.max(placeA, placeB);
  const dayAt = (place: number): number => now / MS_PER_DAY + toDays(place);
  const from = Math.ceil(dayAt(left));
  const to = Math.max(from, Math.floor(dayAt(right)));
  return {
    from: toUtcDate(from * MS_PER_DAY),
    to: right >= 1 ? null : toUtcDate(to * MS_PER_DAY),
  };
}

/**
 * The dates of death of a zone.
 *
 * @param now epoch milliseconds
 */
export function toZoneSpan(zone: HorizonZone, now: number): DeathSpan {
  const today = toUtcDate(now);
  return {
    from: addDays(today, zone.fromDay),
    to: zone.toDay === null ? null : addDays(today, zone.toDay),
  };
}

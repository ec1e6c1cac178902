/**
 * When a token dies and how much of its life is left. Pure; the same for both sides of the border.
 *
 * GitLab's expiry is a date in UTC and the token is dead from 00:00 UTC **on** that date
 * (`gitlab-api`, 8.3), so a token with the date of today is already dead.
 */

/** A calendar date in UTC, `YYYY-MM-DD`. */
export type UtcDate = string;

/** How soon a token dies, in words that a filter, a colour and a label share. */
export type Urgency = 'dead' | 'today' | 'week' | 'month' | 'two-months' | 'later' | 'never';

export type TokenState = 'active' | 'expired' | 'revoked';

/** What the life of a token hangs on. */
export interface Lifetime {
  readonly revoked: boolean;
  /** UTC date on which it dies, or null when it never does. */
  readonly expiresAt: UtcDate | null;
  /** GitLab said that it has expired, also where its date is still to come by the clock here. */
  readonly saidExpired?: boolean;
}

export const MS_PER_DAY = 86_400_000;

/** Instant of death in epoch milliseconds: 00:00 UTC on the date. NaN when `date` is not a date. */
export function toInstantOfDeath(date: UtcDate): number {
  return Date.parse(`${date}T00:00:00.000Z`);
}

/** UTC date of an instant in epoch milliseconds. */
export function toUtcDate(instant: number): UtcDate {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Whether the text is a real date of the calendar, so not `2026-02-30`. */
export function isUtcDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = toInstantOfDeath(text);
  return !Number.isNaN(instant) && toUtcDate(instant) === text;
}

/** The date `days` days (may be negative) after `date`. */
export function addDays(date: UtcDate, days: number): UtcDate {
  return toUtcDate(toInstantOfDeath(date) + days * MS_PER_DAY);
}

/** Whole days from one UTC date to another; negative when `to` is the earlier. */
export function daysBetween(from: UtcDate, to: UtcDate): number {
  return Math.round((toInstantOfDeath(to) - toInstantOfDeath(from)) / MS_PER_DAY);
}

/**
 * Days left: the expiry date minus today, both in UTC. 1 dies at the coming UTC midnight, 0 and
 * less is dead, null never expires.
 *
 * @param now epoch milliseconds
 */
export function daysLeft(expiresAt: UtcDate | null, now: number): number | null {
  return expiresAt === null ? null : daysBetween(toUtcDate(now), expiresAt);
}

/** Revoked outranks expired: a token that is both was taken away on purpose. */
export function tokenState(token: Lifetime, now: number): TokenState {
  if (token.revoked) return 'revoked';
  if (token.saidExpired === true) return 'expired';
  const left = daysLeft(token.expiresAt, now);
  return left !== null && left <= 0 ? 'expired' : 'active';
}

/** Urgency by days left: dead ≤ 0, today 1, week 2–7, month 8–30, two-months 31–60. */
export function urgency(token: Lifetime, now: number): Urgency {
  if (token.revoked || token.saidExpired === true) return 'dead';
  const left = daysLeft(token.expiresAt, now);
  if (left === null) return 'never';
  if (left <= 0) return 'dead';
  if (left === 1) return 'today';
  if (left <= 7) return 'week';
  if (left <= 30) return 'month';
  return left <= 60 ? 'two-months' : 'later';
}

/** Earliest date a new token may be given: tomorrow in UTC, since a token is dead on its date. */
export function earliestExpiry(now: number): UtcDate {
  return addDays(toUtcDate(now), 1);
}

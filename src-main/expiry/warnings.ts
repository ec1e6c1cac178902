import {
  addDays,
  daysLeft,
  MS_PER_DAY,
  toInstantOfDeath,
  type Lifetime,
  type UtcDate,
} from '../../src-preload/contract/expiry';
import type { TokenKind, TokenRef } from '../../src-preload/contract/models';
import type { SnoozeChoice, Warning, WarningDays } from '../../src-preload/contract/warnings';

/** A token that died more days ago than this is nobody's surprise any more. */
export const DEAD_FOR_DAYS = 7;

/** A warning that was shown this much later than now was shown by a clock that was wrong. */
const CLOCK_AHEAD_DAYS = 2;

/**
 * A token with one date to die on, wherever it is seen from. GitLab counts each kind on its own, and
 * a token with another date is another promise.
 */
export interface WatchedLife {
  /** Base address without a trailing slash: two instances may share a host. */
  readonly instanceUrl: string;
  readonly kind: string;
  readonly tokenId: number;
  readonly expiresAt: UtcDate;
}

/** What a warning needs to know of a token. */
export interface WatchedToken extends TokenRef, Lifetime {
  readonly instanceUrl: string;
  /** What people call its instance. */
  readonly instanceName: string;
  readonly kind: TokenKind;
  readonly name: string;
}

/** A warning, and the token it is about whichever connection shows it. */
export interface ReachedWarning extends Warning {
  readonly instanceUrl: string;
}

/** Nothing is said of the token before `until`, in epoch milliseconds. */
export interface Snooze extends WatchedLife {
  readonly until: number;
}

/** A warning that the system has shown, at `shownAt` in epoch milliseconds. */
export interface ShownWarning extends WatchedLife {
  readonly threshold: WarningDays;
  readonly shownAt: number;
}

/** What the profile remembers of warnings. */
export interface WarningHistory {
  readonly shown: readonly ShownWarning[];
  readonly snoozes: readonly Snooze[];
}

/** Two lives with the same key are the same token with the same date. */
export function lifeKey({ instanceUrl, kind, tokenId, expiresAt }: WatchedLife): string {
  return `${instanceUrl} ${kind} ${tokenId} ${expiresAt}`;
}

/**
 * The closest enabled threshold that was reached: a token that slept through 60 and 30 and has five
 * days left is at 7. Null when it is at none, or dead for more than `DEAD_FOR_DAYS`.
 *
 * @param left days left as `daysLeft` counts them, null = never dies
 */
export function reachedThreshold(
  left: number | null,
  enabled: readonly WarningDays[],
): WarningDays | null {
  if (left === null || left < -DEAD_FOR_DAYS) return null;
  if (left <= 0) return enabled.includes(0) ? 0 : null;
  const reached = enabled.filter((days) => days >= left);
  return reached.reduce<WarningDays | null>(
    (closest, days) => (closest === null || days < closest ? days : closest),
    null,
  );
}

/**
 * All that is to be warned about now: at a threshold and not snoozed, the earliest date first. A
 * token that several connections show is there once, as the first of them shows it, and not at all
 * when one of them knows that it was revoked.
 *
 * @param now epoch milliseconds
 */
export function toWarnings(
  tokens: readonly WatchedToken[],
  enabled: readonly WarningDays[],
  snoozes: readonly Snooze[],
  now: number,
): readonly ReachedWarning[] {
  const snoozed = new Set(snoozes.filter(({ until }) => now < until).map(lifeKey));
  const nearnessOf = createNearness(enabled, now);
  return oncePerToken(tokens)
    .flatMap((token) => toWarning(token, nearnessOf) ?? [])
    .filter((warning) => !snoozed.has(lifeKey(warning)))
    .sort(byDeath);
}

/**
 * Those that are to be notified: not told yet, or snoozed until now.
 *
 * @param now epoch milliseconds
 */
export function dueWarnings(
  warnings: readonly ReachedWarning[],
  { shown, snoozes }: WarningHistory,
  now: number,
): readonly ReachedWarning[] {
  const woken = new Set(snoozes.filter(({ until }) => until <= now).map(lifeKey));
  const told = byLife(shown);
  return warnings.filter((warning) => {
    const key = lifeKey(warning);
    return woken.has(key) || !isTold(warning, told.get(key) ?? [], now);
  });
}

/**
 * When a snooze ends, in epoch milliseconds: after 24 hours for each day, or at 00:00 UTC of the day
 * before the date, when one day is left.
 */
export function snoozeUntil(choice: SnoozeChoice, expiresAt: UtcDate, now: number): number {
  return choice === 'day-before'
    ? toInstantOfDeath(addDays(expiresAt, -1))
    : now + Number(choice) * MS_PER_DAY;
}

/**
 * A threshold that was switched off later must not bring back the milder one that was slept through.
 * What a clock far ahead had shown says nothing about the milder ones.
 */
function isTold(
  { threshold }: ReachedWarning,
  shown: readonly ShownWarning[],
  now: number,
): boolean {
  return shown.some(
    (one) =>
      one.threshold === threshold ||
      (one.threshold < threshold && one.shownAt - now < CLOCK_AHEAD_DAYS * MS_PER_DAY),
  );
}

function oncePerToken(tokens: readonly WatchedToken[]): readonly WatchedToken[] {
  const seen = new Map<string, WatchedToken>();
  for (const token of tokens) {
    const key = `${token.instanceUrl} ${token.kind} ${token.tokenId}`;
    if (token.revoked || !seen.has(key)) seen.set(key, token);
  }
  return [...seen.values()].filter(({ revoked }) => !revoked);
}

interface Nearness {
  readonly daysLeft: number;
  readonly threshold: WarningDays;
}

type NearnessOf = (expiresAt: UtcDate | null) => Nearness | null;

/** Thousands of tokens share a few hundred dates: each is counted once. */
function createNearness(enabled: readonly WarningDays[], now: number): NearnessOf {
  const known = new Map<UtcDate | null, Nearness | null>();
  return (expiresAt) => {
    const before = known.get(expiresAt);
    if (before !== undefined) return before;
    const left = daysLeft(expiresAt, now);
    const threshold = reachedThreshold(left, enabled);
    const nearness = left === null || threshold === null ? null : { daysLeft: left, threshold };
    known.set(expiresAt, nearness);
    return nearness;
  };
}

function toWarning(token: WatchedToken, nearnessOf: NearnessOf): ReachedWarning | null {
  const { instanceUrl, connectionId, tokenId, kind, name, instanceName, expiresAt } = token;
  const nearness = nearnessOf(expiresAt);
  if (expiresAt === null || nearness === null) return null;
  // It cannot die again; that it is dead is told when its date comes.
  if (token.saidExpired === true && nearness.daysLeft > 0) return null;
  return { instanceUrl, connectionId, tokenId, kind, name, instanceName, expiresAt, ...nearness };
}

/** The same order every time, whichever connection was fetched first. */
function byDeath(one: ReachedWarning, other: ReachedWarning): number {
  return (
    compare(one.expiresAt, other.expiresAt) ||
    compare(one.instanceUrl, other.instanceUrl) ||
    compare(one.kind, other.kind) ||
    one.tokenId - other.tokenId
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function byLife(shown: readonly ShownWarning[]): ReadonlyMap<string, readonly ShownWarning[]> {
  const lives = new Map<string, ShownWarning[]>();
  for (const one of shown) {
    const key = lifeKey(one);
    const life = lives.get(key);
    if (life) life.push(one);
    else lives.set(key, [one]);
  }
  return lives;
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysLeft } from '../../../src-preload/contract/expiry';
import { WARNING_DAYS, type WarningDays } from '../../../src-preload/contract/warnings';
import {
  dueWarnings,
  reachedThreshold,
  toWarnings,
  type WatchedToken,
} from '../../../src-main/expiry/warnings';
import { clockChanges, enterZone, ZONES } from './zones';

/**
 * Days are counted here in whole numbers since 1970-01-01, from the civil calendar alone: nothing of
 * what is tested, and no `Date`, has a part in what is expected.
 */
const MS_PER_DAY = 86_400_000;
const [FIRST, LAST] = [toDay(2026, 1, 1), toDay(2030, 12, 31)];
/** On both sides of every threshold, and of the day from which on a dead token is not told of. */
const DAYS_LEFT = [-400, -8, -7, -6, -1, 0, 1, 2, 6, 7, 8, 29, 30, 31, 59, 60, 61, 400];
/** More than these would not help whoever reads them. */
const SHOWN_ERRORS = 5;
const NO_HISTORY = { shown: [], snoozes: [] };

const zoneBefore = process.env['TZ'];
afterAll(() => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});

/** Day number of a civil date. */
function toDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const yearDays = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const monthDays = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5);
  return yearDays + monthDays + day - 1 - 719_468;
}

/** `YYYY-MM-DD` of every day that is needed, written down by counting through the calendar. */
function writeCalendar(fromYear: number, toYear: number): ReadonlyMap<number, string> {
  const dates = new Map<number, string>();
  let day = toDay(fromYear, 1, 1);
  for (let year = fromYear; year <= toYear; year += 1) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    lengths.forEach((length, month) => {
      for (let date = 1; date <= length; date += 1) {
        const [mm, dd] = [month + 1, date].map((part) => String(part).padStart(2, '0'));
        dates.set(day, `${year}-${mm}-${dd}`);
        day += 1;
      }
    });
  }
  return dates;
}

function expectedThreshold(left: number): WarningDays | null {
  if (left > 60 || left < -7) return null;
  if (left > 30) return 60;
  if (left > 7) return 30;
  if (left > 1) return 7;
  return left === 1 ? 1 : 0;
}

const calendar = writeCalendar(2024, 2032);

/** The UTC day of an instant is a division; GitLab's dates are of UTC. */
const dayOf = (instant: number): number => Math.floor(instant / MS_PER_DAY);

const token = (tokenId: number, expiresAt: string): WatchedToken => ({
  connectionId: 'c1',
  tokenId,
  instanceUrl: 'https://git.example.com',
  instanceName: 'git.example.com',
  kind: 'personal',
  name: 'ci-deploy',
  revoked: false,
  expiresAt,
});

/** What is wrong at this instant; counted rather than asserted one by one, for speed. */
function errorsAt(instant: number): readonly string[] {
  const today = dayOf(instant);
  return DAYS_LEFT.flatMap((left) => {
    const expiresAt = calendar.get(today + left) ?? '';
    const counted = daysLeft(expiresAt, instant);
    const threshold = reachedThreshold(counted, WARNING_DAYS);
    return counted === left && threshold === expectedThreshold(left)
      ? []
      : [`${expiresAt} at ${instant}: ${counted} days left, at ${threshold}`];
  });
}

/** The same through all that stands between a list and a notification. */
function dueErrorsAt(instant: number): readonly string[] {
  const today = dayOf(instant);
  const tokens = DAYS_LEFT.map((left) => token(left, calendar.get(today + left) ?? ''));
  const warnings = toWarnings(tokens, WARNING_DAYS, [], instant);
  const due = dueWarnings(warnings, NO_HISTORY, instant);
  const found = due.map(({ tokenId, threshold }) => `${tokenId} at ${threshold}`).join();
  return found === EXPECTED_DUE ? [] : [`at ${instant}: ${found}`];
}
const EXPECTED_DUE = DAYS_LEFT.flatMap((left) => {
  const threshold = expectedThreshold(left);
  return threshold === null ? [] : `${left} at ${threshold}`;
}).join();

const utcMidnight = (day: number): number => day * MS_PER_DAY;

/** Midnight and noon by the clock on the wall, where there is such an hour. */
function localMoments(date: string): readonly number[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [0, 12].map((hour) => new Date(year, month - 1, day, hour).getTime());
}

it('the calendar that is tested against is right at its ends and has every day once', () => {
  expect([FIRST, LAST]).toEqual([20_454, 22_279]);
  expect([calendar.get(FIRST), calendar.get(LAST)]).toEqual(['2026-01-01', '2030-12-31']);
  expect(calendar.get(toDay(2028, 2, 29))).toBe('2028-02-29');
  expect(new Set(calendar.values()).size).toBe(calendar.size);
});

describe.each(ZONES)('in %s', (zone) => {
  beforeAll(() => enterZone(zone));

  it('every date of 2026–2030 has its days left and its thresholds at local midnight and noon and around 00:00 UTC', () => {
    const errors: string[] = [];
    for (let day = FIRST; day <= LAST; day += 1) {
      const [midnight = 0, noon = 0] = localMoments(calendar.get(day) ?? '');
      const utc = utcMidnight(day);
      for (const instant of [midnight, noon, utc - 1, utc, utc + 1]) {
        errors.push(...errorsAt(instant));
      }
      errors.push(...dueErrorsAt(midnight));
    }
    expect(errors.slice(0, SHOWN_ERRORS)).toEqual([]);
  });

  it('nothing is told a day early or late where the clocks change', () => {
    const changes = clockChanges(utcMidnight(FIRST), utcMidnight(LAST));
    const instants = changes.flatMap((change) => [change - 1, change, change + 1]);
    const errors = instants.flatMap((instant) => [...errorsAt(instant), ...dueErrorsAt(instant)]);
    expect(errors.slice(0, SHOWN_ERRORS)).toEqual([]);
  });
});

it('the zones really change their clocks: otherwise nothing was tested there', () => {
  const count = (zone: string): number => {
    enterZone(zone);
    return clockChanges(utcMidnight(FIRST), utcMidnight(LAST)).length;
  };
  expect(count('Europe/London')).toBe(10);
  expect(count('Australia/Lord_Howe')).toBe(10);
  expect(count('Africa/Casablanca')).toBeGreaterThanOrEqual(10);
  expect(count('Asia/Kathmandu')).toBe(0);
});

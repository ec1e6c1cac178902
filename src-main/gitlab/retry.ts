import type { TransportOutcome } from './transport-outcome';

/** A read is asked again this many times at most. */
export const MAX_RETRIES = 3;
/** A server that wants a longer pause than this, in ms, is reported instead of waited for. */
export const LONGEST_PAUSE_MS = 60_000;

const FIRST_PAUSE_MS = 500;
const PASSING_STATUSES = [429, 502, 503, 504];

/**
 * Milliseconds to wait before a read is asked again, or null when asking again is of no use.
 *
 * @param retry how often it was asked again so far
 * @param random 0 up to 1, spreads those who were refused at the same moment
 */
export function toPause(outcome: TransportOutcome, retry: number, random: number): number | null {
  if (retry >= MAX_RETRIES) return null;
  const backOff = FIRST_PAUSE_MS * 2 ** retry * (1 + random);
  if (outcome.kind === 'lost') return outcome.code === 'CONNECTION_LOST' ? backOff : null;
  if (!PASSING_STATUSES.includes(outcome.status)) return null;
  const asked = toRetryAfterSeconds(outcome.headers);
  if (asked === null) return backOff;
  return asked * 1000 > LONGEST_PAUSE_MS ? null : asked * 1000 + FIRST_PAUSE_MS * random;
}

const LONGEST_SECONDS = 86_400;

/**
 * `Retry-After` in whole seconds, 0 up to a day; null when absent or not understood. A date is
 * measured from the answer's own `Date`, so this computer's clock does not matter (RFC 9110,
 * 10.2.3).
 */
export function toRetryAfterSeconds(headers: Headers): number | null {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : secondsBetween(headers.get('date'), text);
  if (seconds === null) return null;
  return Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_SECONDS);
}

function secondsBetween(from: string | null, to: string): number | null {
  // `Date.parse` reads almost anything as a date, -5 too.
  if (!/^[A-Z][a-z]{2,8},? /.test(to)) return null;
  const seconds = (Date.parse(to) - Date.parse(from ?? '')) / 1000;
  return Number.isNaN(seconds) ? null : seconds;
}

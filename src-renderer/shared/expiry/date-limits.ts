import type { AppError } from '../../../src-preload/contract/app-error';
import {
  addDays,
  daysBetween,
  earliestExpiry,
  isUtcDate,
  toUtcDate,
  type UtcDate,
} from '../../../src-preload/contract/expiry';
import type { TokenSummary } from '../../../src-preload/contract/models';

/** The dates between which a new expiry may lie. */
export interface DateLimits {
  /** Tomorrow (UTC): a token is dead on its date. */
  readonly earliest: UtcDate;
  /** The latest date the server is known to accept; null = not known. */
  readonly latest: UtcDate | null;
}

/**
 * @param maxLifetimeDays what the server allowed so far, in days; null = not known
 * @param refusedFor latest date named in a refusal just now, which outranks what was learnt before
 * @param now epoch milliseconds
 */
export function toDateLimits(
  maxLifetimeDays: number | null,
  refusedFor: UtcDate | null,
  now: number,
): DateLimits {
  const earliest = earliestExpiry(now);
  const learnt = maxLifetimeDays === null ? null : addDays(toUtcDate(now), maxLifetimeDays);
  const latest = refusedFor ?? learnt;
  return { earliest, latest: latest !== null && latest < earliest ? earliest : latest };
}

/** The latest date that a refusal names, for the button that takes it; null when it names none. */
export function toLatestOffered(refusal: AppError | null): UtcDate | null {
  return refusal?.code === 'EXPIRY_TOO_LATE' ? (refusal.details.maxDate ?? null) : null;
}

/** Days from creation to death, as the token was made; null when it never dies. At least 1. */
export function toLifetimeDays(
  token: Pick<TokenSummary, 'createdAt' | 'expiresAt'>,
): number | null {
  if (token.expiresAt === null) return null;
  return Math.max(1, daysBetween(token.createdAt.slice(0, 10), token.expiresAt));
}

export type DateProblem = 'not-a-date' | 'too-early' | 'too-late';

/** Why a date cannot be asked for; null when it can. */
export function toDateProblem(date: string, limits: DateLimits): DateProblem | null {
  if (!isUtcDate(date)) return 'not-a-date';
  if (date < limits.earliest) return 'too-early';
  return limits.latest !== null && date > limits.latest ? 'too-late' : null;
}

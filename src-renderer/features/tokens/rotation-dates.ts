import {
  addDays,
  daysBetween,
  earliestExpiry,
  isUtcDate,
  toUtcDate,
  type UtcDate,
} from '../../../src-preload/contract/expiry';
import type { TokenSummary } from '../../../src-preload/contract/models';

export type RotationPreset = 'keep' | '30' | '90' | '365';

export const ROTATION_PRESETS: readonly RotationPreset[] = ['keep', '30', '90', '365'];

/** Days a server below 16.6 gives, whatever is asked (`gitlab-api`, 4.3). */
export const DAYS_GIVEN_WITHOUT_DATE = 7;

/** A preset with the date it stands for. */
export interface PresetDate {
  readonly preset: RotationPreset;
  /** Null when the preset makes no sense: a token without an end has no lifetime to keep. */
  readonly date: UtcDate | null;
  /** Days from today (UTC) to the date. */
  readonly days: number | null;
  /** The date was brought forward to the latest one the server is known to accept. */
  readonly clamped: boolean;
}

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

/** Days from creation to death, as the token was made; null when it never dies. At least 1. */
export function toLifetimeDays(
  token: Pick<TokenSummary, 'createdAt' | 'expiresAt'>,
): number | null {
  if (token.expiresAt === null) return null;
  return Math.max(1, daysBetween(token.createdAt.slice(0, 10), token.expiresAt));
}

function toPresetDate(
  preset: RotationPreset,
  days: number | null,
  limits: DateLimits,
  now: number,
): PresetDate {
  if (days === null) return { preset, date: null, days: null, clamped: false };
  const today = toUtcDate(now);
  const wished = addDays(today, days);
  const clamped = limits.latest !== null && wished > limits.latest;
  const date = clamped ? limits.latest : wished;
  return { preset, date, days: daysBetween(today, date), clamped };
}

/**
 * The four presets with the dates they stand for.
 *
 * @param now epoch milliseconds
 */
export function toPresetDates(
  token: Pick<TokenSummary, 'createdAt' | 'expiresAt'>,
  limits: DateLimits,
  now: number,
): readonly PresetDate[] {
  return ROTATION_PRESETS.map((preset) =>
    toPresetDate(preset, preset === 'keep' ? toLifetimeDays(token) : Number(preset), limits, now),
  );
}

/** The same lifetime; for a token without an end the longest preset, which is nearest to it. */
export function toDefaultPreset(token: Pick<TokenSummary, 'expiresAt'>): RotationPreset {
  return token.expiresAt === null ? '365' : 'keep';
}

export type DateProblem = 'not-a-date' | 'too-early' | 'too-late';

/** Why a date cannot be asked for; null when it can. */
export function toDateProblem(date: string, limits: DateLimits): DateProblem | null {
  if (!isUtcDate(date)) return 'not-a-date';
  if (date < limits.earliest) return 'too-early';
  return limits.latest !== null && date > limits.latest ? 'too-late' : null;
}

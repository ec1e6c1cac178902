import {
  addDays,
  daysBetween,
  toUtcDate,
  type UtcDate,
} from '../../../src-preload/contract/expiry';
import type { TokenSummary } from '../../../src-preload/contract/models';
import { toLifetimeDays, type DateLimits } from '../../shared/expiry/date-limits';

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

import {
  addDays,
  daysBetween,
  toUtcDate,
  type UtcDate,
} from '../../../src-preload/contract/expiry';
import { toDateProblem, type DateLimits, type DateProblem } from '../../shared/expiry/date-limits';

/** Until when the new token is to live, as it was chosen. */
export type ExpiryChoice =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'never' }
  /** Whatever is in the date field. */
  | { readonly kind: 'date'; readonly text: string };

/** Days from today (UTC) that one press gives. */
export const EXPIRY_PRESETS = [30, 90, 365] as const;

/** The longest lifetime that a GitLab allows unless its administrator says otherwise, in days. */
export const USUAL_LONGEST_DAYS = 365;

/** What a choice comes to today. */
export interface ChosenExpiry {
  /** Null = never expires; also while what is typed is not a date, which `problem` then says. */
  readonly date: UtcDate | null;
  readonly problem: DateProblem | null;
  /** A number of days was brought forward to the latest date the server is known to accept. */
  readonly clamped: boolean;
  /** From today (UTC); null without a date. */
  readonly days: number | null;
}

/** @param now epoch milliseconds */
export function toChosenExpiry(
  choice: ExpiryChoice,
  limits: DateLimits,
  now: number,
): ChosenExpiry {
  const today = toUtcDate(now);
  if (choice.kind === 'never') return { date: null, problem: null, clamped: false, days: null };
  if (choice.kind === 'date') {
    const problem = toDateProblem(choice.text, limits);
    const date = problem === 'not-a-date' ? null : choice.text;
    const days = date === null ? null : daysBetween(today, date);
    return { date, problem, clamped: false, days };
  }
  const wished = addDays(today, Math.max(1, choice.days));
  const clamped = limits.latest !== null && wished > limits.latest;
  const date = clamped ? limits.latest : wished;
  return { date, problem: null, clamped, days: daysBetween(today, date) };
}

import {
  addDays,
  earliestExpiry,
  toUtcDate,
  type UtcDate,
} from '../../../src-preload/contract/expiry';
import type { Capabilities } from '../../../src-preload/contract/models';

/** Days a server below 16.6 gives, whatever is asked (`gitlab-api`, 4.3). */
const DAYS_GIVEN_WITHOUT_DATE = 7;

/**
 * Until when a lost token will live once it is rotated again: as it was asked for, but tomorrow
 * (UTC) at the earliest.
 *
 * @param now epoch milliseconds
 */
export function toRenewedExpiry(
  requestedExpiresAt: UtcDate,
  { rotateTakesDate }: Pick<Capabilities, 'rotateTakesDate'>,
  now: number,
): UtcDate {
  if (!rotateTakesDate) return addDays(toUtcDate(now), DAYS_GIVEN_WITHOUT_DATE);
  const earliest = earliestExpiry(now);
  return requestedExpiresAt < earliest ? earliest : requestedExpiresAt;
}

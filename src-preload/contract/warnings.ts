import type { UtcDate } from './expiry';
import type { TokenKind, TokenRef } from './models';

/** Days left (as `daysLeft` counts them) at which a token is warned about; 0 = it has died. */
export type WarningDays = 60 | 30 | 7 | 1 | 0;

/** All thresholds, the earliest warning first. */
export const WARNING_DAYS: readonly WarningDays[] = [60, 30, 7, 1, 0];

/** A token whose death is near or recent, and that is not snoozed. */
export interface Warning extends TokenRef {
  readonly kind: TokenKind;
  readonly name: string;
  /** Host and path of its instance, such as `git.example.com/gitlab`. */
  readonly instanceName: string;
  readonly expiresAt: UtcDate;
  /** Days left when it was told; 0 and less = dead. */
  readonly daysLeft: number;
  /** The closest threshold that was reached. */
  readonly threshold: WarningDays;
}

/** How long a token is not to be warned about: days, or until 00:00 UTC of its last day. */
export type SnoozeChoice = '1' | '3' | 'day-before';

export interface SnoozeInput extends TokenRef {
  readonly choice: SnoozeChoice;
}

/** Whether the system showed the last notification; `unknown` until there was one. */
export type NotificationDelivery = 'unknown' | 'shown' | 'failed';

export interface NotificationState {
  readonly delivery: NotificationDelivery;
  /** The one hint that notifications do not get through was not yet put away. */
  readonly hint: boolean;
}

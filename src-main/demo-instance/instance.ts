import type { AccountStore } from './accounts/account-store';
import type { InstanceVersion } from './instance-version';

/** How many requests one user may send in each period. */
export interface RateLimit {
  readonly requests: number;
  readonly periodSeconds: number;
}

/** What every route works on: the accounts, and the settings an administrator would choose. */
export interface Instance {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly version: InstanceVersion;
  readonly accounts: AccountStore;
  /** Longest lifetime in days; null = a token need not expire. */
  readonly maxLifetimeDays: number | null;
  /** Administrators need the scope `admin_mode` to act as such. */
  readonly adminMode: boolean;
  readonly impersonationEnabled: boolean;
  /** Tokens of human users may not be rotated: fine-grained ones are to be used instead. */
  readonly legacyRotationDisabled: boolean;
  /** Null = none. */
  readonly rateLimit: RateLimit | null;
  /** The configured address, named in answers; need not be the one that was asked. No trailing slash. */
  readonly externalUrl: string;
  /** Path under which the instance lives, such as `/gitlab`; empty for the root. */
  readonly relativeUrlRoot: string;
}

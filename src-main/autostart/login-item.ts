import type { Result } from '../../src-preload/contract/app-error';

/** The app among what starts with the user's session, as the system has it. */
export interface LoginItem {
  /** Null when it cannot be found out. */
  isOn(): Promise<boolean | null>;
  /** Fails with `LOGIN_ITEM_FAILED`; it is then as it was. */
  set(on: boolean): Promise<Result<null>>;
  /** Makes an item that is there start this very app: it may have been moved. Fails as `set`. */
  repair(): Promise<Result<null>>;
}

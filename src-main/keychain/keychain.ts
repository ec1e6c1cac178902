import type { KeychainState } from '../../src-preload/contract/models';

/** Why the keychain did not do it. `locked` includes a prompt that nobody answered. */
export type KeychainObstacle = 'locked' | 'unavailable';

export type KeychainRead =
  | { readonly state: 'present'; readonly secret: string }
  | { readonly state: 'absent' }
  | { readonly state: KeychainObstacle };

/**
 * The operating system's store for secrets. Locked is never absent, and there is no fallback: what
 * it refuses is not kept anywhere else by it.
 */
export interface Keychain {
  read(account: string): Promise<KeychainRead>;
  write(account: string, secret: string): Promise<{ readonly state: 'stored' | KeychainObstacle }>;
  /** Removing what is not there is fine. */
  remove(account: string): Promise<{ readonly state: 'removed' | KeychainObstacle }>;
  /** Asks it to unlock (its own prompt may appear) and finds out whether a write would succeed. */
  probe(): Promise<KeychainState>;
  readonly state: () => KeychainState;
  /**
   * Whether a call has not come back, such as one behind a prompt that nobody answers. It occupies a
   * thread, and the process cannot end by itself before that one is free.
   */
  readonly isBusy: () => boolean;
}

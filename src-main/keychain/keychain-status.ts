import type { KeychainState } from '../../src-preload/contract/models';

/** How the keychain answered last. */
export interface KeychainStatus {
  readonly get: () => KeychainState;
  readonly set: (next: KeychainState) => void;
}

/** @param onChange called when the state becomes another one */
export function createKeychainStatus(onChange: (state: KeychainState) => void): KeychainStatus {
  let current: KeychainState = 'unknown';
  return {
    get: () => current,
    set(next) {
      if (next === current) return;
      current = next;
      onChange(next);
    },
  };
}

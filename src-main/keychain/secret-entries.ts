import type { AppErrorCode, Result } from '../../src-preload/contract/app-error';
import type { SecretStore, TokenRef } from '../../src-preload/contract/models';
import type { Keychain, KeychainObstacle } from './keychain';

/** Where a secret is after it was kept. */
export interface Kept {
  readonly store: SecretStore;
  /** Why it is not in the keychain although it should be; null when all is well. */
  readonly obstacle: KeychainObstacle | null;
}

/** Whether something of a `memory` connection may be in the keychain all the same. */
export interface KeychainRecord {
  readonly mayHoldCredential: (connectionId: string) => boolean;
  readonly mayHoldValue: (ref: TokenRef) => boolean;
}

/** Secrets by account name, in memory and in the keychain. */
export interface SecretEntries {
  /**
   * @param store where to look beside this run's memory
   * @param absent code of the error when it is in neither
   */
  readonly read: (
    account: string,
    store: SecretStore,
    absent: AppErrorCode,
  ) => Promise<Result<string>>;
  readonly keep: (account: string, secret: string, store: SecretStore) => Promise<Kept>;
  /** Held until the keychain has let go: what it refuses to remove is not lost by asking. */
  readonly forget: (account: string, store: SecretStore) => Promise<Result<null>>;
}

export function toKeychainError(obstacle: KeychainObstacle): Extract<Result<never>, { ok: false }> {
  const code = obstacle === 'locked' ? 'KEYCHAIN_LOCKED' : 'KEYCHAIN_UNAVAILABLE';
  return { ok: false, code, details: {} };
}

export function createSecretEntries(keychain: Keychain): SecretEntries {
  // What was read or kept in this run, so that a keychain that locks later does not stop the app.
  const held = new Map<string, string>();

  return {
    async read(account, store, absent) {
      const known = held.get(account);
      if (known !== undefined) return { ok: true, value: known };
      if (store === 'memory') return { ok: false, code: absent, details: {} };
      const answer = await keychain.read(account);
      if (answer.state === 'absent') return { ok: false, code: absent, details: {} };
      if (answer.state !== 'present') return toKeychainError(answer.state);
      held.set(account, answer.secret);
      return { ok: true, value: answer.secret };
    },
    async keep(account, secret, store) {
      held.set(account, secret);
      if (store === 'memory') return { store: 'memory', obstacle: null };
      const { state } = await keychain.write(account, secret);
      return state === 'stored'
        ? { store: 'keychain', obstacle: null }
        : { store: 'memory', obstacle: state };
    },
    async forget(account, store) {
      const isSure = store === 'keychain';
      // For all that is known there is none; a keychain that is open anyway is swept too.
      if (isSure || keychain.state() === 'ready') {
        const { state } = await keychain.remove(account);
        if (isSure && state !== 'removed') return toKeychainError(state);
      }
      held.delete(account);
      return { ok: true, value: null };
    },
  };
}

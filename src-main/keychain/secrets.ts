import type { Result } from '../../src-preload/contract/app-error';
import type { SecretStore, TokenRef } from '../../src-preload/contract/models';
import type { Keychain, KeychainObstacle } from './keychain';

/**
 * The secrets of the profile: one credential a connection, one value a token whose value Latchkey
 * was given. Those of a `memory` connection never reach the keychain and end with this run.
 */
export interface Secrets {
  /** Fails with `KEYCHAIN_LOCKED`, `KEYCHAIN_UNAVAILABLE` or `CREDENTIAL_MISSING`. */
  credential(connectionId: string, store: SecretStore): Promise<Result<string>>;
  /** Fails with `KEYCHAIN_LOCKED`, `KEYCHAIN_UNAVAILABLE` or `VALUE_MISSING`. */
  tokenValue(ref: TokenRef, store: SecretStore): Promise<Result<string>>;
  /**
   * Keeps a secret. It is held in memory first, so it is safe for this run even when the keychain
   * refuses; the answer says where it is now.
   */
  keepCredential(connectionId: string, secret: string, store: SecretStore): Promise<Kept>;
  keepTokenValue(ref: TokenRef, secret: string, store: SecretStore): Promise<Kept>;
  /** Fails with `KEYCHAIN_LOCKED` or `KEYCHAIN_UNAVAILABLE` when it is still in the keychain. */
  forgetCredential(connectionId: string, store: SecretStore): Promise<Result<null>>;
  forgetTokenValue(ref: TokenRef, store: SecretStore): Promise<Result<null>>;
  /** Whether a secret could be kept right now; asked before anything is sent that yields one. */
  canKeep(store: SecretStore): Promise<Result<null>>;
}

export interface Kept {
  readonly store: SecretStore;
  /** Why it is not in the keychain although it should be; null when all is well. */
  readonly obstacle: KeychainObstacle | null;
}

const credentialAccount = (connectionId: string): string => `connection/${connectionId}`;
const tokenAccount = ({ connectionId, tokenId }: TokenRef): string =>
  `token/${connectionId}/${tokenId}`;

export function toKeychainError(obstacle: KeychainObstacle): Result<never> {
  const code = obstacle === 'locked' ? 'KEYCHAIN_LOCKED' : 'KEYCHAIN_UNAVAILABLE';
  return { ok: false, code, details: {} };
}

export function createSecrets(keychain: Keychain): Secrets {
  // What was read or kept in this run, so that a keychain that locks later does not stop the app.
  const held = new Map<string, string>();

  const read = async (
    account: string,
    store: SecretStore,
    absent: 'CREDENTIAL_MISSING' | 'VALUE_MISSING',
  ): Promise<Result<string>> => {
    const known = held.get(account);
    if (known !== undefined) return { ok: true, value: known };
    if (store === 'memory') return { ok: false, code: absent, details: {} };
    const answer = await keychain.read(account);
    if (answer.state === 'absent') return { ok: false, code: absent, details: {} };
    if (answer.state !== 'present') return toKeychainError(answer.state);
    held.set(account, answer.secret);
    return { ok: true, value: answer.secret };
  };

  const keep = async (account: string, secret: string, store: SecretStore): Promise<Kept> => {
    held.set(account, secret);
    if (store === 'memory') return { store: 'memory', obstacle: null };
    const { state } = await keychain.write(account, secret);
    return state === 'stored'
      ? { store: 'keychain', obstacle: null }
      : { store: 'memory', obstacle: state };
  };

  const forget = async (account: string, store: SecretStore): Promise<Result<null>> => {
    held.delete(account);
    // A connection may have moved from the keychain to memory, so a ready keychain is swept too.
    if (store === 'memory' && keychain.state() !== 'ready') return { ok: true, value: null };
    const { state } = await keychain.remove(account);
    return state === 'removed' || store === 'memory'
      ? { ok: true, value: null }
      : toKeychainError(state);
  };

  return {
    credential: (id, store) => read(credentialAccount(id), store, 'CREDENTIAL_MISSING'),
    tokenValue: (ref, store) => read(tokenAccount(ref), store, 'VALUE_MISSING'),
    keepCredential: (id, secret, store) => keep(credentialAccount(id), secret, store),
    keepTokenValue: (ref, secret, store) => keep(tokenAccount(ref), secret, store),
    forgetCredential: (id, store) => forget(credentialAccount(id), store),
    forgetTokenValue: (ref, store) => forget(tokenAccount(ref), store),
    async canKeep(store) {
      if (store === 'memory') return { ok: true, value: null };
      const state = await keychain.probe();
      if (state === 'ready') return { ok: true, value: null };
      return toKeychainError(state === 'locked' ? 'locked' : 'unavailable');
    },
  };
}

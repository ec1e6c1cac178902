import type { Result } from '../../src-preload/contract/app-error';
import type { SecretStore, TokenRef } from '../../src-preload/contract/models';
import type { Keychain } from './keychain';
import {
  createSecretEntries,
  toKeychainError,
  type KeychainRecord,
  type Kept,
} from './secret-entries';

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

const credentialAccount = (connectionId: string): string => `connection/${connectionId}`;
const tokenAccount = ({ connectionId, tokenId }: TokenRef): string =>
  `token/${connectionId}/${tokenId}`;

const NO_RECORD: KeychainRecord = { mayHoldCredential: () => false, mayHoldValue: () => false };

/** @param record what a connection left in the keychain before its secrets went to memory */
export function createSecrets(keychain: Keychain, record: KeychainRecord = NO_RECORD): Secrets {
  const { read, keep, forget } = createSecretEntries(keychain);
  const storeOf = (ref: TokenRef, store: SecretStore): SecretStore =>
    record.mayHoldValue(ref) ? 'keychain' : store;
  return {
    credential: (id, store) => read(credentialAccount(id), store, 'CREDENTIAL_MISSING'),
    tokenValue: (ref, store) => read(tokenAccount(ref), storeOf(ref, store), 'VALUE_MISSING'),
    keepCredential: (id, secret, store) => keep(credentialAccount(id), secret, store),
    keepTokenValue: (ref, secret, store) => keep(tokenAccount(ref), secret, store),
    forgetCredential: (id, store) =>
      forget(credentialAccount(id), record.mayHoldCredential(id) ? 'keychain' : store),
    forgetTokenValue: (ref, store) => forget(tokenAccount(ref), storeOf(ref, store)),
    async canKeep(store) {
      if (store === 'memory') return { ok: true, value: null };
      const state = await keychain.probe();
      if (state === 'ready') return { ok: true, value: null };
      return toKeychainError(state === 'locked' ? 'locked' : 'unavailable');
    },
  };
}

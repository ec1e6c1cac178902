import type { KeychainState } from '../../src-preload/contract/models';
import type { Keychain, KeychainObstacle } from '../../src-main/keychain/keychain';

/** A keychain that a test can lock, and that remembers in which order it was written. */
export interface InMemoryKeychain extends Keychain {
  readonly entries: Map<string, string>;
  readonly writes: string[];
  obstacle: KeychainObstacle | null;
}

export function createInMemoryKeychain(): InMemoryKeychain {
  const entries = new Map<string, string>();
  const writes: string[] = [];
  const keychain: InMemoryKeychain = {
    entries,
    writes,
    obstacle: null,
    async read(account) {
      if (keychain.obstacle) return { state: keychain.obstacle };
      const secret = entries.get(account);
      return secret === undefined ? { state: 'absent' } : { state: 'present', secret };
    },
    async write(account, secret) {
      if (keychain.obstacle) return { state: keychain.obstacle };
      writes.push(account);
      entries.set(account, secret);
      return { state: 'stored' };
    },
    async remove(account) {
      if (keychain.obstacle) return { state: keychain.obstacle };
      entries.delete(account);
      return { state: 'removed' };
    },
    async probe(): Promise<KeychainState> {
      return keychain.state();
    },
    state: () => keychain.obstacle ?? 'ready',
  };
  return keychain;
}

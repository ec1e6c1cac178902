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
  const refuse = (obstacle: KeychainObstacle) => Promise.resolve({ state: obstacle });
  const keychain: InMemoryKeychain = {
    entries,
    writes,
    obstacle: null,
    read(account) {
      if (keychain.obstacle) return refuse(keychain.obstacle);
      const secret = entries.get(account);
      return Promise.resolve(
        secret === undefined ? { state: 'absent' } : { state: 'present', secret },
      );
    },
    write(account, secret) {
      if (keychain.obstacle) return refuse(keychain.obstacle);
      writes.push(account);
      entries.set(account, secret);
      return Promise.resolve({ state: 'stored' });
    },
    remove(account) {
      if (keychain.obstacle) return refuse(keychain.obstacle);
      entries.delete(account);
      return Promise.resolve({ state: 'removed' });
    },
    probe: () => Promise.resolve(keychain.state()),
    state: () => keychain.obstacle ?? 'ready',
    isBusy: () => false,
  };
  return keychain;
}

import type { KeychainState } from '../../src-preload/contract/models';
import { createCallQueue, type CallLimits } from './call-queue';
import type { Keychain, KeychainRead } from './keychain';
import { createKeychainStatus } from './keychain-status';
import type { Keytar } from './keytar';
import { createProfileMarker } from './profile-marker';

export interface OsKeychainOptions {
  /** Loaded at the first call: without libsecret the native module cannot be loaded at all. */
  readonly load: () => Promise<Keytar>;
  readonly service: string;
  /** Whether this profile has written to the keychain before, so that its marker must be there. */
  readonly isMarkerExpected: () => boolean;
  readonly onStateChange: (state: KeychainState) => void;
  readonly limits?: CallLimits;
}

const DEFAULT_LIMITS: CallLimits = { shownAfterMs: 2_000, givenUpAfterMs: 15_000 };

/** The operating system's keychain through keytar, one call at a time. */
export function createOsKeychain(options: OsKeychainOptions): Keychain {
  const { load, service, isMarkerExpected, onStateChange, limits = DEFAULT_LIMITS } = options;
  const status = createKeychainStatus(onStateChange);
  const calls = createCallQueue({ load, status, limits });
  const marker = createProfileMarker(calls, service, isMarkerExpected);

  const look = async (account: string): Promise<KeychainRead> => {
    const secret = await calls.run((keytar) => keytar.getPassword(service, account));
    if (!secret.ok) return { state: secret.state };
    return secret.value === null ? { state: 'absent' } : { state: 'present', secret: secret.value };
  };

  return {
    async read(account) {
      const seen = await look(account);
      if (seen.state !== 'absent') return seen;
      const state = await marker.explainNull();
      if (state === 'locked') status.set('locked');
      // It may have been unlocked between the two: then the secret is there after all.
      return state === 'absent' ? look(account) : { state };
    },
    async write(account, secret) {
      const marked = await marker.ensure();
      if (!marked.ok) return { state: marked.state };
      const answer = await calls.run((keytar) => keytar.setPassword(service, account, secret));
      return { state: answer.ok ? 'stored' : answer.state };
    },
    async remove(account) {
      const answer = await calls.run((keytar) => keytar.deletePassword(service, account));
      return { state: answer.ok ? 'removed' : answer.state };
    },
    async probe() {
      await marker.renew();
      return status.get();
    },
    state: status.get,
    isBusy: calls.isBusy,
  };
}

import type { KeychainState } from '../../src-preload/contract/models';
import { createCallQueue, type CallLimits, type CallQueue } from './call-queue';
import type { Keychain, KeychainObstacle, KeychainRead } from './keychain';
import { createKeychainStatus, type KeychainStatus } from './keychain-status';
import type { Keytar } from './keytar';
import { createProfileMarker, type ProfileMarker } from './profile-marker';

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
  const onLateDoubt = (): void => void explain();
  const calls = createCallQueue({ load, status, limits, onLateDoubt });
  const marker = createProfileMarker(calls, service, isMarkerExpected);
  const explain = createExplanation(marker, status);
  const read = createReading(calls, service, explain);

  return {
    read,
    remove: createRemoval({ calls, service, read }),
    async write(account, secret) {
      const marked = await marker.ensure();
      if (!marked.ok) return { state: marked.state };
      const answer = await calls.run((keytar) => keytar.setPassword(service, account, secret));
      return { state: answer.ok ? 'stored' : answer.state };
    },
    async probe() {
      await marker.renew();
      return status.get();
    },
    state: status.get,
    isBusy: calls.isBusy,
  };
}

/** What a null means, which the state then shows. */
function createExplanation(marker: ProfileMarker, status: KeychainStatus) {
  return async (): Promise<'absent' | KeychainObstacle> => {
    const state = await marker.explainNull();
    if (state === 'locked') status.set('locked');
    // A slow call was shown as locked, and nothing here can prove that it is not.
    else if (state === 'absent' && status.get() === 'locked') status.set('unknown');
    return state;
  };
}

function createReading(
  calls: CallQueue,
  service: string,
  explain: () => Promise<'absent' | KeychainObstacle>,
): Keychain['read'] {
  const look = async (account: string): Promise<KeychainRead> => {
    const secret = await calls.run(
      (keytar) => keytar.getPassword(service, account),
      (value) => value !== null,
    );
    if (!secret.ok) return { state: secret.state };
    return secret.value === null ? { state: 'absent' } : { state: 'present', secret: secret.value };
  };

  return async (account) => {
    const seen = await look(account);
    if (seen.state !== 'absent') return seen;
    const state = await explain();
    // It may have been unlocked between the two: then the secret is there after all.
    return state === 'absent' ? look(account) : { state };
  };
}

function createRemoval(parts: {
  readonly calls: CallQueue;
  readonly service: string;
  readonly read: Keychain['read'];
}): Keychain['remove'] {
  const { calls, service, read } = parts;
  const erase = (account: string) =>
    calls.run(
      (keytar) => keytar.deletePassword(service, account),
      (wasThere) => wasThere,
    );

  return async (account) => {
    const first = await erase(account);
    if (!first.ok) return { state: first.state };
    if (first.value) return { state: 'removed' };
    // There was none, or a lock hides it: keytar says the same of both.
    const seen = await read(account);
    if (seen.state === 'absent') return { state: 'removed' };
    if (seen.state !== 'present') return { state: seen.state };
    const again = await erase(account);
    return { state: again.ok ? 'removed' : again.state };
  };
}

import type { Answer, CallQueue } from './call-queue';
import type { KeychainObstacle } from './keychain';

/**
 * keytar returns null for a secret that exists while the keyring is locked. This entry, written
 * before the first secret, tells the two apart: when it too is "not there", the keyring is locked.
 */
export interface ProfileMarker {
  /** Writes it, once a run. */
  ensure(): Promise<Answer<void>>;
  /** Writes it even when it is there: only a write finds out that a keyring was locked since. */
  renew(): Promise<Answer<void>>;
  /** What it means that a secret was "not there". */
  explainNull(): Promise<'absent' | KeychainObstacle>;
}

const ACCOUNT = 'profile-marker';
const SECRET = 'Latchkey keeps secrets of this profile here';

/** @param isExpected whether this profile has written before, so that the marker must be there */
export function createProfileMarker(
  calls: CallQueue,
  service: string,
  isExpected: () => boolean,
): ProfileMarker {
  let isWritten = false;

  const renew = async (): Promise<Answer<void>> => {
    isWritten = false;
    const answer = await calls.run((keytar) => keytar.setPassword(service, ACCOUNT, SECRET));
    isWritten = answer.ok;
    return answer;
  };

  return {
    renew,
    ensure: async () => (isWritten ? { ok: true, value: undefined } : renew()),
    async explainNull() {
      if (!isExpected()) return 'absent';
      const marker = await calls.run(
        (keytar) => keytar.getPassword(service, ACCOUNT),
        (value) => value !== null,
      );
      if (!marker.ok) return marker.state;
      return marker.value !== null ? 'absent' : 'locked';
    },
  };
}

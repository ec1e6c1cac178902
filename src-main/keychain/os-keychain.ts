import type { KeychainState } from '../../src-preload/contract/models';
import type { Keychain, KeychainObstacle } from './keychain';

/** The part of keytar's API that is used. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface OsKeychainOptions {
  /** Loaded at the first call: without libsecret the native module cannot be loaded at all. */
  readonly load: () => Promise<Keytar>;
  readonly service: string;
  /** Whether this profile has written to the keychain before, so that its marker must be there. */
  readonly isMarkerExpected: () => boolean;
  readonly onStateChange: (state: KeychainState) => void;
  /** Milliseconds after which a call that still hangs is shown as `locked`, and given up. */
  readonly limits?: { readonly shownAfterMs: number; readonly givenUpAfterMs: number };
}

type Answer<T> = { readonly ok: true; readonly value: T } | { ok: false; state: KeychainObstacle };

/**
 * keytar returns null for a secret that exists while the keyring is locked. This entry, written
 * before the first secret, tells the two apart: when it too is "not there", the keyring is locked.
 */
const MARKER_ACCOUNT = 'profile-marker';
const MARKER_SECRET = 'Latchkey keeps secrets of this profile here';

const DEFAULT_LIMITS = { shownAfterMs: 2_000, givenUpAfterMs: 15_000 };

/**
 * keytar with one call in flight: an unanswered prompt blocks its call for as long as it stands,
 * and a few of those starve Node's thread pool, which stops file access too. While a given-up call
 * hangs, further calls answer `locked` at once.
 */
export function createOsKeychain(options: OsKeychainOptions): Keychain {
  const { service, isMarkerExpected } = options;
  let isMarked = false;
  const calls = createCallQueue(options);

  const mark = async (): Promise<Answer<null>> => {
    if (isMarked) return { ok: true, value: null };
    const answer = await calls.run(async (keytar) => {
      await keytar.setPassword(service, MARKER_ACCOUNT, MARKER_SECRET);
      return null;
    });
    isMarked = answer.ok;
    return answer;
  };

  return {
    async read(account) {
      const secret = await calls.run((keytar) => keytar.getPassword(service, account));
      if (!secret.ok) return { state: secret.state };
      if (secret.value !== null) return { state: 'present', secret: secret.value };
      if (!isMarkerExpected()) return { state: 'absent' };
      const marker = await calls.run((keytar) => keytar.getPassword(service, MARKER_ACCOUNT));
      if (!marker.ok) return { state: marker.state };
      if (marker.value !== null || isMarked) return { state: 'absent' };
      calls.changeState('locked');
      return { state: 'locked' };
    },
    async write(account, secret) {
      const marked = await mark();
      if (!marked.ok) return { state: marked.state };
      const answer = await calls.run(async (keytar) => {
        await keytar.setPassword(service, account, secret);
        return null;
      });
      return { state: answer.ok ? 'stored' : answer.state };
    },
    async remove(account) {
      const answer = await calls.run((keytar) => keytar.deletePassword(service, account));
      return { state: answer.ok ? 'removed' : answer.state };
    },
    async probe() {
      // Written again even when it is there: only a write finds out that a keyring was locked since.
      isMarked = false;
      await mark();
      return calls.state();
    },
    state: calls.state,
  };
}

interface CallQueue {
  run<T>(call: (keytar: Keytar) => Promise<T>): Promise<Answer<T>>;
  state(): KeychainState;
  changeState(next: KeychainState): void;
}

function createCallQueue(options: OsKeychainOptions): CallQueue {
  const { load, onStateChange, limits = DEFAULT_LIMITS } = options;
  let last: Promise<unknown> = Promise.resolve();
  let isHanging = false;
  let current: KeychainState = 'unknown';

  const changeState = (next: KeychainState): void => {
    if (next === current) return;
    current = next;
    onStateChange(next);
  };

  const settle = async <T>(call: (keytar: Keytar) => Promise<T>): Promise<Answer<T>> => {
    const shown = setTimeout(() => changeState('locked'), limits.shownAfterMs);
    try {
      const value = await call(await load());
      changeState('ready');
      return { ok: true, value };
    } catch (error) {
      const state = toObstacle(error);
      changeState(state);
      return { ok: false, state };
    } finally {
      clearTimeout(shown);
      isHanging = false;
    }
  };

  const withinLimit = <T>(answer: Promise<Answer<T>>): Promise<Answer<T>> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        isHanging = true;
        resolve({ ok: false, state: 'locked' });
      }, limits.givenUpAfterMs);
      void answer.then((value) => {
        clearTimeout(timer);
        resolve(value);
      });
    });

  return {
    async run(call) {
      if (isHanging) return { ok: false, state: 'locked' };
      const turn = last.then(() =>
        isHanging ? ({ ok: false, state: 'locked' } as const) : withinLimit(settle(call)),
      );
      last = turn;
      return turn;
    },
    state: () => current,
    changeState,
  };
}

/**
 * keytar gives nothing but libsecret's, Security.framework's or wincred's sentence, so this one
 * place reads it. What does not speak of a lock or a prompt counts as no keychain at all.
 */
function toObstacle(error: unknown): KeychainObstacle {
  const text = error instanceof Error ? error.message : '';
  return /lock|prompt|dismiss|cancel|interaction is not allowed/i.test(text)
    ? 'locked'
    : 'unavailable';
}

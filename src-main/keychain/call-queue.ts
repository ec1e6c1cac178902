import type { KeychainObstacle } from './keychain';
import type { KeychainStatus } from './keychain-status';
import { toObstacle, type Keytar } from './keytar';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly state: KeychainObstacle };

/** Milliseconds after which a call that still hangs is shown as `locked`, and given up. */
export interface CallLimits {
  readonly shownAfterMs: number;
  readonly givenUpAfterMs: number;
}

/**
 * keytar with one call in flight: an unanswered prompt blocks its call for as long as it stands,
 * and a few of those starve Node's thread pool, which stops file access too. While a given-up call
 * hangs, further calls answer `locked` at once.
 */
export interface CallQueue {
  /**
   * Never rejects.
   *
   * @param isProof whether this answer shows that the keychain is open; a locked one may give the
   *   same null or false as an empty one
   */
  run<T>(call: (keytar: Keytar) => Promise<T>, isProof?: (value: T) => boolean): Promise<Answer<T>>;
  /** Whether a call has not come back yet, given up or not. */
  readonly isBusy: () => boolean;
}

type Call<T> = (keytar: Keytar) => Promise<T>;
type Proof<T> = (value: T) => boolean;

const LOCKED: Answer<never> = { ok: false, state: 'locked' };

export function createCallQueue(options: {
  readonly load: () => Promise<Keytar>;
  readonly status: KeychainStatus;
  readonly limits: CallLimits;
  /** Called when a call came back that had been given up, and its answer proves nothing. */
  readonly onLateDoubt: () => void;
}): CallQueue {
  const { load, status, limits, onLateDoubt } = options;
  let last: Promise<unknown> = Promise.resolve();
  let current: 'none' | 'running' | 'hanging' = 'none';

  const settle = async <T>(call: Call<T>, isProof: Proof<T>): Promise<Answer<T>> => {
    const shown = setTimeout(() => status.set('locked'), limits.shownAfterMs);
    current = 'running';
    const answer = await ask(load, call);
    clearTimeout(shown);
    const isLate = isHanging();
    current = 'none';
    if (!answer.ok) status.set(answer.state);
    else if (isProof(answer.value)) status.set('ready');
    else if (isLate) onLateDoubt();
    return answer;
  };
  const isHanging = (): boolean => current === 'hanging';
  const giveUp = (): Answer<never> => {
    current = 'hanging';
    return LOCKED;
  };

  return {
    isBusy: () => current !== 'none',
    async run(call, isProof = () => true) {
      if (isHanging()) return LOCKED;
      const turn = last.then(() =>
        isHanging() ? LOCKED : withinLimit(settle(call, isProof), limits.givenUpAfterMs, giveUp),
      );
      last = turn;
      return turn;
    },
  };
}

async function ask<T>(load: () => Promise<Keytar>, call: Call<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await call(await load()) };
  } catch (error) {
    return { ok: false, state: toObstacle(error) };
  }
}

/** The answer, or after so many milliseconds what `giveUp` says. */
function withinLimit<T>(
  answer: Promise<Answer<T>>,
  limitMs: number,
  giveUp: () => Answer<T>,
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(giveUp()), limitMs);
    void answer.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

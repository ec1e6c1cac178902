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
  /** Never rejects. */
  run<T>(call: (keytar: Keytar) => Promise<T>): Promise<Answer<T>>;
  /** Whether a call has not come back yet, given up or not. */
  readonly isBusy: () => boolean;
}

const LOCKED: Answer<never> = { ok: false, state: 'locked' };

export function createCallQueue(options: {
  readonly load: () => Promise<Keytar>;
  readonly status: KeychainStatus;
  readonly limits: CallLimits;
}): CallQueue {
  const { load, status, limits } = options;
  let last: Promise<unknown> = Promise.resolve();
  let current: 'none' | 'running' | 'hanging' = 'none';

  const settle = async <T>(call: (keytar: Keytar) => Promise<T>): Promise<Answer<T>> => {
    const shown = setTimeout(() => status.set('locked'), limits.shownAfterMs);
    current = 'running';
    try {
      const value = await call(await load());
      status.set('ready');
      return { ok: true, value };
    } catch (error) {
      const state = toObstacle(error);
      status.set(state);
      return { ok: false, state };
    } finally {
      clearTimeout(shown);
      current = 'none';
    }
  };
  const giveUp = (): Answer<never> => {
    current = 'hanging';
    return LOCKED;
  };

  return {
    isBusy: () => current !== 'none',
    async run(call) {
      if (current === 'hanging') return LOCKED;
      const turn = last.then(() =>
        current === 'hanging' ? LOCKED : withinLimit(settle(call), limits.givenUpAfterMs, giveUp),
      );
      last = turn;
      return turn;
    },
  };
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

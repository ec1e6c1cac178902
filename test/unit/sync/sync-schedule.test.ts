import { describe, expect, it } from 'vitest';
import type { CredentialState } from '../../../src-preload/contract/models';
import {
  isSyncDue,
  isSyncDueOnFocus,
  type LastAttempt,
  type SyncFacts,
} from '../../../src-main/tokens/sync-schedule';
import { NOON } from '../../support/fake-clock';

const MINUTE = 60_000;

const well = (endedAt: number, random = 0.5): LastAttempt => ({
  endedAt,
  failures: 0,
  pauseMs: 0,
  random,
});
const failed = (endedAt: number, failures: number, random = 0.5): LastAttempt => ({
  ...well(endedAt, random),
  failures,
});
/** Fetched at noon, and nothing is wrong. */
const facts = (other: Partial<SyncFacts> = {}): SyncFacts => ({
  credential: 'usable',
  isSyncing: false,
  waitsForKeychain: false,
  freshAt: NOON,
  last: well(NOON),
  ...other,
});
/** Minutes after noon from which on it is due, looked at each minute. */
const firstDue = (of: SyncFacts, look: typeof isSyncDue = isSyncDue): number | null => {
  for (let minutes = 0; minutes < 3_000; minutes += 1) {
    if (look(of, 360, NOON + minutes * MINUTE)) return minutes;
  }
  return null;
};
/** Of the shape of `isSyncDue`. */
const onFocus = (of: SyncFacts, _: number, now: number): boolean => isSyncDueOnFocus(of, now);

describe('in the background a list is fetched', () => {
  it.each([
    [0, 324],
    [0.5, 360],
    [0.999, 396],
  ])('after the chosen time and up to a tenth more or less: random %d', (random, minutes) => {
    expect(firstDue(facts({ last: well(NOON, random) }))).toBe(minutes);
  });

  it('at once when there never was a list, or a clock that was set back hides how old it is', () => {
    expect(firstDue(facts({ freshAt: null, last: null }))).toBe(0);
    expect(firstDue(facts({ freshAt: NOON + 9_999 * MINUTE }))).toBe(0);
  });

  it('after the chosen time also in a run that has not fetched yet', () => {
    expect(firstDue(facts({ last: null }))).toBe(360);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [6, 32],
    [9, 256],
    [10, 360],
    [400, 360],
  ])(
    'after failure %i in a row within %i minutes, never later than the chosen time',
    (n, minutes) => {
      expect(firstDue(facts({ freshAt: NOON - 9_999 * MINUTE, last: failed(NOON, n) }))).toBe(
        minutes,
      );
    },
  );

  it('with a spread after failures too, so that not all come back in the same second', () => {
    const dueAfter = (random: number, ms: number) =>
      isSyncDue(facts({ last: failed(NOON, 3, random) }), 360, NOON + ms);
    expect([dueAfter(0, 3.6 * MINUTE), dueAfter(1, 4.3 * MINUTE)]).toEqual([true, false]);
    expect(dueAfter(1, 4.4 * MINUTE)).toBe(true);
  });

  it('not before the server wants to be asked again', () => {
    const last = { ...failed(NOON, 1), pauseMs: 30 * MINUTE };
    expect(firstDue(facts({ last }))).toBe(30);
    expect(firstDue(facts({ last, freshAt: null }), onFocus)).toBe(30);
  });

  it('soon also when the clock was set back after a failure', () => {
    const last = { ...failed(NOON + 999 * MINUTE, 5), pauseMs: 60 * MINUTE };
    expect(firstDue(facts({ last }))).toBe(0);
  });
});

describe('when the user comes back a list is fetched', () => {
  it('that is older than ten minutes', () => {
    expect(firstDue(facts(), onFocus)).toBe(10);
  });

  it('in spite of the pause after failures, but a minute after the last try at the soonest', () => {
    const old = NOON - 999 * MINUTE;
    expect(firstDue(facts({ freshAt: old, last: failed(NOON, 8) }), onFocus)).toBe(1);
  });
});

describe('a list is not fetched', () => {
  it.each<CredentialState>(['missing', 'revoked', 'expired', 'refused'])(
    'with a credential that is %s, which only hammers the server, until it is replaced',
    (credential) => {
      expect(firstDue(facts({ credential }))).toBeNull();
      expect(firstDue(facts({ credential }), onFocus)).toBeNull();
    },
  );

  it('while it is being fetched', () => {
    expect(firstDue(facts({ isSyncing: true }))).toBeNull();
    expect(firstDue(facts({ isSyncing: true }), onFocus)).toBeNull();
  });

  it('while the keychain is locked: each try would ask the user to unlock it', () => {
    expect(firstDue(facts({ waitsForKeychain: true }))).toBeNull();
    expect(firstDue(facts({ waitsForKeychain: true }), onFocus)).toBeNull();
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { SyncState } from '../../../src-preload/contract/models';
import { toIdle, toSyncing } from '../../../src-main/connections/sync-state';
import { createWakeups, type Wakeups } from '../../../src-main/wakeups/wakeups';
import { NOON } from '../../support/fake-clock';
import { createFakeTime, type FakeTime } from '../../support/fake-time';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let time: FakeTime;
let wakeups: Wakeups;
let counts: { checks: number; fetchLooks: number; focusLooks: number };
let ended: string[];
let syncs: Map<string, SyncState>;
let endFirstSync: () => void;

beforeEach(() => {
  time = createFakeTime(NOON);
  counts = { checks: 0, fetchLooks: 0, focusLooks: 0 };
  ended = [];
  syncs = new Map();
  const firstSync = new Promise<void>((resolve) => {
    endFirstSync = resolve;
  });
  wakeups = createWakeups({
    clock: time.clock,
    book: {
      all: () => [...syncs.keys()].map((id) => ({ id })),
      sync: (id) => syncs.get(id) ?? toIdle(null),
    },
    warnings: {
      check() {
        counts.checks += 1;
        return Promise.resolve();
      },
    },
    schedule: {
      noteEnd: (id) => ended.push(id),
      syncDue: () => (counts.fetchLooks += 1),
      syncOnFocus: () => (counts.focusLooks += 1),
    },
    firstSync: () => firstSync,
  });
});

/** Past the first check; the counts begin anew. */
function run(): void {
  wakeups.start();
  time.pass(3 * SECOND);
  counts = { checks: 0, fetchLooks: 0, focusLooks: 0 };
}

describe('at start', () => {
  it('the first check waits for the first fetch, so that a stale list does not warn of what was rotated elsewhere', async () => {
    wakeups.start();
    wakeups.synced('the faster of two');
    time.pass(2_999);
    expect(counts.checks).toBe(0);
    endFirstSync();
    await Promise.resolve().then(() => Promise.resolve());
    expect(counts.checks).toBe(1);
    time.pass(MINUTE);
    expect(counts.checks).toBe(1);
  });

  it('a server that does not answer keeps nothing from being told for longer than three seconds', () => {
    wakeups.start();
    time.pass(3 * SECOND);
    expect(counts.checks).toBe(1);
  });

  it('that is ended before the first fetch was over never begins', async () => {
    wakeups.start();
    wakeups.stop();
    endFirstSync();
    await Promise.resolve().then(() => Promise.resolve());
    time.pass(DAY);
    expect(counts.checks).toBe(0);
    expect(time.timers().count).toBe(0);
  });
});

describe('while it runs, it checks', () => {
  beforeEach(run);

  it('every fifteen minutes', () => {
    time.pass(HOUR);
    expect(counts.checks).toBe(4);
  });

  it('right after 00:00 UTC, when tokens die, although it has just checked', () => {
    time.pass(12 * HOUR - 3 * SECOND - MINUTE);
    wakeups.resumed();
    counts.checks = 0;
    time.pass(MINUTE - 1);
    expect(counts.checks).toBe(0);
    time.pass(SECOND);
    expect(counts.checks).toBe(1);
    expect(new Date(time.now()).toISOString()).toMatch(/T00:00:00/);
  });

  it.each([DAY, -DAY, 2 * HOUR, -2 * HOUR])('within a minute of a clock set by %i ms', (ms) => {
    time.set(ms);
    time.pass(MINUTE);
    expect(counts.checks).toBe(1);
    time.pass(MINUTE);
    expect(counts.checks).toBe(1);
  });

  it('within a minute after a sleep that nobody told of', () => {
    time.sleep(8 * HOUR);
    time.pass(MINUTE);
    expect(counts.checks).toBe(1);
  });

  it('within a minute of a journey to another time zone', () => {
    time.travel(480);
    time.pass(MINUTE);
    expect(counts.checks).toBe(1);
  });

  it('after a fetch, and after several that end together only once all have', () => {
    syncs.set('a', toIdle(NOON)).set('b', toSyncing(null, 0, null));
    wakeups.synced('a');
    expect(counts.checks).toBe(0);
    syncs.set('b', toIdle(NOON));
    wakeups.synced('b');
    expect(counts.checks).toBe(1);
    expect(ended).toEqual(['a', 'b']);
  });
});

describe('while it runs, it fetches', () => {
  beforeEach(run);

  it('looks every minute whether something is to be fetched', () => {
    time.pass(10 * MINUTE);
    expect(counts.fetchLooks).toBe(10);
  });

  it('a few seconds after sleep, when the network is back, however often it is told', () => {
    time.pass(58 * SECOND);
    time.sleep(8 * HOUR);
    wakeups.resumed();
    wakeups.resumed();
    time.pass(4_999);
    expect(counts.fetchLooks).toBe(0);
    time.pass(1);
    expect(counts.fetchLooks).toBe(1);
  });

  it('when the user comes back', () => {
    wakeups.focused();
    expect(counts.focusLooks).toBe(1);
  });
});

describe('at the end', () => {
  it('no timer is left and nothing wakes it any more', () => {
    run();
    wakeups.resumed();
    wakeups.stop();
    counts.checks = 0;
    expect(time.timers().count).toBe(0);
    wakeups.resumed();
    wakeups.focused();
    wakeups.synced('a');
    time.pass(DAY);
    expect(counts).toMatchObject({ checks: 0, focusLooks: 0 });
  });
});

it('hidden for a day it wakes once a minute, with one short timer', () => {
  run();
  expect(time.timers()).toMatchObject({ count: 1 });
  time.pass(DAY);
  expect(counts.fetchLooks).toBeLessThan(1_445);
  expect(time.timers().soonest).toBeLessThanOrEqual(MINUTE);
});

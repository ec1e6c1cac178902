import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from '../../../src-preload/contract/expiry';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { SnoozeChoice, Warning } from '../../../src-preload/contract/warnings';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import type { FakeTime } from '../../support/fake-time';
import type { FaultProxy } from '../../support/fault-proxy';
import { valueOf, type TestApp } from '../../support/test-app';
import { fetched, settled, startWatching, told, useWatchedApp } from '../../support/watched-app';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-21T10:00:00Z');

let time: FakeTime;
let instance: DemoInstance;
let proxy: FaultProxy;
let app: TestApp;
let connection: ConnectionSummary;
let plant: (name: string, days: number) => number;

useWatchedApp(NOW, (its) => {
  ({ time, instance, proxy, app, connection, plant } = its);
});

/** A minute goes by, with all that it brings. */
const minute = async (one: TestApp = app): Promise<void> => {
  time.pass(MINUTE);
  await settled(one);
};
const restart = async (): Promise<TestApp> => {
  await fetched(app);
  app.domain.wakeups.stop();
  const next = await app.restart();
  await startWatching(next, time);
  return next;
};
const snooze = (tokenId: number, choice: SnoozeChoice, one: TestApp = app) =>
  one.domain.warnings.snooze({ connectionId: connection.id, tokenId, choice });
const names = (warnings: readonly Warning[]): readonly string[] => warnings.map(({ name }) => name);

describe('warnings arrive', () => {
  it('in one notification of all that is due, each token at the threshold where it is', async () => {
    plant('slept through two', 5);
    plant('tomorrow', 1);
    plant('dead', 0);
    plant('far away', 90);
    await startWatching(app, time);
    expect(told(app)).toEqual(['dead 0/0, tomorrow 1/1, slept through two 7/5']);
  });

  it('once: not again after a quarter of an hour, a fetch or a restart', async () => {
    plant('ci', 5);
    await startWatching(app, time);
    time.pass(60 * MINUTE);
    await app.domain.syncs.syncAll();
    expect(told(app)).toHaveLength(1);
    const next = await restart();
    expect(told(next)).toEqual([]);
    expect(names(next.domain.warnings.list())).toEqual(['ci']);
  });

  it('right after 00:00 UTC, without a fetch, when nothing but the date has changed', async () => {
    plant('ci', 1);
    await startWatching(app, time);
    proxy.faultFor = () => 'cut-before';
    time.pass(14 * 60 * MINUTE - 4_000);
    await settled(app);
    expect(told(app)).toEqual(['ci 1/1']);
    time.pass(2_000);
    await settled(app);
    expect(told(app)).toEqual(['ci 1/1', 'ci 0/0']);
  });

  it('offline, from what was last known', async () => {
    plant('ci', 5);
    await app.domain.syncs.syncAll();
    proxy.faultFor = () => 'cut-before';
    const next = await restart();
    expect(told(next)).toEqual(['ci 7/5']);
  });

  it('not of a token that was rotated elsewhere since the list was last fetched', async () => {
    const id = plant('ci', 5);
    await app.domain.syncs.syncAll();
    instance.revoke(id);
    const next = await restart();
    expect(told(next)).toEqual([]);
  });

  it('again at the next check when the system did not show them', async () => {
    plant('ci', 5);
    app.shows = false;
    await startWatching(app, time);
    expect(told(app)).toEqual([]);
    app.shows = true;
    time.pass(15 * MINUTE);
    await settled(app);
    time.pass(15 * MINUTE);
    await settled(app);
    expect(told(app)).toEqual(['ci 7/5']);
  });

  it('again after a restart when the system did not show them', async () => {
    plant('ci', 5);
    app.shows = false;
    await startWatching(app, time);
    expect(told(await restart())).toEqual(['ci 7/5']);
  });

  it('once for a token that two connections of one instance show', async () => {
    plant('shared', 5);
    await app.domain.syncs.syncAll();
    const grace = instance.addUser({ username: 'grace' });
    const { value } = instance.addToken({ userId: grace.id, name: 'hers', expiresAt: null });
    const other = await app.connect(proxy.url, value);
    const [shared] = app.domain.cache.get(connection.id).tokens.filter((t) => t.name === 'shared');
    if (!shared) throw new Error('not listed');
    await app.domain.lists.replaceToken(other.id, 0, shared);
    await app.domain.warnings.check();
    expect(told(app)).toEqual(['shared 7/5']);
    expect(app.domain.warnings.list()).toHaveLength(1);
  });
});

describe('a clock that jumps', () => {
  it('over a threshold while the laptop slept warns once, with the real days left', async () => {
    plant('ci', 40);
    await startWatching(app, time);
    time.sleep(35 * MS_PER_DAY);
    app.domain.wakeups.resumed();
    app.domain.wakeups.resumed();
    await minute();
    expect(told(app)).toEqual(['ci 60/40', 'ci 7/5']);
  });

  it('a day forward and back tells each threshold once', async () => {
    plant('ci', 8);
    await startWatching(app, time);
    time.set(MS_PER_DAY);
    await minute();
    time.set(-MS_PER_DAY);
    await minute();
    time.set(MS_PER_DAY);
    await minute();
    expect(told(app)).toEqual(['ci 30/8', 'ci 7/7']);
  });

  it('a day back and forward does not tell of a milder threshold after the closer one', async () => {
    plant('ci', 7);
    await startWatching(app, time);
    time.set(-MS_PER_DAY);
    await minute();
    time.set(MS_PER_DAY);
    await minute();
    expect(told(app)).toEqual(['ci 7/7']);
  });
});

describe('a snooze', () => {
  it('takes the token off the list at once and holds over a restart, then tells once more', async () => {
    const id = plant('ci', 7);
    await startWatching(app, time);
    valueOf(await snooze(id, '3'));
    expect(app.domain.warnings.list()).toEqual([]);
    expect(app.events.at(-1)).toEqual({ name: 'warnings.changed', payload: [] });
    time.sleep(2 * MS_PER_DAY);
    const next = await restart();
    expect(told(next)).toEqual([]);
    time.sleep(MS_PER_DAY);
    await minute(next);
    expect(told(next)).toEqual(['ci 7/4']);
    time.pass(30 * MINUTE);
    await settled(next);
    expect(told(next)).toHaveLength(1);
  });

  it('until the day before ends at 00:00 UTC, with one day left', async () => {
    const id = plant('ci', 3);
    await startWatching(app, time);
    valueOf(await snooze(id, 'day-before'));
    time.sleep(2 * MS_PER_DAY - 10 * 60 * MINUTE - MINUTE - 3_000);
    time.pass(MINUTE - 1);
    await settled(app);
    expect(told(app)).toHaveLength(1);
    await minute();
    expect(told(app)).toEqual(['ci 7/3', 'ci 1/1']);
  });

  it('until a day before that has come already is refused, instead of telling at once again', async () => {
    const id = plant('ci', 1);
    await startWatching(app, time);
    expect(await snooze(id, 'day-before')).toMatchObject({ code: 'INPUT_INVALID' });
    expect(names(app.domain.warnings.list())).toEqual(['ci']);
  });

  it('of a token that is not there is refused', async () => {
    expect(await snooze(999_999, '1')).toMatchObject({ code: 'TOKEN_NOT_FOUND' });
  });

  it('does not hide the successor of a token that was rotated', async () => {
    const id = plant('ci', 5);
    await startWatching(app, time);
    valueOf(await snooze(id, '3'));
    valueOf(
      await app.domain.rotate({
        connectionId: connection.id,
        tokenId: id,
        expiresAt: '2026-11-27',
      }),
    );
    expect(app.domain.warnings.list()).toMatchObject([{ name: 'ci', daysLeft: 6 }]);
  });

  it('that cannot be written holds for this run, and says so', async () => {
    const id = plant('ci', 5);
    await startWatching(app, time);
    await rm(app.profile.warningsFile);
    await mkdir(join(app.profile.warningsFile, 'in the way'), { recursive: true });
    expect(await snooze(id, '1')).toMatchObject({ code: 'DISK_FAILED' });
    expect(app.domain.warnings.list()).toEqual([]);
  });
});

describe('the list of warnings', () => {
  it('loses a token the moment it is rotated or revoked, without a fetch', async () => {
    const [rotated, revoked] = [plant('rotated', 5), plant('revoked', 4)];
    await startWatching(app, time);
    const ref = (tokenId: number) => ({ connectionId: connection.id, tokenId });
    valueOf(await app.domain.rotate({ ...ref(rotated), expiresAt: '2027-03-01' }));
    expect(names(app.domain.warnings.list())).toEqual(['revoked']);
    valueOf(await app.domain.revoke(ref(revoked)));
    const last = app.events.findLast(({ name }) => name === 'warnings.changed');
    expect(last?.payload).toEqual([]);
  });

  it('is told when a threshold is switched off or a connection removed, and not without a change', async () => {
    plant('ci', 5);
    plant('later', 45);
    await startWatching(app, time);
    const lists = () => app.events.filter(({ name }) => name === 'warnings.changed');
    const before = lists().length;
    await app.domain.syncs.syncAll();
    await app.domain.settings.update({ theme: 'dark' });
    expect(lists()).toHaveLength(before);
    await app.domain.settings.update({ warningDays: [7, 1, 0] });
    expect(names(app.domain.warnings.list())).toEqual(['ci']);
    valueOf(await app.domain.connections.remove(connection.id));
    expect(
      lists()
        .slice(before)
        .map(({ payload }) => payload),
    ).toMatchObject([[{ name: 'ci' }], []]);
  });
});

it('a check during a check is not made beside it, which would tell twice', async () => {
  plant('ci', 5);
  await app.domain.syncs.syncAll();
  const { warnings } = app.domain;
  await Promise.all([warnings.check(), warnings.check(), warnings.check()]);
  expect(told(app)).toEqual(['ci 7/5']);
});

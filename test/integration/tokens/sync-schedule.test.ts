import { describe, expect, it } from 'vitest';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import type { FakeTime } from '../../support/fake-time';
import type { FaultProxy } from '../../support/fault-proxy';
import { valueOf, type TestApp } from '../../support/test-app';
import { fetched, startWatching, useWatchedApp } from '../../support/watched-app';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The clock is looked at a little after midnight, and each minute from then. */
const SIX_HOURS = [360, 361];

let time: FakeTime;
let instance: DemoInstance;
let proxy: FaultProxy;
let app: TestApp;
let connection: ConnectionSummary;

useWatchedApp(Date.parse('2026-11-21T10:00:00Z'), (its) => {
  ({ time, instance, proxy, app, connection } = its);
});

const isFetching = (): boolean => app.domain.book.sync(connection.id).state === 'syncing';
/** Minutes until the next fetch begins; null when none does. It is over when this answers. */
const minutesToFetch = async (most = 500): Promise<number | null> => {
  for (let minutes = 1; minutes <= most; minutes += 1) {
    time.pass(MINUTE);
    if (!isFetching()) continue;
    await fetched(app);
    return minutes;
  }
  return null;
};
const fail = (): void => {
  proxy.faultFor = () => 'error-before';
};

describe('without being asked the list is fetched', () => {
  it('every six hours, or as often as was chosen', async () => {
    await startWatching(app, time);
    expect(await minutesToFetch()).toBe(360);
    await app.domain.settings.update({ syncMinutes: 30 });
    expect(await minutesToFetch()).toBe(30);
  });

  it('after failures at growing intervals, and as usual once it went well', async () => {
    await startWatching(app, time);
    fail();
    await app.domain.syncs.sync(connection.id);
    const pauses: (number | null)[] = [];
    while (pauses.length < 5) pauses.push(await minutesToFetch());
    expect(pauses).toEqual([1, 2, 4, 8, 16]);
    proxy.faultFor = () => null;
    expect(await minutesToFetch()).toBe(32);
    expect(await minutesToFetch()).toBe(360);
  });

  it('not before the server that limits wants to be asked again', async () => {
    await startWatching(app, time);
    proxy.faultFor = () => 'rate-limit';
    await app.domain.syncs.sync(connection.id);
    time.pass(MINUTE - 1);
    app.domain.wakeups.focused();
    expect(isFetching()).toBe(false);
    expect(await minutesToFetch()).toBe(1);
  });

  it('after sleep, seconds after waking, when the interval has passed meanwhile', async () => {
    await startWatching(app, time);
    time.sleep(8 * HOUR);
    app.domain.wakeups.resumed();
    app.domain.wakeups.resumed();
    expect(isFetching()).toBe(false);
    time.pass(5_000);
    expect(isFetching()).toBe(true);
    await fetched(app);
  });

  it('not after a short sleep', async () => {
    await startWatching(app, time);
    time.sleep(HOUR);
    app.domain.wakeups.resumed();
    time.pass(2 * MINUTE);
    expect(isFetching()).toBe(false);
  });

  it('when the user comes back to a list of more than ten minutes, once', async () => {
    await startWatching(app, time);
    time.pass(9 * MINUTE);
    app.domain.wakeups.focused();
    expect(isFetching()).toBe(false);
    time.pass(MINUTE);
    app.domain.wakeups.focused();
    expect(isFetching()).toBe(true);
    await fetched(app);
    app.domain.wakeups.focused();
    expect(isFetching()).toBe(false);
  });

  it('when the user comes back in spite of failures, but not more often than once a minute', async () => {
    await startWatching(app, time);
    fail();
    time.pass(20 * MINUTE);
    for (let tries = 0; tries < 4; tries += 1) await app.domain.syncs.sync(connection.id);
    app.domain.wakeups.focused();
    expect(isFetching()).toBe(false);
    time.pass(MINUTE);
    app.domain.wakeups.focused();
    expect(isFetching()).toBe(true);
    await fetched(app);
  });
});

describe('a credential that is dead', () => {
  it('is not sent again by any timer, focus or waking, until it is replaced', async () => {
    await startWatching(app, time);
    instance.revoke(connection.credential.tokenId);
    await app.domain.syncs.sync(connection.id);
    const asked = proxy.requests.length;
    expect(await minutesToFetch(26 * 60)).toBeNull();
    app.domain.wakeups.focused();
    time.sleep(26 * HOUR);
    app.domain.wakeups.resumed();
    time.pass(HOUR);
    expect(isFetching()).toBe(false);
    expect(proxy.requests).toHaveLength(asked);
    const { value } = instance.addToken({ name: 'new key', scopes: ['api'] });
    valueOf(
      await app.domain.connections.replaceCredential({
        connectionId: connection.id,
        credential: value,
        store: 'keychain',
      }),
    );
    await fetched(app);
    expect(SIX_HOURS).toContain(await minutesToFetch());
  });
});

describe('a locked keychain', () => {
  it('is not asked by any timer or focus, which would bring up its prompt again and again', async () => {
    app.keychain.obstacle = 'locked';
    app = await app.restart();
    await startWatching(app, time);
    expect(await minutesToFetch(26 * 60)).toBeNull();
    app.domain.wakeups.focused();
    expect(isFetching()).toBe(false);
    app.keychain.obstacle = null;
    await app.domain.syncs.syncWaiting();
    expect(SIX_HOURS).toContain(await minutesToFetch());
    app.domain.wakeups.stop();
  });
});

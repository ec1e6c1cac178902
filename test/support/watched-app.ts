import { afterEach, beforeEach } from 'vitest';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import type { ConnectionSummary } from '../../src-preload/contract/models';
import { startDemoInstance, type DemoInstance } from '../../src-main/demo-instance/demo-instance';
import { createFakeTime, type FakeTime } from './fake-time';
import { startFaultProxy, type FaultProxy } from './fault-proxy';
import { createTestApp, type TestApp } from './test-app';

/** An app that is connected to an instance without tokens, and whose time a test moves. */
export interface WatchedApp {
  readonly time: FakeTime;
  readonly instance: DemoInstance;
  readonly proxy: FaultProxy;
  readonly app: TestApp;
  readonly connection: ConnectionSummary;
  /** Puts a token on the instance that dies in so many days; answers with its id. */
  readonly plant: (name: string, days: number) => number;
}

/**
 * Makes one before each test of the file and takes it away after.
 *
 * @param start epoch milliseconds
 */
export function useWatchedApp(start: number, use: (its: WatchedApp) => void): void {
  let end = (): Promise<void> => Promise.resolve();
  beforeEach(async () => {
    const time = createFakeTime(start);
    const instance = await startDemoInstance({ now: time.now, seed: 'empty' });
    const proxy = await startFaultProxy(instance.url);
    const app = await createTestApp(time.now, time.clock);
    const connection = await app.connect(proxy.url, instance.credential);
    end = async () => {
      proxy.faultFor = () => null;
      await app.remove();
      await proxy.close();
      await instance.close();
    };
    const plant = (name: string, days: number): number =>
      instance.addToken({ name, expiresAt: addDays(toUtcDate(time.now()), days) }).token.id;
    use({ time, instance, proxy, app, connection, plant });
  });
  afterEach(() => end());
}

/** What the entry does, until the first fetch is over and the first check is done. */
export async function startWatching({ domain }: TestApp, time: FakeTime): Promise<void> {
  domain.wakeups.start();
  // Takes its turn after the start's own, so that the fetch it waits for is the start's.
  await domain.demo.stop();
  await domain.syncs.syncAll();
  time.pass(3_000);
  await domain.warnings.check();
}

/** No list is being fetched any more. */
export async function fetched({ domain: { book, syncs } }: TestApp): Promise<void> {
  const running = book.all().filter(({ id }) => book.sync(id).state === 'syncing');
  await Promise.all(running.map(({ id }) => syncs.sync(id)));
}

/** No list is being fetched any more, and what is due was told. */
export async function settled(app: TestApp): Promise<void> {
  await fetched(app);
  await app.domain.warnings.check();
}

/** Names, thresholds and days left of each notification so far. */
export function told({ notifications }: TestApp): readonly string[] {
  return notifications.map((warnings) =>
    warnings.map(({ name, threshold, daysLeft }) => `${name} ${threshold}/${daysLeft}`).join(', '),
  );
}

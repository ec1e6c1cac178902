import { expect, test } from '@playwright/test';
import {
  startNotificationDaemon,
  type NotificationDaemon,
} from '../support/desktop/notification-daemon';
import {
  endWarnedWorld,
  idOf,
  startWarnedWorld,
  warningAfter,
  warningsSoFar,
  type WarnedWorld,
} from './warned-world';

test.skip(process.platform !== 'linux', 'the desktop is made of D-Bus services');

test.describe('a warning on the desktop that is settled', () => {
  // One story, a step a test.
  test.describe.configure({ mode: 'serial' });

  let daemon: NotificationDaemon;
  let world: WarnedWorld;

  test.beforeAll(async () => {
    daemon = await startNotificationDaemon();
    world = await startWarnedWorld({ 'ci deploy': 5, 'docs mirror': 6 });
  });
  test.afterAll(async () => {
    await endWarnedWorld(world);
    await daemon.close();
  });

  const snooze = async (name: string): Promise<void> => {
    const { warnings } = world.pages;
    const token = idOf(world, name);
    await warnings.snooze(token).click();
    await warnings.snoozeFor('1').click();
    await expect(warnings.item(token)).toHaveCount(0);
  };

  test('stays while one of its tokens is still to be rotated', async () => {
    await warningAfter(daemon, 0);

    await snooze('ci deploy');

    await warningsSoFar(world.latchkey, daemon);
    expect(daemon.takenBack).toEqual([]);
  });

  test('goes with the last one, is no failure, and is not shown again', async () => {
    const { id } = await warningAfter(daemon, 0);

    await snooze('docs mirror');

    await expect.poll(() => daemon.takenBack).toEqual([id]);
    expect(await warningsSoFar(world.latchkey, daemon)).toHaveLength(1);
    await expect(world.pages.warnings.notificationHint).toHaveCount(0);
  });

  test('and whatever is left goes when Latchkey quits, since a click on it would lead nowhere', async () => {
    const left = daemon.notes.map(({ id }) => id);

    await world.latchkey.quit();

    await expect.poll(() => daemon.takenBack.toSorted((a, b) => a - b)).toEqual(left);
  });
});

import { expect, test } from '@playwright/test';
import { addDays, toInstantOfDeath, toUtcDate } from '../../src-preload/contract/expiry';
import {
  startNotificationDaemon,
  type NotificationDaemon,
} from '../support/desktop/notification-daemon';
import { startDunst } from '../support/desktop/dunst';
import { launchWindowless } from '../support/electron/launch';
import {
  ask,
  endWarnedWorld,
  idOf,
  restart,
  sleepFor,
  startWarnedWorld,
  surroundings,
  warningAfter,
  warningsOf,
  warningsSoFar,
  windowAfter,
  type WarnedWorld,
} from './warned-world';

test.skip(process.platform !== 'linux', 'the desktop is made of D-Bus services');

const MS_PER_DAY = 86_400_000;
/** Enough for the app to start on a busy computer. */
const BEFORE_MIDNIGHT_MS = 10_000;

/** Names that a daemon could take for markup. */
const MARKUP = '<b>build</b> & <img src="x">';

test.describe('warnings on the desktop', () => {
  // One story, a step a test: what was shown before is what must not come again.
  test.describe.configure({ mode: 'serial' });

  let daemon: NotificationDaemon;
  let world: WarnedWorld;

  test.beforeAll(async () => {
    daemon = await startNotificationDaemon();
    world = await startWarnedWorld({
      'dies tomorrow': 1,
      'ci deploy': 6,
      [MARKUP]: 25,
      'dies in 61': 61,
      'dies in 33': 33,
      'dies in 10': 10,
      'never dies': null,
      'long dead': -90,
    });
    const revoked = world.instance.addToken({ name: 'revoked', revoked: true });
    expect(revoked.token.revoked).toBe(true);
  });
  test.afterAll(async () => {
    await endWarnedWorld(world);
    await daemon.close();
  });

  /** What is shown from now on, and how many there were before. */
  const soFar = () => warningsSoFar(world.latchkey, daemon);

  test('what is due at once is one notification that lists it, the next death first', async () => {
    const { title, body, hints } = await warningAfter(daemon, 0);

    const names = body.split('\n').map((line) => line.split(' (')[0]);
    expect(names.map((name) => name?.replaceAll(/[^a-z ]/g, ''))).toEqual([
      'dies tomorrow',
      'ci deploy',
      'dies in ',
      'bbuildb  img srcx',
      'dies in ',
    ]);
    expect(title).toContain('5 tokens');
    expect(body).toMatch(/ci deploy .*5\sd 12\sh/);
    expect(body).not.toContain('<');
    expect(hints['urgency']).toBe(2);
    expect(JSON.stringify(daemon.notes)).not.toContain(world.instance.credential);
    expect(await soFar()).toHaveLength(1);
    await expect(world.pages.warnings.self).toHaveAttribute('data-count', '5');
  });

  test('after a restart it is not told again', async () => {
    await restart(world);

    expect(await soFar()).toHaveLength(1);
  });

  test('a laptop that slept through a threshold tells of it once, with the days that are left', async () => {
    await sleepFor(world, 4);

    const { title, body } = await warningAfter(daemon, 1);
    expect(body).toContain('dies tomorrow');
    expect(body).toContain('dies in 10');
    expect(body).toMatch(/dies in 10 .*5\sd 12\sh/);
    expect(body).toMatch(/dies in 33 .*28\sd/);
    expect(body).toMatch(/dies in 61 .*56\sd/);
    expect(body).not.toContain('ci deploy');
    expect(title).toContain('4 tokens');
    expect(await soFar()).toHaveLength(2);
  });

  test('a clock that goes back a day and on again tells nothing twice', async () => {
    await sleepFor(world, -1);
    expect(await soFar()).toHaveLength(2);
    await sleepFor(world, 1);
    expect(await soFar()).toHaveLength(2);
  });

  test('a token that was put off is quiet through a restart, and tells again afterwards', async () => {
    const token = idOf(world, 'dies in 10');
    await restart(world);
    await world.pages.warnings.snooze(token).click();
    await world.pages.warnings.snoozeFor('1').click();
    await expect(world.pages.warnings.item(token)).toHaveCount(0);
    await restart(world);
    await expect(world.pages.warnings.item(token)).toHaveCount(0);
    expect(await soFar()).toHaveLength(2);

    await sleepFor(world, 1.01);

    const { title, body } = await warningAfter(daemon, 2);
    expect(title).toMatch(/^2 tokens die soon, the first in 12\sh 4\d\smin$/);
    expect(body).toContain('dies in 10');
    expect(body).toContain('ci deploy');
  });

  test('names stay hidden when the user wants it', async () => {
    await ask(world.latchkey.app, 'settings.update', { hideTokenNames: true });
    await sleepFor(world, 1);

    const { title, body } = await warningAfter(daemon, 3);
    expect(`${title}\n${body}`).not.toMatch(/ci deploy|dies in|build/);
    expect(`${title}\n${body}`).toContain('127.0.0.1');
    expect(await soFar()).toHaveLength(4);
    await ask(world.latchkey.app, 'settings.update', { hideTokenNames: false });
  });

  test('right after midnight, with the window closed, and by no other event than the hour', async () => {
    const { latchkey, clock } = world;
    await ask(latchkey.app, 'settings.update', { closeToTray: true });
    await latchkey.quit();
    const midnight = toInstantOfDeath(toUtcDate(clock.now())) + MS_PER_DAY;
    await clock.set(midnight - BEFORE_MIDNIGHT_MS);
    world.instance.addToken({
      name: 'at midnight',
      expiresAt: toUtcDate(midnight + 7 * MS_PER_DAY),
    });
    const hidden = await launchWindowless({
      userDataDir: world.userDataDir,
      args: ['--hidden'],
      ...surroundings(world),
    });

    // At 30 days at once, at seven when the day begins.
    const first = await warningAfter(daemon, 4);
    expect(first.title).toContain('at midnight');
    expect(first.title).toMatch(/in 7\sd/);
    const second = await warningAfter(daemon, 5);
    expect(second.title).toContain('at midnight');
    expect(clock.now()).toBeGreaterThanOrEqual(midnight);
    expect(await hidden.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows())).toEqual(
      [],
    );
    await hidden.quit();
  });

  test('a clock that is set a day on is noticed without any other event', async () => {
    const { instance, userDataDir, clock } = world;
    const midnight = toInstantOfDeath(toUtcDate(clock.now())) + MS_PER_DAY;
    await clock.set(midnight - BEFORE_MIDNIGHT_MS);
    const today = toUtcDate(clock.now());
    instance.addToken({ name: 'at start', expiresAt: addDays(today, 6) });
    // At its threshold only when two days begin within these seconds.
    instance.addToken({ name: 'when set', expiresAt: addDays(today, 62) });
    const isToldOf = (name: string) => (): boolean =>
      warningsOf(daemon).some(({ title, body }) => `${title}\n${body}`.includes(name));
    const hidden = await launchWindowless({
      userDataDir,
      args: ['--hidden'],
      ...surroundings(world),
    });
    await expect.poll(isToldOf('at start')).toBe(true);
    expect(clock.now()).toBeLessThan(midnight);

    await clock.jump(1, hidden.app);

    await expect.poll(isToldOf('when set')).toBe(true);
    await hidden.quit();
  });

  test('pressing it opens the window with the rotation of that token, and then it is quiet', async () => {
    const { instance, userDataDir, clock } = world;
    const expiresAt = toUtcDate(clock.now() + 7 * MS_PER_DAY);
    instance.addToken({ name: 'press me', expiresAt });
    const seen = warningsOf(daemon).length;
    const hidden = await launchWindowless({
      userDataDir,
      args: ['--hidden'],
      ...surroundings(world),
    });
    const note = await warningAfter(daemon, seen);
    expect(note.title).toContain('press me');

    const { rotate, warnings } = await windowAfter(hidden.app, () => daemon.press(note));
    await expect(rotate.self).toContainText('press me');
    await rotate.preset('365').click();
    await rotate.confirm.click();
    await expect(rotate.result).toHaveAttribute('data-outcome', 'copied');
    await rotate.done.click();
    await expect(warnings.self).toBeVisible();
    await expect(warnings.item(idOf(world, 'press me'))).toHaveCount(0);

    await sleepFor({ ...world, latchkey: { ...world.latchkey, ...hidden } }, 6);
    await warningsSoFar(hidden, daemon);
    const later = warningsOf(daemon).slice(seen + 1);
    expect(later.map(({ title, body }) => `${title} ${body}`).join()).not.toContain('press me');
    await hidden.quit();
  });
});

test.describe('without a notification daemon', () => {
  let world: WarnedWorld;

  test.beforeAll(async () => {
    world = await startWarnedWorld({ 'ci deploy': 6, 'dies in 61': 61 });
  });
  test.afterAll(() => endWarnedWorld(world));

  test('the banner and one hint tell of it, and a daemon that comes later is told all', async () => {
    const { warnings } = world.pages;
    await expect(warnings.item(idOf(world, 'ci deploy'))).toBeVisible();
    await expect(warnings.notificationHint).toHaveCount(1);
    await expect(warnings.notificationHint).toHaveAttribute('data-state', 'failed');

    await restart(world);
    await expect(world.pages.warnings.notificationHint).toHaveCount(1);

    const daemon = await startNotificationDaemon();
    await sleepFor(world, 1);
    const { title, body } = await warningAfter(daemon, 0);
    expect(title).toContain('2 tokens');
    expect(body).toContain('ci deploy');
    expect(await warningsSoFar(world.latchkey, daemon)).toHaveLength(1);
    await daemon.close();
  });
});

test.describe('with the daemon of a real desktop', () => {
  test('dunst shows it, once, and with it what could be taken for markup', async () => {
    const dunst = await startDunst();
    const world = await startWarnedWorld({ [MARKUP]: 6 });

    await expect.poll(() => dunst.asked.length, 'a notification').toBe(1);
    await restart(world);
    await ask(world.latchkey.app, 'notifications.test', null);
    await expect.poll(() => dunst.asked.length, 'the test').toBe(2);
    const [shown, ...others] = await dunst.shown();

    expect(others).toHaveLength(1);
    expect(shown?.summary).toContain(MARKUP);
    expect(shown?.body).toContain('127.0.0.1');
    await endWarnedWorld(world);
    await dunst.close();
  });
});

import { expect, type ElectronApplication } from '@playwright/test';
import { addDays, toInstantOfDeath, toUtcDate } from '../../src-preload/contract/expiry';
import { en } from '../../src-preload/contract/messages/en';
import type { RouteInput, RouteName } from '../../src-preload/contract/contract';
import { startLoginManager, type LoginManager } from '../support/desktop/login-manager';
import type { Note, NotificationDaemon } from '../support/desktop/notification-daemon';
import { createTestClock, type TestClock } from '../support/desktop/test-clock';
import type { Latchkey, LaunchOptions } from '../support/electron/launch';
import { createWindowPages } from '../support/electron/pages/window-pages';
import { connect, endWorld, startWorld, type World } from './world';

/** A world whose tokens die by a clock that the test sets, on a computer that sleeps when told. */
export interface WarnedWorld extends World {
  readonly clock: TestClock;
  readonly login: LoginManager;
}

const ELEVEN_HOURS = 11 * 3_600_000;

/** 11:00 UTC, so that no test meets midnight by chance; of today, as it is in the window. */
const elevenToday = (): number => toInstantOfDeath(toUtcDate(Date.now())) + ELEVEN_HOURS;

/** The computer's own part of the environment, by the clock as it is set now. */
export const surroundings = ({
  clock,
  login,
}: Pick<WarnedWorld, 'clock' | 'login'>): Pick<LaunchOptions, 'env' | 'program'> => {
  const { program, env } = clock.launch();
  return { program, env: { ...env, ...login.environment } };
};

/** @param tokens names, and days that each has left; the credential has many */
export async function startWarnedWorld(
  tokens: Readonly<Record<string, number | null>>,
): Promise<WarnedWorld> {
  const clock = await createTestClock(elevenToday());
  const login = await startLoginManager();
  const world = await startWorld({
    instance: { seed: 'empty', now: clock.now },
    launch: surroundings({ clock, login }),
    connected: false,
  });
  const { instance, gate } = world;
  for (const [name, days] of Object.entries(tokens)) {
    const expiresAt = days === null ? null : addDays(toUtcDate(clock.now()), days);
    instance.addToken({ name, expiresAt });
  }
  await connect(world.pages, gate.url, instance.credential);
  return Object.assign(world, { clock, login });
}

export async function endWarnedWorld(world: WarnedWorld): Promise<void> {
  // Playwright's own way needs the connection that is lost while the computer sleeps.
  await world.latchkey.quit();
  await endWorld(world);
  await world.login.close();
}

/** GitLab's number of the token with this name. */
export function idOf({ instance }: World, name: string): number {
  const token = instance.tokens().find((one) => one.name === name);
  if (token === undefined) throw new Error(`No token ${name}`);
  return token.id;
}

/** Restarts with the surroundings as they are now, and waits until all is fetched. */
export async function restart(world: WarnedWorld): Promise<void> {
  await world.restart(surroundings(world));
  await expect(world.pages.shell.syncStatus).toHaveAttribute('data-state', 'idle');
}

/**
 * Sleeps while the clock goes on by some days, and wakes up; twice, as some computers tell it.
 * Chromium closes its sockets meanwhile, also the one that Playwright sees the page by: from then on
 * this run of the app is seen through its main process only.
 */
export async function sleepFor(world: WarnedWorld, days: number): Promise<void> {
  const { app } = world.latchkey;
  await app.evaluate(({ powerMonitor }) => {
    Reflect.set(globalThis, 'resumes', 0);
    powerMonitor.on('resume', () => {
      Reflect.set(globalThis, 'resumes', Number(Reflect.get(globalThis, 'resumes')) + 1);
    });
  });
  world.login.sleep();
  await world.clock.jump(days, app);
  world.login.wake();
  world.login.wake();
  const resumes = (): Promise<number> =>
    app.evaluate(() => Number(Reflect.get(globalThis, 'resumes')));
  await expect.poll(resumes, 'the computer woke up twice').toBeGreaterThanOrEqual(2);
}

const isTest = ({ title }: Note): boolean => title === en.notifications.test.title;

/** What the user was warned with, without what was asked for as a test. */
export const warningsOf = ({ notes }: NotificationDaemon): readonly Note[] =>
  notes.filter((note) => !isTest(note));

/**
 * Waits until the app has nothing more to say: one that is asked for comes after all others. Answers
 * with the warnings so far.
 */
export async function warningsSoFar(
  { app }: Pick<Latchkey, 'app'>,
  daemon: NotificationDaemon,
): Promise<readonly Note[]> {
  const seen = daemon.notes.filter(isTest).length;
  await ask(app, 'notifications.test', null);
  await expect.poll(() => daemon.notes.filter(isTest).length, 'the test').toBe(seen + 1);
  return warningsOf(daemon);
}

/** Waits for a warning after the first so many. */
export async function warningAfter(daemon: NotificationDaemon, seen: number): Promise<Note> {
  await expect.poll(() => warningsOf(daemon).length, 'a warning').toBeGreaterThan(seen);
  const note = warningsOf(daemon)[seen];
  if (note === undefined) throw new Error('There is no such warning');
  return note;
}

/** Asks as the window does. */
export async function ask<R extends RouteName>(
  app: ElectronApplication,
  route: R,
  input: RouteInput<R>,
): Promise<void> {
  const call = `window.desktop.call(${JSON.stringify(route)}, ${JSON.stringify(input)})`;
  const answer: unknown = await app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    call,
  );
  expect(answer, route).toMatchObject({ ok: true });
}

/** The next window that opens, for what makes it open. */
export async function windowAfter(
  app: ElectronApplication,
  act: () => void | Promise<void>,
): Promise<ReturnType<typeof createWindowPages>> {
  const opened = app.waitForEvent('window');
  await act();
  return createWindowPages(await opened);
}

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../src-preload/contract/default-settings';
import type { Settings } from '../../src-preload/contract/models';
import {
  electronExecutable,
  launchArguments,
  launchEnvironment,
  launchWindowless,
} from '../support/electron/launch';
import { createProfile } from '../../src-main/profile/profile';
import { expect, test } from '../support/electron/latchkey-test';

const run = promisify(execFile);

async function writeSettings(userDataDir: string, change: Partial<Settings>): Promise<void> {
  const text = JSON.stringify({ ...DEFAULT_SETTINGS, ...change });
  await writeFile(join(userDataDir, 'settings.json'), text);
}

/** Ends by itself: the first start has the profile. */
async function startAgain(userDataDir: string, args: readonly string[] = []): Promise<void> {
  const program = await electronExecutable();
  await run(program, launchArguments({ userDataDir, args }), { env: launchEnvironment({}) });
}

const countWindows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const closeWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });

const entryOf = (userDataDir: string, config: string): string => {
  const { entryName } = createProfile(userDataDir, join(userDataDir, '..'));
  return join(config, 'autostart', `${entryName}.desktop`);
};

async function openSettings(page: Page): Promise<void> {
  await page.getByTestId('nav-settings').click();
}

test.describe('in the background', () => {
  test('without the setting, closing the window quits', async ({ launch }) => {
    const { app, ended } = await launch();

    await closeWindow(app);

    expect(await ended).toEqual({ code: 0, signal: null });
  });

  test('with it the window is gone, its renderer too, and a second start brings it back', async ({
    launch,
    userDataDir,
  }) => {
    await writeSettings(userDataDir, { closeToTray: true });
    const { app, page } = await launch();
    await expect(page.locator('body')).not.toBeEmpty();
    const gone = page.waitForEvent('close');

    await closeWindow(app);
    await gone;
    // A renderer that only hides would go on working.
    await expect
      .poll(() =>
        app.evaluate(({ app: main }) => main.getAppMetrics().filter(({ type }) => type === 'Tab')),
      )
      .toEqual([]);

    const again = app.waitForEvent('window');
    await startAgain(userDataDir);
    await expect((await again).locator('body')).not.toBeEmpty();
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`${signal} quits it also when its window was closed to the tray`, async ({
      launch,
      userDataDir,
    }) => {
      await writeSettings(userDataDir, { closeToTray: true });
      const { app, page, ended } = await launch();
      const gone = page.waitForEvent('close');
      await closeWindow(app);
      await gone;

      app.process().kill(signal);

      expect(await ended).toEqual({ code: 0, signal: null });
    });
  }

  test('SIGTERM quits it also while its window is open', async ({ launch, userDataDir }) => {
    await writeSettings(userDataDir, { closeToTray: true });
    const latchkey = await launch();
    await expect(latchkey.page.locator('body')).not.toBeEmpty();

    expect(await latchkey.quit()).toEqual({ code: 0, signal: null });
  });

  test('quitting from the app quits, although closing would not', async ({
    launch,
    userDataDir,
  }) => {
    await writeSettings(userDataDir, { closeToTray: true });
    const { app, ended } = await launch();

    await app.evaluate(({ app: main }) => main.quit());

    expect(await ended).toEqual({ code: 0, signal: null });
  });

  test('--hidden starts without a window, and only a start without it opens one', async ({
    userDataDir,
  }) => {
    const { app, quit } = await launchWindowless({ userDataDir, args: ['--hidden'] });
    await app.evaluate(({ app: main }) => main.whenReady());

    await startAgain(userDataDir, ['--hidden']);
    expect(await countWindows(app)).toBe(0);

    const opened = app.waitForEvent('window');
    await startAgain(userDataDir);
    await expect((await opened).locator('body')).not.toBeEmpty();
    expect(await quit()).toEqual({ code: 0, signal: null });
  });

  test('a window whose page has crashed works again when it is asked for', async ({
    launch,
    userDataDir,
  }) => {
    const { app, page } = await launch();
    await expect(page.locator('body')).not.toBeEmpty();
    const crashed = page.waitForEvent('crash');
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await crashed;

    await startAgain(userDataDir);

    const isAlive = (): Promise<boolean> =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined || contents.isCrashed() || contents.isLoading()) return false;
        return (await contents.executeJavaScript('document.body.childElementCount > 0')) === true;
      });
    await expect.poll(isAlive).toBe(true);
  });

  test('it starts where the time zone is set to nothing, which means UTC', async ({ launch }) => {
    const { page } = await launch({ env: { TZ: '' } });

    await expect(page.getByTestId('connection-url')).toBeVisible();
  });

  test('a hidden start without a window quits on SIGTERM', async ({ userDataDir }) => {
    const { app, quit } = await launchWindowless({ userDataDir, args: ['--hidden'] });
    await app.evaluate(({ app: main }) => main.whenReady());

    expect(await quit()).toEqual({ code: 0, signal: null });
  });
});

test.describe('starting with the session', () => {
  test.skip(process.platform !== 'linux', 'the file is for Linux desktops');
  let config: string;

  test.beforeEach(async () => {
    config = await mkdtemp(join(tmpdir(), 'config-'));
  });
  test.afterEach(() => rm(config, { recursive: true, force: true, maxRetries: 3 }));

  test('the switch writes a file that starts this app hidden on this profile, and removes it', async ({
    launch,
    userDataDir,
  }) => {
    const { page } = await launch({ env: { XDG_CONFIG_HOME: config } });
    const path = entryOf(userDataDir, config);
    await openSettings(page);
    const choice = page.getByTestId('setting-launch-at-login');

    await choice.click();
    await expect(choice).toBeChecked();
    const entry = await readFile(path, 'utf8');
    expect(entry).toContain('--hidden');
    expect(entry).toContain(`--user-data-dir=${userDataDir}`);
    expect(entry).toContain(await electronExecutable());

    await choice.click();
    await expect(choice).not.toBeChecked();
    await expect(readFile(path, 'utf8')).rejects.toThrow('ENOENT');
  });

  test('what cannot be written is said, and the switch stays off', async ({ launch }) => {
    await writeFile(join(config, 'autostart'), 'a file where the folder would be');
    const { page } = await launch({ env: { XDG_CONFIG_HOME: config } });
    await openSettings(page);
    const choice = page.getByTestId('setting-launch-at-login');

    await choice.click();

    await expect(page.getByText(join(config, 'autostart')).first()).toBeVisible();
    await expect(choice).not.toBeChecked();
  });

  test('at start the setting follows the file, and a file of an app that moved is repaired', async ({
    launch,
    userDataDir,
  }) => {
    await writeSettings(userDataDir, { launchAtLogin: true });
    const path = entryOf(userDataDir, config);
    const env = { XDG_CONFIG_HOME: config };
    const first = await launch({ env });
    await openSettings(first.page);
    await expect(first.page.getByTestId('setting-launch-at-login')).not.toBeChecked();
    await first.quit();

    await mkdir(join(config, 'autostart'));
    await writeFile(
      path,
      '[Desktop Entry]\nType=Application\nExec=/old/latchkey --hidden\nX-Mine=1\n',
    );
    const second = await launch({ env });
    await openSettings(second.page);
    await expect(second.page.getByTestId('setting-launch-at-login')).toBeChecked();
    await expect
      .poll(() => readFile(path, 'utf8'))
      .toContain(`Exec=${await electronExecutable()} `);
    expect(await readFile(path, 'utf8')).toContain('X-Mine=1');
  });
});

import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createProfile } from '../../src-main/profile/profile';
import { expect, test } from '../support/electron/latchkey-test';
import { keyringEntries } from '../support/electron/keyring';
import { createWindowPages } from '../support/electron/pages/window-pages';
import { connect, endWorld, keychainServiceOf, startWorld, type World } from './world';

const run = promisify(execFile);
const projectRoot = join(import.meta.dirname, '../..');

/** Contents and times of a profile's own files. */
async function filesOf(userDataDir: string): Promise<Readonly<Record<string, string>>> {
  const { settingsFile, connectionsFile, tokensDirectory } = createProfile(userDataDir, '');
  const lists = (await readdir(tokensDirectory)).map((name) => join(tokensDirectory, name));
  const seen = [connectionsFile, settingsFile, ...lists].map(async (path) => {
    const content = await readFile(path, 'utf8');
    const { mtimeMs, ino } = await stat(path);
    return [path, `${ino} ${mtimeMs} ${content}`] as const;
  });
  return Object.fromEntries(await Promise.all(seen));
}

/** What the keyring holds under the profile's name. */
async function secretsOf(world: World): Promise<readonly string[]> {
  const entries = await keyringEntries(keychainServiceOf(world));
  return entries.map(({ secret }) => secret);
}

test('a second start on the same profile brings the first window to the front and touches no file', async () => {
  const world = await startWorld({ instance: { seed: 'empty' } });
  const { latchkey, pages, userDataDir } = world;
  await pages.list.sort('name').click();
  const { settingsFile } = createProfile(userDataDir, '');
  await expect.poll(() => readFile(settingsFile, 'utf8').catch(() => '')).toContain('"name"');
  const before = await filesOf(userDataDir);
  const isVisible = (): Promise<boolean> =>
    latchkey.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    );
  await latchkey.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect.poll(isVisible).toBe(false);

  const electron = process.env['LATCHKEY_ELECTRON'] ?? '';
  await run(electron, [projectRoot, `--user-data-dir=${userDataDir}`]);

  await expect.poll(isVisible).toBe(true);
  expect(latchkey.app.windows()).toHaveLength(1);
  await expect(pages.list.table).toHaveAttribute('data-loaded', '1');
  expect(await filesOf(userDataDir)).toEqual(before);
  await endWorld(world);
});

test('two profiles share nothing: no connection, no setting, no secret', async () => {
  const one = await startWorld({ instance: { seed: 'empty' } });
  await one.pages.shell.goTo('settings').click();
  await one.pages.settings.theme.selectOption('dark');

  const other = await startWorld({ instance: { seed: 'empty' }, connected: false });
  const { form, settings, shell } = other.pages;
  await expect(form.address).toBeVisible();
  await shell.goTo('settings').click();
  await expect(settings.theme).toHaveValue('system');
  await shell.goTo('connections').click();
  await connect(other.pages, other.gate.url, other.instance.credential);

  expect(await secretsOf(one)).toContain(one.instance.credential);
  expect(await secretsOf(one)).not.toContain(other.instance.credential);
  expect(await secretsOf(other)).toContain(other.instance.credential);
  expect(await secretsOf(other)).not.toContain(one.instance.credential);
  await endWorld(one);
  await endWorld(other);
});

test('a settings file that cannot be read is kept aside and said so, and the app starts', async ({
  launch,
  userDataDir,
}) => {
  const { settingsFile } = createProfile(userDataDir, '');
  const broken = '{"clipboardSeconds": 10, "listV';
  await writeFile(settingsFile, broken);

  const { page } = await launch();

  const { form, shell, settings } = createWindowPages(page);
  await expect(form.address).toBeVisible();
  const kept = (await readdir(userDataDir)).find((name) => name.startsWith('settings.json.')) ?? '';
  await expect(shell.setAsideNotice).toContainText(kept);
  expect(await readFile(join(userDataDir, kept), 'utf8')).toBe(broken);
  await shell.goTo('settings').click();
  await settings.theme.selectOption('dark');
  await expect.poll(() => readFile(settingsFile, 'utf8').catch(() => '')).toContain('dark');
  expect(await readFile(join(userDataDir, kept), 'utf8')).toBe(broken);
});

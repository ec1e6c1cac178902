import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAutostartFile, toAutostartFolder } from '../../../src-main/autostart/autostart-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autostart-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const item = (program = '/opt/latchkey') =>
  createAutostartFile({
    path: join(folder, 'autostart', 'latchkey.desktop'),
    command: { program, args: ['--hidden'] },
    comment: () => 'Warns',
  });

it.each([
  [{ XDG_CONFIG_HOME: '/etc/mine' }, '/etc/mine/autostart'],
  [{ XDG_CONFIG_HOME: '' }, '/home/ada/.config/autostart'],
  [{ XDG_CONFIG_HOME: 'relative' }, '/home/ada/.config/autostart'],
  [{}, '/home/ada/.config/autostart'],
])('with %j the folder is %s, where the desktop looks', (environment, expected) => {
  expect(toAutostartFolder(environment, '/home/ada')).toBe(expected);
});

it('is off without a file, on with it, and leaves nothing when it is switched off', async () => {
  expect(await item().isOn()).toBe(false);
  expect(await item().set(true)).toEqual({ ok: true, value: null });
  expect(await item().isOn()).toBe(true);
  expect(await item().set(false)).toEqual({ ok: true, value: null });
  expect(await readdir(join(folder, 'autostart'))).toEqual([]);
});

it('says which file cannot be written, and why', async () => {
  await writeFile(join(folder, 'autostart'), 'in the way');
  const set = await item().set(true);
  expect(set).toMatchObject({
    ok: false,
    code: 'LOGIN_ITEM_FAILED',
    details: { path: join(folder, 'autostart', 'latchkey.desktop') },
  });
});

it('starts the app from where it is now', async () => {
  await item('/old/latchkey').set(true);
  await item('/new/latchkey').repair();
  const text = await readFile(join(folder, 'autostart', 'latchkey.desktop'), 'utf8');
  expect(text).toContain('Exec=/new/latchkey --hidden\n');
});

it('is neither on nor off when it cannot be read', async () => {
  await mkdir(join(folder, 'autostart', 'latchkey.desktop'), { recursive: true });
  expect(await item().isOn()).toBeNull();
});

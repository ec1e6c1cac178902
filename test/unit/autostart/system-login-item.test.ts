import { describe, expect, it } from 'vitest';
import {
  createSystemLoginItem,
  type LoginItemSystem,
} from '../../../src-main/autostart/system-login-item';

interface Kept {
  openAtLogin: boolean;
  willLaunch: boolean;
  refuses: boolean;
  set: unknown[];
}

function createWorld(platform: 'darwin' | 'win32', args: readonly string[] = ['--hidden']) {
  const kept: Kept = { openAtLogin: false, willLaunch: true, refuses: false, set: [] };
  const system: LoginItemSystem = {
    setLoginItemSettings(settings) {
      kept.set.push(settings);
      if (!kept.refuses) kept.openAtLogin = settings.openAtLogin;
    },
    getLoginItemSettings: () => ({
      openAtLogin: kept.openAtLogin,
      executableWillLaunchAtLogin: kept.willLaunch,
    }),
  };
  const command = { program: String.raw`C:\Apps\Latchkey.exe`, args };
  const item = createSystemLoginItem({ system, platform, command, name: 'latchkey' });
  return { kept, item };
}

describe('on Windows', () => {
  it('hands over one line in which a path with spaces stays one argument', async () => {
    const { kept, item } = createWorld('win32', [
      '--hidden',
      String.raw`--user-data-dir=C:\my dir`,
    ]);
    expect((await item.set(true)).ok).toBe(true);
    expect(kept.set).toEqual([
      {
        openAtLogin: true,
        path: String.raw`C:\Apps\Latchkey.exe`,
        args: ['--hidden', String.raw`"--user-data-dir=C:\my dir"`],
        name: 'latchkey',
      },
    ]);
  });

  it('is off when the Task Manager has switched it off', async () => {
    const { kept, item } = createWorld('win32');
    await item.set(true);
    kept.willLaunch = false;
    expect(await item.isOn()).toBe(false);
  });

  it('fails when the system did not take it', async () => {
    const { kept, item } = createWorld('win32');
    kept.refuses = true;
    expect(await item.set(true)).toMatchObject({ ok: false, code: 'LOGIN_ITEM_FAILED' });
  });
});

describe('on macOS', () => {
  it('sets the app itself, which is started without arguments there', async () => {
    const { kept, item } = createWorld('darwin');
    await item.set(true);
    expect(kept.set).toEqual([{ openAtLogin: true }]);
    expect(await item.isOn()).toBe(true);
  });

  it('does not start the default profile in place of another one', async () => {
    const { kept, item } = createWorld('darwin', ['--hidden', '--user-data-dir=/tmp/two']);
    expect(await item.set(true)).toMatchObject({ ok: false, code: 'LOGIN_ITEM_FAILED' });
    expect(kept.set).toEqual([]);
  });
});

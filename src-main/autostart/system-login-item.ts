import type { Result } from '../../src-preload/contract/app-error';
import type { StartCommand } from './autostart-entry';
import type { LoginItem } from './login-item';

/** What Electron's `app` can do on macOS and Windows. */
export interface LoginItemSystem {
  setLoginItemSettings(settings: {
    readonly openAtLogin: boolean;
    readonly path?: string;
    readonly args?: string[];
    readonly name?: string;
  }): void;
  getLoginItemSettings(options: { readonly path?: string; readonly args?: string[] }): {
    readonly openAtLogin: boolean;
    readonly executableWillLaunchAtLogin?: boolean;
  };
}

export interface SystemLoginItemOptions {
  readonly system: LoginItemSystem;
  readonly platform: 'darwin' | 'win32';
  readonly command: StartCommand;
  /** Of the entry, where entries have names (Windows). */
  readonly name: string;
}

/** Where Windows keeps what starts with the session. */
const RUN_KEY = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run`;

/**
 * The login item of macOS and Windows. macOS starts the app without arguments, so there it is
 * always the one on the default profile.
 */
export function createSystemLoginItem(options: SystemLoginItemOptions): LoginItem {
  const { system, platform, command, name } = options;
  const { program: path } = command;
  // Windows takes one line; Electron joins the arguments with spaces.
  const args = command.args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg));
  const isPossible =
    platform === 'win32' || !args.some((argument) => argument.startsWith('--user-data-dir'));

  const place = platform === 'win32' ? RUN_KEY : path;
  const failed: Result<null> = { ok: false, code: 'LOGIN_ITEM_FAILED', details: { path: place } };

  const isOn = (): boolean => {
    if (!isPossible) return false;
    if (platform === 'darwin') return system.getLoginItemSettings({}).openAtLogin;
    const settings = system.getLoginItemSettings({ path, args });
    // The Task Manager switches an entry off without removing it.
    return settings.openAtLogin && settings.executableWillLaunchAtLogin !== false;
  };
  const set = (on: boolean): Result<null> => {
    if (!isPossible) return on ? failed : { ok: true, value: null };
    system.setLoginItemSettings(
      platform === 'darwin' ? { openAtLogin: on } : { openAtLogin: on, path, args, name },
    );
    return isOn() === on ? { ok: true, value: null } : failed;
  };

  return {
    isOn: () => Promise.resolve(isOn()),
    set: (on) => Promise.resolve(set(on)),
    // An entry for another path counts as none, so an app that was moved is off.
    repair: () => Promise.resolve({ ok: true, value: null }),
  };
}

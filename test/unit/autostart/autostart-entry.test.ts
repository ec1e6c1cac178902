import { describe, expect, it } from 'vitest';
import {
  isEnabled,
  toAutostartEntry,
  toStartCommand,
  withCommand,
  type RunningApp,
} from '../../../src-main/autostart/autostart-entry';

const app = (change: Partial<RunningApp> = {}): RunningApp => ({
  execPath: '/opt/Latchkey/latchkey',
  appPath: '/opt/Latchkey/resources/app.asar',
  isPackaged: true,
  profileDirectory: null,
  environment: {},
  ...change,
});

const execOf = (entry: string): string => /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';

/** As a desktop reads `Exec`: the string's escapes, then the quoted arguments, then field codes. */
function readExec(value: string): readonly string[] {
  const escapes: Readonly<Record<string, string>> = {
    s: ' ',
    n: '\n',
    t: '\t',
    r: '\r',
    '\\': '\\',
  };
  const text = value.replaceAll(/\\(.)/g, (_, code: string) => escapes[code] ?? '?');
  return [...text.matchAll(/"((?:\\[\s\S]|[^"\\])*)"|([^\s"]+)/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll(/\\([\s\S])/g, '$1') ?? plain ?? '').replaceAll('%%', '%'),
  );
}

describe('the command', () => {
  it('of an installed app is the app, hidden', () => {
    expect(toStartCommand(app())).toEqual({
      program: '/opt/Latchkey/latchkey',
      args: ['--hidden'],
    });
  });

  it('of a checkout names the project, without which Electron would start empty', () => {
    const { args } = toStartCommand(app({ isPackaged: false, appPath: '/home/ada/latchkey' }));
    expect(args).toEqual(['/home/ada/latchkey', '--hidden']);
  });

  it('names the profile when it is not the default one', () => {
    expect(toStartCommand(app({ profileDirectory: '/tmp/two' })).args).toEqual([
      '--hidden',
      '--user-data-dir=/tmp/two',
    ]);
  });

  it('of an AppImage is the image, because the folder it runs from is gone afterwards', () => {
    const image = { APPIMAGE: '/home/ada/Latchkey.AppImage', APPDIR: '/tmp/.mount_L' };
    const inside = app({ execPath: '/tmp/.mount_L/latchkey', environment: image });
    expect(toStartCommand(inside).program).toBe('/home/ada/Latchkey.AppImage');
    // Started from the terminal of an editor that is itself an AppImage.
    expect(toStartCommand(app({ environment: image })).program).toBe('/opt/Latchkey/latchkey');
  });
});

describe('the entry', () => {
  it.each([
    '/opt/Latchkey/latchkey',
    '/home/ada lovelace/Apps (new)/latchkey',
    '/home/a"b/latchkey',
    "/home/o'neil/latchkey",
    '/home/$HOME/`id`/latchkey',
    '/home/back\\slash/latchkey',
    '/home/100%u/latchkey',
    '/home/line\nbreak/tab\there',
    '/home/密钥/latchkey',
    '/home/a;b&c|d<e>f*g?h#i~j',
  ])('starts %j and nothing else', (program) => {
    const entry = toAutostartEntry({ program, args: ['--hidden', `--x=${program}`] }, 'c');
    expect(readExec(execOf(entry))).toEqual([program, '--hidden', `--x=${program}`]);
    expect(entry.split('\n').filter((line) => line.startsWith('Exec'))).toHaveLength(1);
  });

  it('is quoted as the specification shows it', () => {
    const exec = execOf(toAutostartEntry({ program: '/a $b\\c', args: ['--hidden'] }, 'c'));
    expect(exec).toBe(String.raw`"/a \\$b\\\\c" --hidden`);
  });

  it('is switched on, and off by the ways in which desktops do it', () => {
    const entry = toAutostartEntry({ program: '/a', args: [] }, 'c');
    expect(isEnabled(entry)).toBe(true);
    expect(isEnabled(`${entry}Hidden=true\n`)).toBe(false);
    expect(isEnabled(entry.replace('enabled=true', 'enabled=false'))).toBe(false);
    expect(isEnabled('')).toBe(false);
  });

  it('keeps what its user added when the app has moved', () => {
    const entry = '[Desktop Entry]\nExec=/old --hidden\nX-GNOME-Autostart-Delay=30\n';
    expect(withCommand(entry, { program: '/new$&', args: ['--hidden'] })).toBe(
      '[Desktop Entry]\nExec="/new\\\\$&" --hidden\nX-GNOME-Autostart-Delay=30\n',
    );
  });
});

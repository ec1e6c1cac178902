/** How the app is started again by itself, as the system needs to know it. */
export interface StartCommand {
  /** Absolute path of a program. */
  readonly program: string;
  readonly args: readonly string[];
}

export interface RunningApp {
  /** Absolute path of the running program. */
  readonly execPath: string;
  /** Folder of the app's code. */
  readonly appPath: string;
  readonly isPackaged: boolean;
  /** Folder of its profile, null = the default one. */
  readonly profileDirectory: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Starts the same app on the same profile, without a window. */
export function toStartCommand(app: RunningApp): StartCommand {
  const { appPath, isPackaged, profileDirectory } = app;
  return {
    program: programOf(app),
    args: [
      ...(isPackaged ? [] : [appPath]),
      '--hidden',
      ...(profileDirectory === null ? [] : [`--user-data-dir=${profileDirectory}`]),
    ],
  };
}

/**
 * An AppImage runs from a folder that is gone after it: what can be started again is the image. The
 * variable may also come from another AppImage, such as the terminal's.
 */
function programOf({ execPath, isPackaged, environment }: RunningApp): string {
  const image = environment['APPIMAGE'];
  const folder = environment['APPDIR'];
  const isOurs = isPackaged && (folder === undefined || execPath.startsWith(`${folder}/`));
  return image !== undefined && image !== '' && isOurs ? image : execPath;
}

/**
 * An entry for `autostart` (Desktop Application Autostart Specification; Desktop Entry
 * Specification, 1.5).
 */
export function toAutostartEntry(command: StartCommand, comment: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Latchkey',
    `Comment=${toStringValue(comment)}`,
    'Icon=latchkey',
    `Exec=${toExec(command)}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** The entry with this command; everything else in it may be the user's, and stays. */
export function withCommand(entry: string, command: StartCommand): string {
  // A function: in a replacement text `$` would have a meaning.
  return entry.replace(/^Exec[ \t]*=.*$/m, () => `Exec=${toExec(command)}`);
}

/** Whether the desktop starts it: users' tools switch an entry off without removing it. */
export function isEnabled(entry: string): boolean {
  return (
    /^\[Desktop Entry\]\s*$/m.test(entry) &&
    /^Exec[ \t]*=/m.test(entry) &&
    !/^Hidden[ \t]*=[ \t]*true[ \t]*$/m.test(entry) &&
    !/^X-GNOME-Autostart-enabled[ \t]*=[ \t]*false[ \t]*$/m.test(entry)
  );
}

/** What the specification reserves, and wants between quotes. */
const RESERVED = /[\s"'\\><~|&;$*?#()`]/;

/** Value of the key `Exec`: quoted arguments, and then escaped as every string is. */
function toExec({ program, args }: StartCommand): string {
  return toStringValue([program, ...args].map(toArgument).join(' '));
}

function toArgument(argument: string): string {
  const plain = argument.replaceAll('%', '%%');
  if (plain !== '' && !RESERVED.test(plain)) return plain;
  return `"${plain.replaceAll(/["`$\\]/g, String.raw`\$&`)}"`;
}

function toStringValue(text: string): string {
  return text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`);
}

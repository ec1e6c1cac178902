import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const run = promisify(execFile);
const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** What differs between two starts of the app. */
export interface LaunchOptions {
  /** The whole profile of this run (`--user-data-dir`); the same folder again is a restart. */
  readonly userDataDir: string;
  /** `--lang`; default: English. */
  readonly lang?: 'en' | 'zh-CN' | 'ja';
  /** Further switches. */
  readonly args?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Waited for as soon as the process can be talked to, before it has a window. */
  readonly prepare?: (app: ElectronApplication) => Promise<void>;
  /** Started in place of Electron, with the same arguments; it becomes Electron. */
  readonly program?: string;
}

/** How a process ended: with an exit code, or by a signal. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The running app, as its user and its operating system see it. */
export interface Latchkey {
  readonly app: ElectronApplication;
  /** Its first window. */
  readonly page: Page;
  /** What it has printed so far, on either stream, and what went wrong in its window. */
  output(): string;
  /** Resolves when the process has ended. */
  readonly ended: Promise<Ending>;
  /** Tells it to quit as the operating system does (SIGTERM), and waits until it has. */
  quit(): Promise<Ending>;
  /** Ends it without a chance to do anything (SIGKILL). */
  kill(): Promise<Ending>;
}

let executable: Promise<string> | undefined;

/** The Electron that the app is tested with; found out once. */
export function electronExecutable(): Promise<string> {
  const script = `${projectRoot}/build/electron-runtime.mjs`;
  executable ??= run(process.execPath, [script, '--print']).then(({ stdout }) => stdout.trim());
  return executable;
}

/** What a start of the app on a profile is given, after the executable. */
export function launchArguments({
  userDataDir,
  lang = 'en',
  args = [],
}: Pick<LaunchOptions, 'userDataDir' | 'lang' | 'args'>): string[] {
  return [projectRoot, `--user-data-dir=${userDataDir}`, `--lang=${lang}`, ...args];
}

/** What would make Electron behave as plain Node, or Node behave otherwise. */
const NOT_PASSED_ON = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS'];

/** Our own environment, without what would keep Electron from being Electron. */
export function launchEnvironment(added: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || NOT_PASSED_ON.includes(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(own), ...added };
}

function follow(app: ElectronApplication): Pick<Latchkey, 'output' | 'ended'> {
  const child = app.process();
  let output = '';
  const keep = (text: unknown): void => void (output += String(text));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  app.on('window', (window) => {
    window.on('pageerror', (error) => {
      keep(`[window] ${error.stack ?? error.message}\n`);
    });
    window.on('console', (message) => {
      keep(`[window] ${message.type()}: ${message.text()}\n`);
    });
  });
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  return { output: () => output, ended };
}

/** The running app before it has a window, or without one. */
export type WindowlessLatchkey = Omit<Latchkey, 'page'>;

/**
 * Starts the built app (`out/`) in the Electron that `build/electron-runtime.mjs` names, with
 * Chromium's sandbox on. Waits for no window: with `--hidden` there is none.
 */
export async function launchWindowless(options: LaunchOptions): Promise<WindowlessLatchkey> {
  const app = await _electron.launch({
    executablePath: options.program ?? (await electronExecutable()),
    args: launchArguments(options),
    env: launchEnvironment(options.env ?? {}),
    // Playwright would add --no-sandbox.
    chromiumSandbox: true,
  });
  const process = app.process();
  const { output, ended } = follow(app);
  const end = (signal: NodeJS.Signals) => (): Promise<Ending> => {
    process.kill(signal);
    return ended;
  };
  return { app, output, ended, quit: end('SIGTERM'), kill: end('SIGKILL') };
}

/** Starts the built app as above and waits for its first window. */
export async function launchLatchkey(options: LaunchOptions): Promise<Latchkey> {
  const started = await launchWindowless(options);
  await options.prepare?.(started.app);
  return { ...started, page: await started.app.firstWindow() };
}

import { execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { isKeyringLocked, lockKeyring, unlockKeyring } from '../support/electron/keyring';

const run = promisify(execFile);
const BUS = 'org.freedesktop.DBus';

/** Process that owns a name on the session's bus; throws when nobody does. */
async function ownerOf(name: string): Promise<number> {
  const { stdout } = await run('dbus-send', [
    '--session',
    '--print-reply',
    `--dest=${BUS}`,
    '/org/freedesktop/DBus',
    `${BUS}.GetConnectionUnixProcessID`,
    `string:${name}`,
  ]);
  return Number(/uint32 (\d+)/.exec(stdout)?.[1]);
}

const daemon = (): Promise<number> => ownerOf('org.freedesktop.secrets');

/** From now on the keychain takes calls and answers none, until the function is called. */
export async function freezeKeychain(): Promise<() => void> {
  const pid = await daemon();
  process.kill(pid, 'SIGSTOP');
  return () => process.kill(pid, 'SIGCONT');
}

/** The keychain is gone from one moment to the next. */
export async function killKeychain(): Promise<void> {
  const pid = await daemon();
  process.kill(pid, 'SIGKILL');
  const isThere = (): Promise<boolean> =>
    daemon().then(
      () => true,
      () => false,
    );
  await expect.poll(isThere, { intervals: [20] }).toBe(false);
}

/** Whatever a run that failed has left of the keychain: from now on it is there and open. */
export async function restoreKeychain(): Promise<void> {
  dismissPrompts();
  const pid = await daemon().catch(() => null);
  if (pid === null) return startKeychain();
  process.kill(pid, 'SIGCONT');
  if (await isKeyringLocked()) await unlockKeyring();
}

/** Starts it again with what it had on disk, unlocked as by logging in. */
export async function startKeychain(): Promise<void> {
  const child = spawn(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  child.stdin.end(process.env['LATCHKEY_KEYRING_PASSWORD']);
  child.unref();
  const isReady = (): Promise<boolean> =>
    isKeyringLocked().then(
      (locked) => !locked,
      () => false,
    );
  await expect.poll(isReady, { intervals: [20, 50] }).toBe(true);
}

/** A keyring that is locked, and whose prompts are dismissed as soon as they appear. */
export interface LockedKeychain {
  /** How many prompts were dismissed. */
  dismissed(): number;
  readonly unlock: () => Promise<void>;
}

const LOOK_MS = 25;

/** @param onPrompt `dismiss`: as a user who presses "Cancel"; `ignore`: nobody is there */
export async function lockKeychain(onPrompt: 'dismiss' | 'ignore'): Promise<LockedKeychain> {
  await lockKeyring();
  expect(await isKeyringLocked(), 'the keyring is locked').toBe(true);
  let dismissed = 0;
  const timer = setInterval(() => {
    if (onPrompt === 'dismiss') dismissed += dismissPrompts();
  }, LOOK_MS);
  return {
    dismissed: () => dismissed,
    unlock: async () => {
      await unlockKeyring();
      clearInterval(timer);
      // One that nobody answered would stand for ever.
      dismissPrompts();
      expect(await isKeyringLocked(), 'the keyring is locked').toBe(false);
    },
  };
}

/** Ends the program that shows the session's prompts, which dismisses them; how many it found. */
export function dismissPrompts(): number {
  const prompters = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isPrompter(name));
  return prompters.filter((pid) => end(Number(pid))).length;
}

/** False when it has ended by itself. */
function end(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGTERM');
  } catch {
    return false;
  }
}

/** Of this session: another one may run beside it. */
function isPrompter(pid: string): boolean {
  const marker = `LATCHKEY_SESSION=${process.env['LATCHKEY_SESSION'] ?? ''}`;
  const read = (file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'latin1');
    } catch {
      // It has ended, or is another user's.
      return '';
    }
  };
  return read('comm').startsWith('gcr-prompter') && read('environ').split('\0').includes(marker);
}

// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { problem } from '../terminal/problem.mjs';
import { runCommand } from '../terminal/run-command.mjs';

/**
 * The session's secret service: with an unlocked keyring, with a locked one, or none at all.
 * @typedef {'unlocked' | 'locked' | 'none'} KeyringState
 */

/** @type {readonly KeyringState[]} */
export const KEYRING_STATES = ['unlocked', 'locked', 'none'];

/** Of a keyring that lives as long as the session; in the environment, so that a test can unlock it. */
const PASSWORD = 'latchkey-session';
const COLLECTION = '/org/freedesktop/secrets/collection/login';
const START_LIMIT_MS = 10_000;
const LOOK_MS = 50;

/**
 * @typedef {(path: string, method: string, ...args: string[]) => Promise<string | undefined>} Ask
 * asks the secret service; undefined: it does not answer (yet)
 */

/**
 * @param {import('./session-processes.mjs').SessionProcesses} processes
 * @param {import('./ordinary-user.mjs').User | undefined} user
 * @returns {Ask}
 */
const secretService =
  (processes, user) =>
  async (path, method, ...args) => {
    const { code, stdout } = await runCommand(
      'dbus-send',
      ['--session', '--print-reply', '--dest=org.freedesktop.secrets', path, method, ...args],
      { env: processes.environment, cwd: '/', ...(user === undefined ? {} : { user }) },
    );
    return code === 0 ? stdout : undefined;
  };

/**
 * @param {Ask} ask
 * @returns {Promise<boolean | undefined>} undefined: there is no keyring (yet)
 */
async function isLocked(ask) {
  const answer = await ask(
    COLLECTION,
    'org.freedesktop.DBus.Properties.Get',
    'string:org.freedesktop.Secret.Collection',
    'string:Locked',
  );
  const value = /variant\s+boolean (true|false)/.exec(answer ?? '')?.[1];
  return value === undefined ? undefined : value === 'true';
}

/**
 * @param {Ask} ask
 * @param {boolean} locked
 * @returns {Promise<void>}
 */
async function untilKeyringIs(ask, locked) {
  const end = performance.now() + START_LIMIT_MS;
  while ((await isLocked(ask)) !== locked) {
    if (performance.now() > end)
      throw problem(`The keyring was not ${locked ? 'locked' : 'unlocked'} within 10 s.`);
    await wait(LOOK_MS);
  }
}

/**
 * Starts gnome-keyring with a fresh keyring.
 * @param {import('./session-processes.mjs').SessionProcesses} processes
 * @param {import('./ordinary-user.mjs').User | undefined} user
 * @param {Exclude<KeyringState, 'none'>} state
 * @returns {Promise<void>}
 */
export async function startKeyring(processes, user, state) {
  processes.environment['LATCHKEY_KEYRING_PASSWORD'] = PASSWORD;
  const daemon = processes.start(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    { input: PASSWORD },
  );
  const ask = secretService(processes, user);
  try {
    await untilKeyringIs(ask, false);
    if (state === 'locked') {
      await ask(
        '/org/freedesktop/secrets',
        'org.freedesktop.Secret.Service.Lock',
        `array:objpath:${COLLECTION}`,
      );
      await untilKeyringIs(ask, true);
    }
  } catch (error) {
    throw problem(`${error instanceof Error ? error.message : error}\n${daemon.complaints()}`);
  }
}

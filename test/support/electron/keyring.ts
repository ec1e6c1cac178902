import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

// The keyring of the desktop session (build/desktop-session.mjs), seen and handled from outside the
// app by the system's own tools.

const run = promisify(execFile);
const SERVICE = '/org/freedesktop/secrets';
const COLLECTION = `${SERVICE}/collection/login`;

/** One secret and what it is filed under; keytar files under `service` and `account`. */
export interface KeyringEntry {
  readonly attributes: Readonly<Record<string, string>>;
  readonly secret: string;
}

async function ask(path: string, method: string, ...args: readonly string[]): Promise<string> {
  const fixed = ['--session', '--print-reply', '--dest=org.freedesktop.secrets'];
  const { stdout } = await run('dbus-send', [...fixed, path, method, ...args]);
  return stdout;
}

const property = (path: string, owner: string, name: string): Promise<string> =>
  ask(
    path,
    'org.freedesktop.DBus.Properties.Get',
    `string:org.freedesktop.Secret.${owner}`,
    `string:${name}`,
  );

/** The secret filed under some attributes; undefined when there is none. */
export async function lookUpSecret(
  attributes: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  try {
    const { stdout } = await run('secret-tool', ['lookup', ...Object.entries(attributes).flat()]);
    return stdout === '' ? undefined : stdout;
  } catch (error) {
    // secret-tool says nothing and fails when there is no such secret.
    if (error instanceof Error && 'stderr' in error && error.stderr === '') return undefined;
    throw error;
  }
}

/** Added to every item by libsecret; not what it was filed under. */
const SCHEMA = 'xdg:schema';

async function entryAt(path: string): Promise<KeyringEntry> {
  const text = await property(path, 'Item', 'Attributes');
  const pairs = text.matchAll(/dict entry\(\s+string "(.*)"\s+string "(.*)"\s+\)/g);
  const attributes = Object.fromEntries(
    [...pairs].flatMap(([, name = '', value = '']) => (name === SCHEMA ? [] : [[name, value]])),
  );
  return { attributes, secret: (await lookUpSecret(attributes)) ?? '' };
}

/** Everything in the (unlocked) keyring. */
export async function keyringEntries(): Promise<readonly KeyringEntry[]> {
  const text = await property(COLLECTION, 'Collection', 'Items');
  const paths = [...text.matchAll(/object path "([^"]+)"/g)].map(([, path = '']) => path);
  return Promise.all(paths.map(entryAt));
}

/** Locks the keyring as a desktop does when its user goes away. */
export async function lockKeyring(): Promise<void> {
  await ask(SERVICE, 'org.freedesktop.Secret.Service.Lock', `array:objpath:${COLLECTION}`);
}

/** Unlocks it again, without a prompt. */
export async function unlockKeyring(): Promise<void> {
  const password = process.env['LATCHKEY_KEYRING_PASSWORD'];
  if (password === undefined)
    throw new Error('Not in a desktop session of build/desktop-session.mjs');
  const child = spawn('gnome-keyring-daemon', ['--unlock'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(password);
  await once(child, 'exit');
  if (child.exitCode !== 0)
    throw new Error(`gnome-keyring-daemon --unlock ended with ${String(child.exitCode)}`);
}

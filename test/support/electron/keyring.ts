import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { typeOnScreen } from './x-keyboard';

// The keyring of the desktop session (build/desktop-session.mjs), seen and handled from outside the
// app by the system's own tools.

const run = promisify(execFile);
const SERVICE = '/org/freedesktop/secrets';
/** An answer takes milliseconds; a prompt, which a locked keyring shows, would wait for ever (ms). */
const LIMIT = { timeout: 5_000 };
const COLLECTION = `${SERVICE}/collection/login`;

/** One secret and what it is filed under; keytar files under `service` and `account`. */
export interface KeyringEntry {
  readonly attributes: Readonly<Record<string, string>>;
  readonly secret: string;
}

async function ask(path: string, method: string, ...args: readonly string[]): Promise<string> {
  const fixed = ['--session', '--print-reply', '--dest=org.freedesktop.secrets'];
  const { stdout } = await run('dbus-send', [...fixed, path, method, ...args], LIMIT);
  return stdout;
}

const property = (path: string, owner: string, name: string): Promise<string> =>
  ask(
    path,
    'org.freedesktop.DBus.Properties.Get',
    `string:org.freedesktop.Secret.${owner}`,
    `string:${name}`,
  );

/**
 * The secret filed under some attributes; undefined when there is none.
 * @throws when the keyring is locked
 */
export async function lookUpSecret(
  attributes: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  try {
    const { stdout } = await run(
      'secret-tool',
      ['lookup', ...Object.entries(attributes).flat()],
      LIMIT,
    );
    return stdout === '' ? undefined : stdout;
  } catch (error) {
    // How secret-tool says that there is no such secret; ended by the limit it has no code.
    if (error instanceof Error && 'code' in error && error.code === 1) return undefined;
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

/** How many entries the (unlocked) keyring has, whoever filed them. */
export async function countKeyringEntries(): Promise<number> {
  const text = await property(COLLECTION, 'Collection', 'Items');
  return [...text.matchAll(/object path "/g)].length;
}

/** What is filed under a service in the (unlocked) keyring, or all that is there. */
export async function keyringEntries(service?: string): Promise<readonly KeyringEntry[]> {
  const search = 'org.freedesktop.Secret.Collection.SearchItems';
  const text =
    service === undefined
      ? await property(COLLECTION, 'Collection', 'Items')
      : await ask(COLLECTION, search, `dict:string:string:service,${service}`);
  // One after the other, and no more than is asked for: gnome-keyring, locked and unlocked before,
  // has aborted while it was asked for the attributes of all that it had.
  const entries: KeyringEntry[] = [];
  for (const [, path = ''] of text.matchAll(/object path "([^"]+)"/g)) {
    entries.push(await entryAt(path));
  }
  return entries;
}

/** Whether what is in the keyring can be read only after its password has been given. */
export async function isKeyringLocked(): Promise<boolean> {
  return (await property(COLLECTION, 'Collection', 'Locked')).includes('boolean true');
}

/** Locks the keyring as a desktop does when its user goes away. */
export async function lockKeyring(): Promise<void> {
  await ask(SERVICE, 'org.freedesktop.Secret.Service.Lock', `array:objpath:${COLLECTION}`);
}

/** gnome-keyring's control protocol (its pam/gkr-pam-client.c): numbers are 32 bits, big-endian. */
const OPERATION_UNLOCK = 1;
const ANSWER_OK = 0;

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Unlocks it again as logging in does, without a prompt. */
export async function unlockKeyring(): Promise<void> {
  const { LATCHKEY_KEYRING_PASSWORD: password, XDG_RUNTIME_DIR: folder } = process.env;
  if (password === undefined || folder === undefined)
    throw new Error('This is not a desktop session of build/desktop-session.mjs');
  const text = Buffer.from(password);
  const socket = connect(`${folder}/keyring/control`);
  const credentials = Buffer.alloc(1);
  const length = number(12 + text.length);
  socket.write(
    Buffer.concat([credentials, length, number(OPERATION_UNLOCK), number(text.length), text]),
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  if (answer.readUInt32BE(4) !== ANSWER_OK)
    throw new Error('The keyring did not take its password');
}

/** Process numbers of this session's prompts for the keyring's password. */
async function prompters(): Promise<readonly number[]> {
  const marker = `LATCHKEY_SESSION=${String(process.env['LATCHKEY_SESSION'])}`;
  const text = (pid: string, file: string): Promise<string> =>
    // A process that has ended meanwhile, or is another user's, is none of ours.
    readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '');
  const numbered = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const own = numbered.map(async (pid) => {
    const isPrompter = (await text(pid, 'comm')).trim() === 'gcr-prompter';
    return isPrompter && (await text(pid, 'environ')).includes(marker) ? [Number(pid)] : [];
  });
  return (await Promise.all(own)).flat();
}

/** Whether the system asks for the keyring's password right now. */
export const isPromptOpen = async (): Promise<boolean> => (await prompters()).length > 0;

/** Makes the prompt go away unanswered, as its user does with Escape. */
export async function dismissPrompt(): Promise<void> {
  for (const pid of await prompters()) process.kill(pid);
}

/** Answers the prompt as its user does: types the password and Return into whatever has the keyboard. */
export async function answerPrompt(): Promise<void> {
  const password = process.env['LATCHKEY_KEYRING_PASSWORD'];
  if (password === undefined) throw new Error('Not in a desktop session');
  await typeOnScreen(password);
}

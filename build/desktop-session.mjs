// @ts-check
import { rmSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { electronRuntime } from './electron-runtime.mjs';
import { projectRoot } from './project.mjs';
import { collectOutput } from './session/collect-output.mjs';
import { startDisplay } from './session/display.mjs';
import { KEYRING_STATES, startKeyring } from './session/keyring.mjs';
import { startMessageBus } from './session/message-bus.mjs';
import { ordinaryUser } from './session/ordinary-user.mjs';
import { makeSessionFolder } from './session/session-folder.mjs';
import { createSessionProcesses } from './session/session-processes.mjs';
import { mountSmallDisk, unmountSmallDisk } from './session/small-disk.mjs';
import { readablePlaces } from './session/readable-places.mjs';
import { problem } from './terminal/problem.mjs';
import { say } from './terminal/progress.mjs';
import { isStarted, runScript } from './terminal/script.mjs';

const USAGE = `Usage: node build/desktop-session.mjs [options] -- <command> [arguments]

Runs a command in a desktop session of its own: virtual screen (1440x900), message bus, keyring and
home folder, all gone afterwards. Root runs it as the user "nobody", so that Chromium's sandbox works.

  --keyring unlocked|locked|none   default: unlocked
  --small-disk                     with a disk of a few pages at $LATCHKEY_SMALL_DISK, where root may
                                   mount one
  --output <path>                  may be repeated: relative path that the command writes below
                                   $LATCHKEY_OUTPUT and that is copied into the checkout at the end

The command starts in the checkout (or a readable copy of it). "node" is this Node; $LATCHKEY_ELECTRON
is the Electron in use.`;

/** What of our own environment the session may see. */
const PASSED_ON = [
  'PATH',
  'TERM',
  'TZ',
  'CI',
  'FORCE_COLOR',
  'NO_COLOR',
  'DEBUG',
  'NODE_EXTRA_CA_CERTS',
];
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {object} SessionRequest
 * @property {string} command a program; `node` is the Node that runs this
 * @property {readonly string[]} args
 * @property {import('./session/keyring.mjs').KeyringState} [keyring] default: unlocked
 * @property {boolean} [smallDisk] with a disk that is soon full, where one can be mounted
 * @property {Record<string, string>} [environment] added to what the session sets up
 * @property {readonly string[]} [outputs] paths, relative to the checkout, that are brought back from $LATCHKEY_OUTPUT
 */

/**
 * @param {import('./session/session-folder.mjs').SessionFolder} folder
 * @param {import('./session/readable-places.mjs').ReadablePlaces} places
 * @returns {Record<string, string>} environment of all that runs in the session
 */
function environmentIn(folder, places) {
  const own = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(own),
    ...folder.environment,
    PATH: [dirname(places.node), process.env['PATH'] ?? ''].join(delimiter),
    LANG: 'C.UTF-8',
    // Without it Electron's safeStorage does not look for the secret service.
    XDG_CURRENT_DESKTOP: 'GNOME',
    XDG_SESSION_TYPE: 'x11',
    // There is no accessibility bus, and GTK would complain of it.
    NO_AT_BRIDGE: '1',
    LATCHKEY_ELECTRON: places.electron,
    LATCHKEY_OUTPUT: folder.output,
  };
}

/**
 * @param {SessionRequest} request
 * @param {import('./session/session-folder.mjs').SessionFolder} folder
 * @param {import('./session/session-processes.mjs').SessionProcesses} processes
 * @param {import('./session/readable-places.mjs').ReadablePlaces} places
 * @param {import('./session/ordinary-user.mjs').User | undefined} user
 * @returns {Promise<number>} exit code of the command
 */
async function runInside(request, folder, processes, places, user) {
  const { keyring = 'unlocked', command, args } = request;
  const { environment } = processes;
  Object.assign(environment, environmentIn(folder, places));
  // The display first: the keyring's prompter, which the bus starts, must find it.
  Object.assign(environment, await startDisplay(processes, folder.path));
  Object.assign(environment, await startMessageBus(processes, folder.runtime));
  if (keyring !== 'none') await startKeyring(processes, user, keyring);
  if (request.smallDisk === true) Object.assign(environment, mountSmallDisk(folder.path, user));
  Object.assign(environment, request.environment);
  const program = command === 'node' ? places.node : command;
  return processes.start(program, args, { shown: true }).ended;
}

/**
 * Runs a command in a desktop session of its own (Linux). Nothing of it is left afterwards, also
 * when this process is told to stop.
 * @param {SessionRequest} request
 * @returns {Promise<number>} exit code of the command; 130 when interrupted
 */
export async function runInDesktopSession(request) {
  const user = ordinaryUser();
  const electron = await electronRuntime();
  const folder = await makeSessionFolder(user);
  const places = readablePlaces(user, folder.stage, electron);
  const processes = createSessionProcesses(folder.id, user, places.project);
  /** @type {(code: number) => void} */
  let interrupt = () => undefined;
  /** @type {Promise<number>} */
  const interrupted = new Promise((resolve) => (interrupt = resolve));
  const stop = () => interrupt(130);
  SIGNALS.forEach((signal) => process.on(signal, stop));
  try {
    return await Promise.race([runInside(request, folder, processes, places, user), interrupted]);
  } finally {
    await processes.stopAll();
    collectOutput(folder.output, projectRoot, request.outputs ?? []);
    unmountSmallDisk(folder.path);
    rmSync(folder.path, { recursive: true, force: true });
    SIGNALS.forEach((signal) => process.off(signal, stop));
  }
}

/**
 * @param {readonly string[]} argv
 * @returns {SessionRequest | undefined} undefined: not understood
 */
function requestFrom(argv) {
  const split = argv.indexOf('--');
  const [command, ...args] = split === -1 ? [] : argv.slice(split + 1);
  const { values } = parseArgs({
    args: argv.slice(0, split === -1 ? undefined : split),
    options: {
      keyring: { type: 'string', default: 'unlocked' },
      'small-disk': { type: 'boolean', default: false },
      output: { type: 'string', multiple: true, default: [] },
    },
  });
  const keyring = KEYRING_STATES.find((state) => state === values.keyring);
  if (command === undefined || keyring === undefined) return undefined;
  return { command, args, keyring, smallDisk: values['small-disk'], outputs: values.output };
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    if (process.platform !== 'linux') throw problem('Desktop sessions are for Linux only.');
    const request = requestFrom(process.argv.slice(2));
    if (request === undefined) {
      say(USAGE);
      return 2;
    }
    return runInDesktopSession(request);
  });
}

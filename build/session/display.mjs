// @ts-check
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../terminal/problem.mjs';

const SCREEN = '1440x900x24';
const SOCKETS = '/tmp/.X11-unix';
/** FamilyWild: the cookie is good for whatever address the display is reached by. */
const ANY_ADDRESS = 0xffff;

/** @returns {boolean} whether windows can be shown on this machine as it is */
export const hasDisplay = () =>
  process.platform !== 'linux' ||
  Boolean(process.env['DISPLAY']) ||
  Boolean(process.env['WAYLAND_DISPLAY']);

/** @param {Buffer} bytes @returns {Buffer} with its length before it, as in an .Xauthority file */
function counted(bytes) {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/**
 * An .Xauthority file with one fresh cookie, so that no other user of the machine reaches the display.
 * @returns {Buffer}
 */
export function newXauthority() {
  const family = Buffer.alloc(2);
  family.writeUInt16BE(ANY_ADDRESS);
  const parts = [
    Buffer.alloc(0),
    Buffer.alloc(0),
    Buffer.from('MIT-MAGIC-COOKIE-1'),
    randomBytes(16),
  ];
  return Buffer.concat([family, ...parts.map(counted)]);
}

/** X servers of all users put their sockets there; the first one should not own it. @returns {void} */
function ensureSocketFolder() {
  if (process.getuid?.() !== 0 || existsSync(SOCKETS)) return;
  mkdirSync(SOCKETS);
  chmodSync(SOCKETS, 0o1777);
}

/**
 * Starts a virtual screen on the first free display number.
 * @param {import('./session-processes.mjs').SessionProcesses} processes
 * @param {string} folder the session's, for its cookie
 * @returns {Promise<{ DISPLAY: string, XAUTHORITY: string }>} what programs need to reach it
 */
export async function startDisplay(processes, folder) {
  ensureSocketFolder();
  const cookie = join(folder, 'Xauthority');
  writeFileSync(cookie, newXauthority(), { mode: 0o600 });
  processes.give(cookie);
  const server = processes.start(
    'Xvfb',
    [
      '-displayfd',
      '3',
      '-screen',
      '0',
      SCREEN,
      '-dpi',
      '96',
      '-nolisten',
      'tcp',
      '-noreset',
      '-auth',
      cookie,
    ],
    { extraPipe: true },
  );
  const number = (await server.firstLine(3)).trim();
  if (!/^\d+$/.test(number)) throw problem(`Xvfb did not start:\n${server.complaints()}`);
  return { DISPLAY: `:${number}`, XAUTHORITY: cookie };
}

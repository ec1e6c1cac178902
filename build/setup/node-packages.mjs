// @ts-check
import { existsSync } from 'node:fs';
import { inProject, projectRoot, readJson } from '../project.mjs';
import { underSetupLock } from '../electron/cache-folder.mjs';
import { problem } from '../terminal/problem.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { runNpm } from '../terminal/run-command.mjs';

/**
 * One installed package in a lock file.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 */

/**
 * @param {unknown} lock content of a lock file
 * @returns {Record<string, LockedPackage> | undefined} by place (`node_modules/vue`); undefined: no lock file
 */
function packagesIn(lock) {
  if (typeof lock !== 'object' || lock === null || !('packages' in lock)) return undefined;
  const packages = /** @type {Record<string, LockedPackage>} */ (lock.packages);
  return Object.fromEntries(Object.entries(packages).filter(([place]) => place !== ''));
}

/**
 * Whether what npm says it installed is what the lock file asks for. Optional packages may be
 * absent: most are for other operating systems.
 * @param {unknown} lock content of package-lock.json
 * @param {unknown} installed content of node_modules/.package-lock.json, which npm writes last
 * @returns {boolean}
 */
export function isInstalledAsLocked(lock, installed) {
  const wanted = packagesIn(lock);
  const present = packagesIn(installed);
  if (wanted === undefined || present === undefined) return false;
  if (Object.keys(present).some((place) => wanted[place] === undefined)) return false;
  return Object.entries(wanted).every(([place, { version, integrity, optional, devOptional }]) => {
    const found = present[place];
    if (found === undefined) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/** @returns {boolean} whether node_modules needs nothing */
function areInstalled() {
  const installed = readJson(inProject('node_modules', '.package-lock.json'));
  if (!isInstalledAsLocked(readJson(inProject('package-lock.json')), installed)) return false;
  return Object.keys(packagesIn(installed) ?? {}).every((place) => existsSync(inProject(place)));
}

/** @returns {Promise<void>} */
async function install() {
  // No package of ours needs an install script: Electron's and Playwright's binaries are handled
  // by build/electron-runtime.mjs, keytar's and the bundler's are inside their packages. So none
  // gets to run code on a developer's machine.
  const arguments_ = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = await withProgress('Installing the Node packages (npm ci)', () =>
    runNpm(arguments_, { cwd: projectRoot }),
  );
  if (result.code !== 0)
    throw problem(`npm ci failed:\n${result.stderr.trim() || result.stdout.trim()}`);
}

/**
 * Installs what package-lock.json names, when node_modules is absent, incomplete or of another lock file.
 * @returns {Promise<void>}
 */
export async function ensureNodePackages() {
  if (areInstalled()) return;
  await underSetupLock(async () => {
    if (!areInstalled()) await install();
  });
}

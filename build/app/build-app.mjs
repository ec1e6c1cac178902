// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, readJson } from '../project.mjs';
import { problem } from '../terminal/problem.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { runElectronVite } from './electron-vite.mjs';

/** What the built app is made from; the lock file stands for node_modules. */
const SOURCES = [
  'src-main',
  'src-preload',
  'src-renderer',
  // The icons of the tray become part of the bundle.
  'build/icons/tray',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
/** One file of each part: whoever builds something else (`npm run dev` does) changes them. */
const RESULTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
const stampFile = inProject('out', 'built.json');

/**
 * @param {string} path absolute
 * @returns {string[]} all files below it, in a fixed order
 */
function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** @returns {string} hash of all that the app is built from */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => filesBelow(inProject(path))))
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** @returns {string | undefined} size and time of the results; undefined: one is absent */
function traceOfResults() {
  const stats = RESULTS.map((path) => statSync(inProject(path), { throwIfNoEntry: false }));
  if (stats.includes(undefined)) return undefined;
  return stats.map((stat) => `${stat?.size} ${stat?.mtimeMs}`).join(', ');
}

/**
 * @param {string} sources hash
 * @returns {boolean} whether out/ holds exactly what a build would make
 */
function isBuilt(sources) {
  const stamp = readJson(stampFile);
  if (typeof stamp !== 'object' || stamp === null) return false;
  if (!('sources' in stamp) || !('results' in stamp)) return false;
  return stamp.sources === sources && stamp.results === traceOfResults();
}

/**
 * Builds the app into out/ unless it is there already, built from the same sources.
 * @returns {Promise<void>}
 * @throws {import('../terminal/problem.mjs').Problem} it does not build; the message is the compiler's
 */
export async function buildApp() {
  const sources = hashOfSources();
  if (isBuilt(sources)) return;
  rmSync(stampFile, { force: true });
  const result = await withProgress('Building the app', () => runElectronVite(['build']));
  if (result.code !== 0) throw problem(`The app does not build:\n${result.stdout}${result.stderr}`);
  mkdirSync(inProject('out'), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ sources, results: traceOfResults() }));
}

// @ts-check
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inProject, projectRoot } from '../project.mjs';
import { canRead } from './ordinary-user.mjs';
import { stageCopy } from './staged-copy.mjs';

/**
 * Where the session's user finds what it runs: at home, or in a readable copy.
 * @typedef {object} ReadablePlaces
 * @property {string} project the checkout
 * @property {string} electron executable
 * @property {string} node executable
 */

/** Not needed to run and test what is built, and some of it is large. */
const NOT_NEEDED = [
  '.git',
  '.ci',
  'dist',
  'docs',
  'test-results',
  'out/tour',
  'node_modules/.cache',
];

/**
 * @param {import('./ordinary-user.mjs').User | undefined} user
 * @param {string} stage folder for copies, absent
 * @param {string} electron executable in use
 * @returns {ReadablePlaces}
 */
export function readablePlaces(user, stage, electron) {
  const own = { project: projectRoot, electron, node: process.execPath };
  if (user === undefined) return own;
  const unwanted = NOT_NEEDED.map((path) => inProject(path));
  mkdirSync(stage, { mode: 0o755 });
  if (!canRead(user, [projectRoot], unwanted)) {
    own.project = join(stage, 'project');
    stageCopy(projectRoot, own.project, (path) => !unwanted.includes(path));
  }
  // An Electron inside node_modules has been copied with the checkout.
  if (electron.startsWith(projectRoot)) {
    own.electron = join(own.project, electron.slice(projectRoot.length));
  } else if (!canRead(user, [dirname(electron)])) {
    own.electron = join(stage, 'electron', basename(electron));
    stageCopy(dirname(electron), dirname(own.electron), () => true);
  }
  if (!canRead(user, [process.execPath])) {
    own.node = join(stage, 'node');
    stageCopy(process.execPath, own.node, () => true);
  }
  return own;
}

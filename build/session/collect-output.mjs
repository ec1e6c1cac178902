// @ts-check
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Copies plain files and folders only: what an ordinary user has written must not lead root elsewhere.
 * @param {string} from
 * @param {string} to
 * @returns {void}
 */
function copyPlain(from, to) {
  const stat = lstatSync(from);
  if (stat.isFile()) copyFileSync(from, to);
  if (!stat.isDirectory()) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) copyPlain(join(from, name), join(to, name));
}

/**
 * Brings what a session has written to where it belongs, in place of what lay there.
 * @param {string} from the session's output folder
 * @param {string} to the checkout
 * @param {readonly string[]} paths relative to both
 * @returns {void}
 */
export function collectOutput(from, to, paths) {
  for (const path of paths) {
    if (!existsSync(join(from, path))) continue;
    rmSync(join(to, path), { recursive: true, force: true });
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyPlain(join(from, path), join(to, path));
  }
}

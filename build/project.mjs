// @ts-check
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout these scripts belong to. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {...string} parts path below the project's root
 * @returns {string} absolute path
 */
export const inProject = (...parts) => join(projectRoot, ...parts);

/**
 * @param {string} path absolute path of a JSON file
 * @returns {unknown} its content, or `undefined` when it is absent or is not JSON
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

// @ts-check
import { problem } from '../terminal/problem.mjs';

/**
 * @param {string} version such as `20.19.0`
 * @returns {boolean} whether it is what package.json's `engines` asks for: ^20.19.0 || >=22.12.0
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  return major > 22 || (major === 22 && minor >= 12);
}

/**
 * @returns {void}
 * @throws {import('../terminal/problem.mjs').Problem} this Node cannot build Latchkey
 */
export function checkNodeVersion() {
  const { node } = process.versions;
  if (!isNodeNewEnough(node))
    throw problem(`Latchkey needs Node 20.19+ or 22.12+ to build; this is ${node}.`);
}

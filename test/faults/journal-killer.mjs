// @ts-check
// node journal-killer.mjs <journal folder> <state> <pid> <stop file>: kills a process in the moment in
// which its journal has an entry in that state, and ends with 0; with 1 when the stop file is there.
// Spins, because such a state may last less than a millisecond.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '', state = '', pid = '', stop = ''] = process.argv.slice(2);
const wanted = new RegExp(`"state":\\s*"${state}"`);

/** @param {string} name @returns {string} empty when it is gone again */
function read(name) {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return '';
  }
}

/** @returns {string[]} none while there is no folder */
function names() {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

process.stdout.write('watching\n');
const isThere = () => names().some((name) => name.endsWith('.json') && wanted.test(read(name)));
const parent = process.ppid;
while (process.ppid === parent && !existsSync(stop)) {
  if (!isThere()) continue;
  process.kill(Number(pid), 'SIGKILL');
  process.exit(0);
}
process.exit(1);

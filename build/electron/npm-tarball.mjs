// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { problem } from '../terminal/problem.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { findProgram, runCommand, runNpm } from '../terminal/run-command.mjs';

/**
 * A package exactly as published: its content is pinned, not only its number.
 * @typedef {object} PinnedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} integrity `sha512-…` as in a lock file
 */

/**
 * @param {string} path
 * @param {string} algorithm
 * @param {'hex' | 'base64'} encoding
 * @returns {Promise<string>}
 */
export async function hashOf(path, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest(encoding);
}

/**
 * Downloads a package with npm (so that the user's registry, proxy and certificates apply),
 * checks it against its pinned hash and unpacks some of its files.
 * @param {PinnedPackage} pinned
 * @param {readonly string[]} files paths inside the package
 * @param {string} folder an empty folder to put `package/<file>` in
 * @returns {Promise<string>} path of the folder `package`
 * @throws {import('../terminal/problem.mjs').Problem} not to be had, or not what was pinned
 */
export async function unpackFromNpm(pinned, files, folder) {
  const spec = `${pinned.name}@${pinned.version}`;
  const packed = await withProgress(`Downloading ${spec}`, () =>
    runNpm(['pack', spec, '--pack-destination', folder, '--ignore-scripts', '--json'], {
      cwd: folder,
    }),
  );
  const name = /"filename":\s*"([^"]+\.tgz)"/.exec(packed.stdout)?.[1];
  if (packed.code !== 0 || name === undefined)
    throw problem(`npm could not download ${spec}:\n${packed.stderr.trim()}`);
  const archive = join(folder, name);
  const integrity = `sha512-${await hashOf(archive, 'sha512', 'base64')}`;
  if (integrity !== pinned.integrity)
    throw problem(
      `${spec} is not what it should be: expected ${pinned.integrity}, got ${integrity}.\n` +
        'Your npm registry or proxy serves something else under this name; nothing was installed.',
    );
  const paths = files.map((file) => `package/${file}`);
  const tar = findProgram(process.platform === 'win32' ? 'tar.exe' : 'tar') ?? 'tar';
  const unpacked = await runCommand(tar, ['-xzf', archive, ...paths], { cwd: folder });
  if (unpacked.code !== 0) throw problem(`Could not unpack ${spec}:\n${unpacked.stderr.trim()}`);
  await rm(archive);
  return join(folder, 'package');
}

// @ts-check
import { existsSync } from 'node:fs';
import { underSetupLock } from '../electron/cache-folder.mjs';
import { problem } from '../terminal/problem.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { findProgram, runCommand } from '../terminal/run-command.mjs';

/**
 * Something of the system that Electron or the tests need.
 * @typedef {object} Requirement
 * @property {string} name a shared library's soname, or a program
 * @property {readonly string[]} packages Debian's names for it, newest first: the first one that exists is installed
 */

/** What any Electron window needs. @type {readonly Requirement[]} */
const FOR_A_WINDOW = [
  { name: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { name: 'libnss3.so', packages: ['libnss3'] },
  { name: 'libgbm.so.1', packages: ['libgbm1'] },
  { name: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { name: 'libsecret-1.so.0', packages: ['libsecret-1-0'] },
  { name: 'libnotify.so.4', packages: ['libnotify4'] },
];

/** What a desktop session without a desktop is made of. @type {readonly Requirement[]} */
const FOR_A_SESSION = [
  { name: 'Xvfb', packages: ['xvfb'] },
  { name: 'dbus-daemon', packages: ['dbus-daemon', 'dbus'] },
  { name: 'dbus-send', packages: ['dbus-bin', 'dbus'] },
  { name: 'gnome-keyring-daemon', packages: ['gnome-keyring'] },
  { name: 'secret-tool', packages: ['libsecret-tools'] },
  { name: 'xclip', packages: ['xclip'] },
  { name: 'dunst', packages: ['dunst'] },
  // A calendar that the exported file is read by.
  { name: 'khal', packages: ['khal'] },
];

/**
 * @param {readonly Requirement[]} requirements
 * @returns {Promise<Requirement[]>} those that this system lacks
 */
async function missingOf(requirements) {
  const ldconfig = findProgram('ldconfig');
  const known = ldconfig === undefined ? '' : (await runCommand(ldconfig, ['-p'])).stdout;
  const libraries = new Set(known.split('\n').map((line) => line.trim().split(' ')[0]));
  return requirements.filter(({ name }) =>
    name.includes('.so') ? !libraries.has(name) : findProgram(name) === undefined,
  );
}

const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const patient = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];

/**
 * @param {string} label
 * @param {readonly string[]} arguments_
 * @returns {Promise<void>}
 */
async function aptGet(label, arguments_) {
  const result = await withProgress(label, () =>
    runCommand('apt-get', [...patient, ...arguments_], { env: quiet }),
  );
  if (result.code !== 0)
    throw problem(
      `apt-get ${arguments_.join(' ')} failed:\n${(result.stderr || result.stdout).trim()}`,
    );
}

/**
 * @param {Requirement} requirement
 * @returns {Promise<string>} the package that has it in this release of the distribution
 */
async function packageFor({ packages }) {
  for (const name of packages) {
    const known = await runCommand('apt-cache', ['show', '--no-all-versions', name]);
    if (known.code === 0 && known.stdout.includes(`Package: ${name}\n`)) return name;
  }
  return packages.at(-1) ?? '';
}

/**
 * @param {readonly Requirement[]} missing
 * @returns {Promise<string[]>}
 */
async function packagesFor(missing) {
  return [...new Set(await Promise.all(missing.map(packageFor)))];
}

/**
 * @param {readonly Requirement[]} requirements
 * @returns {Promise<void>}
 */
const installWithApt = (requirements) =>
  underSetupLock(async () => {
    const missing = await missingOf(requirements);
    if (missing.length === 0) return;
    await aptGet('Refreshing the package lists (apt-get update)', ['update']);
    const packages = await packagesFor(missing);
    await aptGet(`Installing ${packages.join(' ')}`, [
      'install',
      '--yes',
      '--no-install-recommends',
      ...packages,
    ]);
  });

/**
 * Makes sure that Electron finds its libraries on Linux, and that what the desktop session for
 * tests is made of is there.
 * @param {{ session: boolean }} what `session`: also Xvfb, D-Bus, keyring and clipboard programs
 * @returns {Promise<void>}
 * @throws {import('../terminal/problem.mjs').Problem} something is missing and we may not install it; the message is the command to run
 */
export async function ensureLinuxLibraries({ session }) {
  if (process.platform !== 'linux') return;
  const requirements = session ? [...FOR_A_WINDOW, ...FOR_A_SESSION] : FOR_A_WINDOW;
  const missing = await missingOf(requirements);
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  if (!existsSync('/etc/debian_version') || findProgram('apt-get') === undefined)
    throw problem(`Please install what has these files: ${names}`);
  if (process.getuid?.() !== 0)
    throw problem(
      `Missing on this system: ${names}. Please run:\n\n` +
        `  sudo apt-get install ${(await packagesFor(missing)).join(' ')}\n`,
    );
  await installWithApt(requirements);
  const still = await missingOf(requirements);
  if (still.length > 0)
    throw problem(`Still missing after apt-get: ${still.map(({ name }) => name).join(', ')}`);
}

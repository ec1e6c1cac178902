// @ts-check
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addToCache, cacheFolder, cacheFoldersToRead } from './electron/cache-folder.mjs';
import { problem } from './terminal/problem.mjs';
import { say, withProgress } from './terminal/progress.mjs';
import { findProgram, runCommand } from './terminal/run-command.mjs';
import { isStarted, runScript } from './terminal/script.mjs';

const USAGE = `Usage: node build/fetch-glab.mjs [--find]

Prints the path of a glab, GitLab's command line client, for testing the demo instance with it.
Where there is none, Debian's is fetched with apt into the cache; nothing is installed.

  --find   fetch nothing; print an empty line where there is none`;

/** The first release of Debian that has glab. The program runs on earlier ones too. */
const RELEASE = 'trixie';
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const FOLDER = 'glab';
const PROGRAM = join('usr', 'bin', 'glab');

/** @returns {string | undefined} the installed one, or the one fetched earlier */
function findGlab() {
  const fetched = cacheFoldersToRead().map((folder) => join(folder, FOLDER, PROGRAM));
  return findProgram('glab') ?? fetched.find((path) => existsSync(path));
}

/**
 * @param {readonly string[]} args
 * @param {string} [cwd]
 * @returns {Promise<string>} what it printed
 */
async function apt(args, cwd) {
  const { code, stdout, stderr } = await runCommand('apt-get', args, cwd ? { cwd } : {});
  if (code !== 0) throw problem(`apt-get ${args.at(-1)} failed:\n${(stderr || stdout).trim()}`);
  return stdout;
}

/** @returns {Promise<string>} the mirror that this system gets Debian from */
async function debianMirror() {
  const sites = (await apt(['indextargets', '--format', '$(SITE)'])).split('\n');
  const mirror = sites.find((site) => /\/debian\/?$/.test(site));
  if (mirror === undefined) throw problem('This system gets its packages from no Debian mirror.');
  return mirror;
}

/**
 * Unpacks Debian's glab into a folder. The system's own package lists stay as they are; apt checks
 * the signatures.
 * @param {string} temporary
 * @returns {Promise<string>} the folder
 */
async function unpackGlab(temporary) {
  const source = `deb [signed-by=${KEYRING}] ${await debianMirror()} ${RELEASE} main\n`;
  writeFileSync(join(temporary, 'sources.list'), source);
  mkdirSync(join(temporary, 'lists', 'partial'), { recursive: true });
  const settings = {
    'Dir::Etc::SourceList': join(temporary, 'sources.list'),
    'Dir::Etc::SourceParts': '-',
    'Dir::State::Lists': join(temporary, 'lists'),
    'Dir::Cache': join(temporary, 'cache'),
    'Acquire::Languages': 'none',
    // Root would otherwise download as a user who may not write here.
    'APT::Sandbox::User': '',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  await apt(['-qq', ...options, 'update']);
  await apt(['-qq', ...options, 'download', 'glab'], temporary);
  const archive = readdirSync(temporary).find((name) => name.endsWith('.deb')) ?? '';
  const folder = join(temporary, 'unpacked');
  const { code, stderr } = await runCommand('dpkg-deb', ['-x', join(temporary, archive), folder]);
  if (code !== 0) throw problem(`glab could not be unpacked:\n${stderr.trim()}`);
  return folder;
}

/** @returns {Promise<string>} path of a glab that runs here */
const fetchGlab = () =>
  addToCache(async (temporary) => {
    const found = findGlab();
    if (found !== undefined) return found;
    if (findProgram('apt-get') === undefined || !existsSync(KEYRING))
      throw problem(
        'glab can be fetched on Debian only. Please install it: gitlab.com/gitlab-org/cli',
      );
    const unpacked = await withProgress('Fetching glab from Debian', () => unpackGlab(temporary));
    renameSync(unpacked, join(cacheFolder(), FOLDER));
    return join(cacheFolder(), FOLDER, PROGRAM);
  });

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    const options = process.argv.slice(2);
    if (options.some((option) => option !== '--find')) {
      say(USAGE);
      return options.includes('--help') ? 0 : 2;
    }
    const found = findGlab();
    const path = options.includes('--find') ? (found ?? '') : (found ?? (await fetchGlab()));
    process.stdout.write(`${path}\n`);
    return 0;
  });
}

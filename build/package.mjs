// @ts-check
// `npm run package`: what users install, into dist/. Where the supported Electron cannot be
// downloaded, an unpacked folder around the fallback, which shows that packaging works and is not
// for users.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildApp } from './app/build-app.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { ADDED_TO_FALLBACK, FALLBACK_VERSION } from './electron/fallback-electron.mjs';
import { supportedExecutable } from './electron/supported-electron.mjs';
import { inProject, projectRoot } from './project.mjs';
import { problem } from './terminal/problem.mjs';
import { say, withProgress } from './terminal/progress.mjs';
import { runCommand } from './terminal/run-command.mjs';
import { runScript } from './terminal/script.mjs';

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function runBuilder(args) {
  const program = inProject('node_modules', 'electron-builder', 'cli.js');
  const common = ['--config', 'build/electron-builder.yml', '--publish', 'never'];
  const { code } = await withProgress('Packaging', () =>
    runCommand(process.execPath, [program, ...common, ...args], {
      cwd: projectRoot,
      stdio: 'inherit',
    }),
  );
  return code;
}

/**
 * @param {string} executable of the prepared fallback
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function packageFallback(executable, args) {
  if (args.length > 0)
    throw problem(
      `With Electron ${FALLBACK_VERSION} only an unpacked folder is made, for verification. ` +
        'To try for the supported one: node build/electron-runtime.mjs --print --retry',
    );
  say(`Packaging Electron ${FALLBACK_VERSION}, for verification only: not for users.`);
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-electron-'));
  const added = ADDED_TO_FALLBACK.map((path) => join(dirname(executable), path));
  try {
    // Without our loader: a packaged app is found by Electron itself.
    cpSync(dirname(executable), folder, {
      recursive: true,
      filter: (path) => !added.includes(path),
    });
    const electron = [`-c.electronDist=${folder}`, `-c.electronVersion=${FALLBACK_VERSION}`];
    return await runBuilder(['--linux', 'dir', ...electron]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runScript(async () => {
  const args = process.argv.slice(2);
  await buildApp();
  const executable = await electronRuntime();
  if (executable !== supportedExecutable()) return packageFallback(executable, args);
  return runBuilder([...args, `-c.electronDist=${inProject('node_modules', 'electron', 'dist')}`]);
});

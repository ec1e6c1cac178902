// @ts-check
import { electronRuntime } from '../electron-runtime.mjs';
import { runInDesktopSession } from '../desktop-session.mjs';
import { environmentForElectron } from '../app/open-window.mjs';
import { projectRoot } from '../project.mjs';
import { runCommand } from '../terminal/run-command.mjs';

const PROGRAM = 'node_modules/@playwright/test/cli.js';

/**
 * @typedef {object} PlaywrightOptions
 * @property {Record<string, string>} [environment] added to that of the tests
 * @property {boolean} [smallDisk] with a disk that is soon full, where one can be mounted
 */

/**
 * Runs Playwright's tests against the built app in real Electron: on Linux in a desktop session of
 * their own, so that the user's keyring, clipboard and screen are left alone.
 * @param {readonly string[]} args of `playwright test`
 * @param {readonly string[]} outputs paths that the tests write
 * @param {PlaywrightOptions} [options]
 * @returns {Promise<number>} exit code
 */
export async function runPlaywright(args, outputs, { environment = {}, smallDisk = false } = {}) {
  const command = [PROGRAM, 'test', ...args];
  if (process.platform === 'linux')
    return runInDesktopSession({ command: 'node', args: command, outputs, environment, smallDisk });
  const own = { ...environmentForElectron(), LATCHKEY_ELECTRON: await electronRuntime() };
  const { code } = await runCommand(process.execPath, command, {
    cwd: projectRoot,
    env: { ...own, ...environment },
    stdio: 'inherit',
  });
  return code;
}

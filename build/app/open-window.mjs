// @ts-check
import { spawn } from 'node:child_process';
import { hasDisplay } from '../session/display.mjs';
import { problem } from '../terminal/problem.mjs';

/**
 * Chromium's sandbox does not work for root, and Latchkey does not run without it.
 * @returns {void}
 * @throws {import('../terminal/problem.mjs').Problem}
 */
export function refuseToOpenAsRoot() {
  if (process.platform === 'linux' && process.getuid?.() === 0)
    throw problem(
      "Latchkey does not open a window as root: Chromium's sandbox would be off.\n" +
        'Run this as an ordinary user, or see the app at work with: npm run tour',
    );
}

/**
 * @returns {void}
 * @throws {import('../terminal/problem.mjs').Problem}
 */
export function refuseWithoutDisplay() {
  if (!hasDisplay())
    throw problem(
      'There is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n' +
        'To see the app at work without one: npm run tour',
    );
}

/**
 * @returns {NodeJS.ProcessEnv} ours, without what would make Electron behave as plain Node
 * (editors built on Electron leave that in their terminals)
 */
export function environmentForElectron() {
  const environment = { ...process.env };
  delete environment['ELECTRON_RUN_AS_NODE'];
  return environment;
}

/**
 * Opens a program's window and waits until it is closed.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export function openWindow(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: environmentForElectron() });
    // Ctrl+C reaches the app by itself; this process only has to stay until it has quit.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

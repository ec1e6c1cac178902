// @ts-check
import { inProject, projectRoot } from '../project.mjs';
import { runCommand } from '../terminal/run-command.mjs';

/** The command-line program of electron-vite. */
const program = () => inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');

/**
 * Runs electron-vite to its end.
 * @param {readonly string[]} args such as `['build']`
 * @param {import('../terminal/run-command.mjs').CommandOptions} [options]
 * @returns {Promise<import('../terminal/run-command.mjs').CommandResult>}
 */
export const runElectronVite = (args, options = {}) =>
  runCommand(process.execPath, [program(), ...args], { cwd: projectRoot, ...options });

// @ts-check
// Makes a checkout ready to run, test and build; when it is ready already, that takes well under a
// second. Uses nothing but Node: it is what installs everything else.
import { commandToEnableSandbox } from './electron/chromium-sandbox.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { hasDisplay } from './session/display.mjs';
import { ensureElectronTypes } from './setup/electron-types.mjs';
import { ensureLinuxLibraries } from './setup/linux-libraries.mjs';
import { ensureNodePackages } from './setup/node-packages.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { problem } from './terminal/problem.mjs';
import { runScript } from './terminal/script.mjs';

await runScript(async () => {
  checkNodeVersion();
  // A window on a desktop needs no Xvfb or keyring of ours; tests and the tour do.
  const session = !(process.argv.includes('--for-window') && hasDisplay());
  await ensureLinuxLibraries({ session });
  await ensureNodePackages();
  const executable = await electronRuntime();
  const enableSandbox = commandToEnableSandbox(executable);
  if (enableSandbox !== undefined)
    throw problem(
      `This system lets only root set up Chromium's sandbox. Please run:\n\n  ${enableSandbox}\n`,
    );
  await ensureElectronTypes();
});

// @ts-check
// `npm run dev`: electron-vite with hot reload, on the same Electron as everything else here.
import {
  environmentForElectron,
  refuseToOpenAsRoot,
  refuseWithoutDisplay,
} from './app/open-window.mjs';
import { runElectronVite } from './app/electron-vite.mjs';
import { dirname } from 'node:path';
import { electronRuntime } from './electron-runtime.mjs';
import { runScript } from './terminal/script.mjs';

await runScript(async () => {
  refuseWithoutDisplay();
  refuseToOpenAsRoot();
  const executable = await electronRuntime();
  const { code } = await runElectronVite(['dev', ...process.argv.slice(2)], {
    env: {
      ...environmentForElectron(),
      ELECTRON_EXEC_PATH: executable,
      ELECTRON_OVERRIDE_DIST_PATH: dirname(executable),
    },
    stdio: 'inherit',
  });
  return code;
});

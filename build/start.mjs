// @ts-check
// `npm start`: opens the built app, or, where there is no display, shows it at work (`npm run tour`).
import { buildApp } from './app/build-app.mjs';
import { openWindow, refuseToOpenAsRoot } from './app/open-window.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { projectRoot } from './project.mjs';
import { hasDisplay } from './session/display.mjs';
import { say } from './terminal/progress.mjs';
import { runScript } from './terminal/script.mjs';
import { runPlaywright } from './test-run/playwright.mjs';

/** @returns {Promise<number>} exit code: 0 only if every step was seen in the window */
const runTour = () =>
  runPlaywright(
    ['--project=tour', '--reporter=./build/test-run/tour-reporter.mjs'],
    ['out/tour', 'test-results'],
  );

await runScript(async () => {
  const args = process.argv.slice(2);
  const wantsTour = args.includes('--tour');
  if (!wantsTour && hasDisplay()) refuseToOpenAsRoot();
  await buildApp();
  if (wantsTour) return runTour();
  if (!hasDisplay()) {
    say('There is no display here: the app is taken through its main job on a virtual screen.');
    return runTour();
  }
  return openWindow(await electronRuntime(), [projectRoot, ...args]);
});

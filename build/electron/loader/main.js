// Stands in for Electron's own `default_app`, which the fallback distribution lacks: starts the app
// whose folder is the first argument that is not a switch (electron's default_app/main.ts).
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron';

const fail = (message) => {
  dialog.showErrorBox('Electron', message);
  process.stderr.write(`${message}\n`);
  app.exit(1);
};

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stdout.write(
    `Electron ${process.versions.electron}\nUsage: electron <app folder> [switches]\n`,
  );
  app.exit(0);
} else {
  const appPath = resolve(folder);
  try {
    const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'));
    Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
    // Before anything asks for a path: userData is derived from the name.
    app.name = manifest.productName ?? manifest.name;
    app.setVersion(manifest.version);
    app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
    app.setAppPath(appPath);
    // Awaited at the top level: `ready` fires only after the app has said what it waits for.
    await import(pathToFileURL(join(appPath, manifest.main)).href);
  } catch (error) {
    fail(`The app in ${appPath} did not start: ${error?.stack ?? error}`);
  }
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';

// What can be seen of the running app from outside: its processes, its files.

/** Process numbers of everything the app runs. */
export async function processesOf(app: ElectronApplication): Promise<readonly number[]> {
  return app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
}

/** The process that draws the window. */
export async function rendererOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
}

/** A file of /proc; empty when the process does not show it or has ended. */
export const procFile = (pid: number, file: string): Promise<string> =>
  readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '');

/** Every file below a folder. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The files below a folder that hold a text, plain, as UTF-16 or as Base64. */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const forms = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('base64')),
  ];
  const looked = (await filesBelow(folder)).map(async (path) => {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    return forms.some((form) => bytes.includes(form)) ? [path] : [];
  });
  return (await Promise.all(looked)).flat();
}

import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/electron/latchkey-test';

// The line of /proc/<pid>/status that says whether a filter of system calls is in force: 2 is yes.
const SECCOMP_FILTER = /^Seccomp:\s+2$/m;

test.describe('the process', () => {
  test('the window runs in Chromium’s sandbox, as an ordinary user', async ({
    launch,
  }, testInfo) => {
    testInfo.skip(process.platform !== 'linux', 'read from /proc, which is Linux’s');
    const { app } = await launch();

    const renderer = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
    );

    expect(process.getuid?.()).not.toBe(0);
    expect(await readFile(`/proc/${String(renderer[0])}/status`, 'utf8')).toMatch(SECCOMP_FILTER);
  });

  test('SIGTERM quits it with success, and the same profile starts again', async ({ launch }) => {
    const first = await launch();
    expect(await first.quit()).toEqual({ code: 0, signal: null });

    const second = await launch();

    await expect(second.page.locator('body')).not.toBeEmpty();
  });
});

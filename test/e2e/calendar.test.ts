import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask } from './warned-world';
import { shareWorld } from './world';

const worldOf = shareWorld();

/** Answers the system's own dialog, which no test can press. */
async function answerDialog(filePath: string | null): Promise<void> {
  await worldOf().latchkey.app.evaluate(({ dialog }, path) => {
    Reflect.set(dialog, 'showSaveDialog', (options: Electron.SaveDialogOptions) => {
      Reflect.set(globalThis, 'offered', options.defaultPath);
      return Promise.resolve({ canceled: path === null, filePath: path ?? '' });
    });
  }, filePath);
}

async function exportIt(): Promise<void> {
  const { list } = worldOf().pages;
  await list.exportOpen.click();
  await list.exportIcs.click();
}

test.describe('export to a calendar', () => {
  test('writes an event for each living token that has an end, and no secret', async () => {
    const { instance, userDataDir, latchkey, pages } = worldOf();
    const path = join(userDataDir, 'mine.ics');
    await answerDialog(path);
    await exportIt();

    await expect(pages.shell.toasts.filter({ hasText: 'expiries saved' })).toBeVisible();
    const text = (await readFile(path, 'utf8')).replaceAll('\r\n ', '');
    const today = new Date().toISOString().slice(0, 10);
    const dying = instance.tokens().filter(({ userId, expiresAt, revoked, impersonation }) => {
      return userId === instance.user.id && !impersonation && !revoked && (expiresAt ?? '') > today;
    });
    expect(dying.length).toBeGreaterThan(5);
    expect(text.match(/^BEGIN:VEVENT$/gm)).toHaveLength(dying.length);
    for (const { id, expiresAt } of dying) {
      const start = `DTSTART:${String(expiresAt).replaceAll('-', '')}T000000Z`;
      expect(text).toMatch(new RegExp(`UID:personal-${String(id)}@[^]*?${start}`));
    }
    expect(text).not.toContain(instance.credential);
    expect(await latchkey.app.evaluate(() => String(Reflect.get(globalThis, 'offered')))).toMatch(
      /\/latchkey-expiries\.ics$/,
    );
  });

  test('cancelled, nothing happens; what cannot be written is said with its path', async () => {
    const { userDataDir, latchkey, pages } = worldOf();
    // Below a file there is no folder.
    const path = join(userDataDir, 'settings.json', 'mine.ics');
    await ask(latchkey.app, 'settings.update', { theme: 'dark' });
    await answerDialog(null);
    await exportIt();
    await answerDialog(path);
    await exportIt();

    const failure = pages.shell.toasts.filter({ hasText: path });
    await expect(failure).toHaveAttribute('data-kind', 'error');
  });
});

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readSystemClipboard } from '../support/electron/clipboard';
import { filesBelow, filesWith, processesOf, procFile } from './window-facts';
import { connect, shareWorld, type World } from './world';

// Where no secret may ever be, looked at after everything that handles one has been done.

const worldOf = shareWorld({ instance: { seed: 'empty' }, connected: false });
let secrets: readonly string[];

/** Main's answers and messages to the window, as text, from now on. */
async function recordMessages({ latchkey: { app } }: World): Promise<() => Promise<string>> {
  await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const messages: string[] = [];
    Object.assign(globalThis, { messages });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('No window');
    const send = contents.send.bind(contents);
    contents.send = (channel, ...payload: readonly unknown[]) => {
      messages.push(JSON.stringify(payload));
      send(channel, ...payload);
    };
    type Handler = (...args: unknown[]) => Promise<unknown>;
    // Electron keeps what `ipcMain.handle` was given here.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })
      ._invokeHandlers;
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...args) => {
        const answer = await handler(...args);
        messages.push(JSON.stringify(answer));
        return answer;
      });
    }
  });
  return () =>
    app.evaluate(() => (globalThis as unknown as { messages: string[] }).messages.join());
}

let messages: () => Promise<string>;

test.beforeAll(async () => {
  const world = worldOf();
  const { pages, gate, instance } = world;
  messages = await recordMessages(world);
  await connect(pages, gate.url, instance.credential);
  const { token } = instance.addToken({ name: 'rotated and copied' });
  await pages.shell.syncNow.click();
  await pages.list.row(token.id).rotate.click();
  await pages.rotate.confirm.click();
  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');
  secrets = [instance.credential, await readSystemClipboard()];
  await pages.rotate.done.click();
});

test('main tells the window of everything but the values; on “reveal” of one, and only then', async () => {
  const { pages, latchkey } = worldOf();
  const before = await messages();
  expect(before, 'the recording works').toContain('rotated and copied');
  for (const secret of secrets) expect(before.includes(secret)).toBe(false);

  await pages.list.rows.filter({ hasText: 'rotated and copied' }).click();
  await latchkey.page.getByTestId('token-reveal').press('Enter');
  await expect(pages.list.detail).toContainText(secrets[1] ?? '');

  const after = await messages();
  expect(after.includes(secrets[0] ?? '')).toBe(false);
  expect(after.includes(secrets[1] ?? ''), 'what is recorded would show a value').toBe(true);
});

test('a revealed value is in no store of the window, and gone from the page when hidden', async () => {
  const { latchkey, pages } = worldOf();
  const { page } = latchkey;
  const stores = await page.evaluate(() => {
    const root = document.querySelector('#app') as unknown as {
      __vue_app__: { config: { globalProperties: { $pinia: { state: { value: unknown } } } } };
    };
    return JSON.stringify(root.__vue_app__.config.globalProperties.$pinia.state.value);
  });
  expect(stores, 'the stores are found').toContain('mira.okafor');
  for (const secret of secrets) expect(stores.includes(secret)).toBe(false);

  await page.getByTestId('token-reveal').press('Enter');
  await expect(pages.list.detail).not.toContainText(secrets[1] ?? '');
  const html = await page.content();
  for (const secret of secrets) expect(html.includes(secret)).toBe(false);
});

test('no secret is in the arguments or the environment of any process of the app', async () => {
  test.skip(process.platform !== 'linux', 'read from /proc, which is Linux’s');
  const pids = await processesOf(worldOf().latchkey.app);
  expect(pids.length).toBeGreaterThan(1);
  for (const pid of pids) {
    const text = (await procFile(pid, 'cmdline')) + (await procFile(pid, 'environ'));
    expect(text).not.toBe('');
    for (const secret of secrets) expect(text.includes(secret)).toBe(false);
  }
});

test('no secret is in any file of the profile, while it runs and after it has quit', async () => {
  const world = worldOf();
  const { userDataDir, latchkey } = world;
  const planted = join(userDataDir, 'planted');
  await writeFile(planted, `before ${Buffer.from(secrets[0] ?? '').toString('base64')} after`);
  expect(await filesWith(userDataDir, secrets[0] ?? ''), 'the scan finds one').toEqual([planted]);
  await rm(planted);

  for (const secret of secrets) expect(await filesWith(userDataDir, secret)).toEqual([]);
  await latchkey.quit();
  expect((await filesBelow(userDataDir)).length).toBeGreaterThan(3);
  for (const secret of secrets) expect(await filesWith(userDataDir, secret)).toEqual([]);
  for (const secret of secrets) expect(latchkey.output().includes(secret)).toBe(false);
});

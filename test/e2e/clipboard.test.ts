import { expect, test } from '@playwright/test';
import { copyInAnotherProgram, readSystemClipboard } from '../support/electron/clipboard';
import { shareWorld, type World } from './world';

const worldOf = shareWorld({ instance: { seed: 'empty' } });

/** The shortest time that can be chosen. */
const SECONDS = 10;
/** How much later than that it may be on a machine that has much to do. */
const LATE_MS = 5_000;

/** Copies Latchkey's own token from its row, as anybody would to sign in elsewhere. */
async function copyFromRow({ instance, pages }: World): Promise<string> {
  await pages.list.ownRow.copy.click();
  await expect(pages.shell.clipboardCountdown).toBeVisible();
  const value = await readSystemClipboard();
  expect(value === instance.credential, 'the clipboard holds the value').toBe(true);
  return value;
}

test.beforeAll(async () => {
  const { pages } = worldOf();
  await pages.shell.goTo('settings').click();
  await pages.settings.clipboardSeconds.selectOption(String(SECONDS));
  await pages.shell.goTo('tokens').click();
});

test('a copied value is counted down and gone from the clipboard when the time that was chosen is over', async () => {
  const world = worldOf();
  const { clipboardCountdown } = world.pages.shell;
  const secondsLeft = async (): Promise<number> =>
    Number(await clipboardCountdown.getAttribute('data-seconds', { timeout: 1_000 }));

  await copyFromRow(world);
  const first = await secondsLeft();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(SECONDS);
  await expect.poll(secondsLeft).toBeLessThan(first);

  await expect.poll(readSystemClipboard, { timeout: SECONDS * 1_000 + LATE_MS }).toBe('');
  await expect(clipboardCountdown).toHaveCount(0);
});

test('what was copied in another program meanwhile stays when the time is over', async () => {
  const world = worldOf();
  await copyFromRow(world);

  await copyInAnotherProgram('the user’s own words');

  await expect(world.pages.shell.clipboardCountdown).toHaveCount(0, {
    timeout: SECONDS * 1_000 + LATE_MS,
  });
  expect(await readSystemClipboard()).toBe('the user’s own words');
});

test('“keep” leaves the value on the clipboard for as long as Latchkey runs, and no longer', async () => {
  const world = worldOf();
  const { latchkey, pages } = world;
  const value = await copyFromRow(world);
  const overAt = Date.now() + SECONDS * 1_000;

  await pages.shell.clipboardKeep.click();
  await expect(pages.shell.clipboardCountdown).toHaveAttribute('data-seconds', '');
  await expect(pages.shell.clipboardKeep).toHaveCount(0);
  await expect.poll(() => Date.now() > overAt, { timeout: SECONDS * 1_000 + LATE_MS }).toBe(true);
  expect((await readSystemClipboard()) === value, 'it is still there').toBe(true);

  // What an X program owned goes with it anyway; a clipboard manager would have asked it just now.
  await latchkey.app.evaluate(({ app, clipboard }) => {
    app.once('will-quit', (event) => {
      event.preventDefault();
      // Electron answers at once up to 43 and with promises from 44 on.
      void Promise.resolve(clipboard.readText()).then((left) => {
        console.log(`left on the clipboard: ${left.length} characters`);
        app.quit();
      });
    });
  });
  await latchkey.quit();
  expect(latchkey.output()).toContain('left on the clipboard: 0 characters');
});

test('quitting leaves alone what was copied in another program', async () => {
  const world = worldOf();
  await world.restart();
  await copyFromRow(world);
  await copyInAnotherProgram('the user’s own words');

  await world.latchkey.quit();

  expect(await readSystemClipboard()).toBe('the user’s own words');
  await world.restart();
});

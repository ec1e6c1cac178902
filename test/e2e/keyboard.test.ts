import { expect, test, type Locator } from '@playwright/test';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import { readSystemClipboard } from '../support/electron/clipboard';
import { requestsWith, shareWorld } from './world';

// The whole main job without a mouse. Each test goes on from where the keyboard was left.
test.describe.configure({ mode: 'serial' });

const worldOf = shareWorld({ instance: { seed: 'empty' }, connected: false });
/** More stops than this between two things on one screen would be no way to get there. */
const MOST_STOPS = 40;

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce(
    (before, key) => before.then(() => worldOf().latchkey.page.keyboard.press(key)),
    Promise.resolve(),
  );
const type = (text: string): Promise<void> => worldOf().latchkey.page.keyboard.type(text);

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes from stop to stop until the target has the focus, and sees that it shows. */
async function tabTo(target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await isFocused(target)) break;
    await press(key);
  }
  await expect(target).toBeFocused();
  const outline = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  expect(outline, 'the focus can be seen').toBe(true);
}

test('connecting: the first field has the focus, Enter in the second connects', async () => {
  const { instance, gate, pages } = worldOf();
  instance.addToken({ name: 'from the keyboard', expiresAt: addDays(toUtcDate(Date.now()), 3) });
  await expect(pages.form.address).toBeFocused();

  await type(gate.url);
  await tabTo(pages.form.credential);
  await type(instance.credential);
  await press('Enter');

  await expect(pages.list.table).toHaveAttribute('data-loaded', '2');
  await expect(worldOf().latchkey.page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('finding: one key to the search, one stop to the rows, arrows from row to row', async () => {
  const { pages } = worldOf();
  await press('/');
  await expect(pages.list.search).toBeFocused();
  await type('keyboard');
  await expect(pages.list.table).toHaveAttribute('data-total', '1');
  await press('Escape');
  await expect(pages.list.table).toHaveAttribute('data-total', '2');

  await tabTo(pages.list.rows.first());
  await press('ArrowDown');
  await expect(pages.list.rows.nth(1)).toBeFocused();
  await press('ArrowUp', 'Enter');
  await expect(pages.list.detail).toContainText('from the keyboard');
  await tabTo(pages.list.detailClose);
  await press('Escape');
  await expect(pages.list.detail).toHaveCount(0);
  await expect(pages.list.rows.first()).toBeFocused();
});

test('rotating: R asks, the focus stays in the question, and goes on in the row of the new token', async () => {
  const world = worldOf();
  const { pages, instance, latchkey } = world;
  await press('r');
  await expect(pages.rotate.confirm).toBeFocused();
  await tabTo(pages.rotate.preset('90'), 'Shift+Tab');
  await press('Space');
  await expect(pages.rotate.newExpiry).toHaveAttribute(
    'data-date',
    addDays(toUtcDate(Date.now()), 90),
  );
  // All the way round, and again: nothing behind the question is reached.
  for (let stops = 0; stops < MOST_STOPS / 2; stops += 1) {
    await press('Tab');
    const isBehind = await latchkey.page.evaluate(
      () =>
        document.activeElement?.closest('body > :not(dialog)') !== null &&
        document.activeElement?.closest('dialog') === null,
    );
    expect(isBehind, 'the focus is behind the question').toBe(false);
  }

  await tabTo(pages.rotate.confirm);
  await press('Enter');
  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');
  await expect(pages.rotate.result).toBeFocused();
  await tabTo(pages.rotate.done);
  await press('Enter');

  const successor = instance.tokenForValue(await readSystemClipboard());
  await expect(pages.rotate.self).toHaveCount(0);
  await expect(pages.list.row(successor?.id ?? 0).self).toBeFocused();
  expect(requestsWith(world, 'POST')).toHaveLength(1);
});

test('revoking: the safe answer has the focus, Escape is the safe answer, and it takes two keys to do it', async () => {
  const world = worldOf();
  const { pages, instance } = world;
  const successor = instance.tokenForValue(await readSystemClipboard());
  await press('Delete');
  await expect(pages.revoke.cancel).toBeFocused();
  await press('Escape');
  await expect(pages.revoke.self).toHaveCount(0);
  await expect(pages.list.row(successor?.id ?? 0).self).toBeFocused();
  expect(requestsWith(world, 'DELETE')).toEqual([]);

  await press('Delete');
  await tabTo(pages.revoke.confirm);
  await press('Enter');

  await expect(pages.revoke.self).toHaveCount(0);
  await expect.poll(() => instance.findToken(successor?.id ?? 0)?.revoked).toBe(true);
  expect(requestsWith(world, 'DELETE')).toHaveLength(1);
});

test('going anywhere: the palette finds a page by its words, and a setting is changed', async () => {
  const { pages } = worldOf();
  await press('Control+k');
  await expect(pages.shell.commandPalette).toBeVisible();
  await type('settings');
  await press('Enter');
  await expect(pages.shell.commandPalette).toHaveCount(0);
  await tabTo(pages.settings.clipboardSeconds);
  await type('After 10');
  await expect(pages.settings.clipboardSeconds).toHaveValue('10');
  await press('Control+1');
  await expect(pages.list.table).toBeVisible();
});

import { expect, test } from '@playwright/test';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import { shareWorld, tokensOf, type World } from './world';

// Warnings in the window, on a computer that shows no notifications. Each test goes on from the
// screen that the one before it left.

const inDays = (days: number): string => addDays(toUtcDate(Date.now()), days);

const worldOf = shareWorld({ instance: { seed: 'empty' } });

const idOf = (world: World, name: string): number =>
  tokensOf(world).find((token) => token.name === name && !token.revoked)?.id ?? 0;

test.describe.configure({ mode: 'serial' });

test('what dies soon stands above every page, the first to die first; what lives longer does not', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  for (const [name, days] of [
    ['month', 20],
    ['dead', 0],
    ['week', 5],
    ['later', 90],
  ] as const) {
    instance.addToken({ name, expiresAt: inDays(days) });
  }
  instance.addToken({ name: 'revoked', expiresAt: inDays(3), revoked: true });
  await pages.shell.syncNow.click();
  await expect(pages.warnings.items).toHaveCount(3);
  await pages.shell.goTo('settings').click();
  const shown = await pages.warnings.items.evaluateAll((items) =>
    items.map((item) => [item.dataset['tokenId'], item.dataset['daysLeft']]),
  );
  expect(shown).toEqual([
    [String(idOf(world, 'dead')), '0'],
    [String(idOf(world, 'week')), '5'],
    [String(idOf(world, 'month')), '20'],
  ]);
});

test('rotating from a warning asks on the Tokens page, and then the warning is gone', async () => {
  const world = worldOf();
  const { pages } = world;
  const week = idOf(world, 'week');

  await pages.warnings.rotate(week).click();
  await expect(pages.rotate.self).toBeVisible();
  await pages.rotate.preset('90').click();
  await pages.rotate.confirm.click();
  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');
  await pages.rotate.done.click();

  await expect(pages.warnings.item(week)).toHaveCount(0);
  await expect(pages.warnings.items).toHaveCount(2);
});

test('a dead token that the list hides is asked about and then in sight; other filters stay', async () => {
  const world = worldOf();
  const { pages } = world;
  const dead = idOf(world, 'dead');
  await pages.list.filter('state').selectOption('active');
  await pages.list.filter('scope').selectOption('api');
  await expect(pages.list.row(dead).self).toHaveCount(0);

  await pages.warnings.rotate(dead).click();
  await expect(pages.rotate.self).toBeVisible();
  await pages.rotate.cancel.click();

  await expect(pages.list.row(dead).self).toBeVisible();
  await expect(pages.list.filter('state')).toHaveValue('all');
  await expect(pages.list.filter('scope')).toHaveValue('api');
  await pages.list.filterClear.click();
});

test('by keyboard alone a warning is put off, and the focus goes on to the next one', async () => {
  const world = worldOf();
  const { pages, latchkey } = world;
  const { keyboard } = latchkey.page;
  const [dead, month] = [idOf(world, 'dead'), idOf(world, 'month')];

  await pages.warnings.snooze(dead).focus();
  await keyboard.press('Enter');
  await expect(pages.warnings.snoozeFor('1')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(pages.warnings.snoozeFor('3')).toBeFocused();
  await keyboard.press('Escape');
  await expect(pages.warnings.snooze(dead)).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(pages.warnings.snoozeFor('1')).toBeFocused();
  await keyboard.press('Enter');
  await expect(pages.warnings.item(dead)).toHaveCount(0);
  await expect(pages.warnings.rotate(month)).toBeFocused();

  await keyboard.press('Tab');
  await keyboard.press('ArrowUp');
  await expect(pages.warnings.snoozeFor('day-before')).toBeFocused();
  await keyboard.press('Enter');
  await expect(pages.warnings.self).toHaveCount(0);
  await expect(latchkey.page.locator('#content')).toBeFocused();

  await world.restart();
  await expect(world.pages.list.table).toBeVisible();
  await expect(world.pages.warnings.items).toHaveCount(0);
});

test('that no notification gets through is said once, and a closed Latchkey is thought of once', async () => {
  const world = worldOf();
  world.instance.addToken({ name: 'tonight', expiresAt: inDays(1) });
  await world.pages.shell.syncNow.click();
  await expect(world.pages.warnings.items).toHaveCount(1);
  await expect(world.pages.warnings.notificationHint).toBeVisible();

  await world.pages.warnings.notificationHintDismiss.click();
  await world.pages.warnings.backgroundDismiss.click();
  await expect(world.pages.warnings.notificationHint).toHaveCount(0);
  await expect(world.pages.warnings.backgroundHint).toHaveCount(0);

  await world.restart();
  await expect(world.pages.warnings.items).toHaveCount(1);
  await expect(world.pages.warnings.notificationHint).toHaveCount(0);
  await expect(world.pages.warnings.backgroundHint).toHaveCount(0);
});

test('a menu whose button has to be scrolled into sight opens at the first press, and closes when its button goes', async () => {
  const { instance, latchkey, pages } = worldOf();
  for (const days of [2, 4, 6, 8, 10, 12, 14, 16, 18]) {
    instance.addToken({ name: `in ${String(days)}`, expiresAt: inDays(days) });
  }
  await pages.shell.syncNow.click();
  await expect(pages.warnings.items).toHaveCount(10);
  const last = pages.warnings.items.last();

  await last.getByTestId('warning-snooze').click();
  await expect(pages.warnings.snoozeFor('1')).toBeFocused();
  // Longer than it takes to tell of the scrolling.
  await latchkey.page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await expect(pages.warnings.snoozeFor('1')).toBeVisible();

  await pages.warnings.items.first().evaluate((item) => item.scrollIntoView());
  await expect(pages.warnings.snoozeFor('1')).toHaveCount(0);
});

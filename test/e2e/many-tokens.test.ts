import { expect, test, type Page } from '@playwright/test';
import { startServer, type TestServer } from '../support/servers/http-server';
import { connect, shareWorld } from './world';

// As many tokens as anybody has ever had, and names as nobody should have them.

const NAMES = {
  markup: '<img src=x onerror=alert(1)><script>alert(2)</script><b>bold</b>',
  rightToLeft: 'نسخ احتياطي \u202etxt.exe\u202c (backup)',
  emoji: '👩‍👩‍👧‍👦 family 🏴󠁧󠁢󠁷󠁬󠁳󠁿 flag ☠️',
  long: 'longwinded '.repeat(24).slice(0, 255),
} as const;
const ALL = 10_000;
/** Rows that fit on any screen, and some to both sides. */
const MOST_DRAWN = 60;

const worldOf = shareWorld({
  instance: { seed: { tokens: ALL - Object.keys(NAMES).length } },
  connected: false,
});
let between: TestServer;
const dialogs: string[] = [];

test.beforeAll(async () => {
  const { instance, latchkey, pages } = worldOf();
  for (const name of Object.values(NAMES)) instance.addToken({ name });
  latchkey.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  // Between the two, to see how many requests are under way at once.
  between = await startServer(({ method, path, headers }, response) => {
    const credential = String(headers['private-token']);
    void fetch(instance.url + path, { method, headers: { 'private-token': credential } }).then(
      async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(Buffer.from(await answer.arrayBuffer()));
      },
    );
  });
  await connect(pages, between.url, instance.credential);
  await pages.list.filterClear.click();
});
test.afterAll(() => between.close());

test('all of 10,000 tokens are loaded, a hundred a page, at most six pages at a time', async () => {
  const { list } = worldOf().pages;
  await expect(list.table).toHaveAttribute('data-loaded', String(ALL));
  await expect(list.table).toHaveAttribute('data-total', String(ALL));
  const pagesAsked = between.requests.filter(({ path }) => /[?&]page=\d/.test(path));
  expect(new Set(pagesAsked.map(({ path }) => path)).size).toBe(ALL / 100);
  expect(between.mostAtOnce()).toBeGreaterThan(1);
  expect(between.mostAtOnce()).toBeLessThanOrEqual(6);
});

test('only the rows in sight are drawn, and the last one is a key press away', async () => {
  const { latchkey, pages } = worldOf();
  const { rows } = pages.list;
  expect(await rows.count()).toBeLessThan(MOST_DRAWN);

  await rows.first().focus();
  await latchkey.page.keyboard.press('End');

  const last = pages.list.table.locator(`[aria-rowindex="${ALL + 1}"]`);
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  expect(await rows.count()).toBeLessThan(MOST_DRAWN);
  await latchkey.page.keyboard.press('Home');
  await expect(pages.list.table.locator('[aria-rowindex="2"]')).toBeFocused();
});

test('what is searched or ordered anew is shown from its beginning – catches a list that stays scrolled to its middle', async () => {
  const { latchkey, pages } = worldOf();
  const { list } = pages;
  const firstRow = list.table.locator('[aria-rowindex="2"]');
  const leave = async (): Promise<void> => {
    await list.rows.first().focus();
    await latchkey.page.keyboard.press('End');
    await expect(firstRow).not.toBeInViewport();
  };

  await leave();
  await list.search.fill('deploy');
  await expect(firstRow).toBeInViewport();
  await leave();
  await list.sort('name').click();
  await expect(firstRow).toBeInViewport();
  await leave();
  await list.filterClear.click();
  await expect(firstRow).toBeInViewport();

  await list.sort('expires').click();
});

/** Milliseconds from a letter in the search box to the rows that it leaves. */
function timeSearch(page: Page, words: string): Promise<number> {
  return page.evaluate(async (text) => {
    const table = document.querySelector<HTMLElement>('[data-testid="token-table"]');
    const input = document.querySelector<HTMLInputElement>('[data-testid="token-search"]');
    if (table === null || input === null) throw new Error('The list is not there');
    const startedAt = performance.now();
    const changed = new Promise((resolve) => {
      new MutationObserver(resolve).observe(table, { attributeFilter: ['data-total'] });
    });
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await changed;
    return performance.now() - startedAt;
  }, words);
}

/** Milliseconds that this machine, as busy as it is now, needs to sort numbers. */
function timeSorting(page: Page): Promise<number> {
  return page.evaluate(() => {
    const numbers = Array.from({ length: 300_000 }, (_, index) => (index * 7_919) % 1_000_003);
    const startedAt = performance.now();
    numbers.sort((a, b) => a - b);
    return performance.now() - startedAt;
  });
}

test('searching among 10,000 answers within a moment, as fast as this machine sorts some numbers', async () => {
  const { latchkey, pages } = worldOf();
  const { page } = latchkey;
  const [base, ...searches] = [
    await timeSorting(page),
    await timeSearch(page, 'deploy-0'),
    await timeSearch(page, 'deploy-00'),
    await timeSearch(page, 'renovate read_api'),
    await timeSearch(page, ''),
  ];

  // Quadratic in the number of rows, or drawing them all, would be a hundred times slower.
  for (const search of searches) expect(search).toBeLessThan(Math.max(base * 5, 250));
  await pages.list.filter('state').selectOption('revoked');
  const revoked = worldOf()
    .instance.tokens()
    .filter((token) => token.revoked).length;
  await expect(pages.list.table).toHaveAttribute('data-total', String(revoked));
  await pages.list.filterClear.click();
  await expect(pages.list.table).toHaveAttribute('data-total', String(ALL));
});

for (const [kind, name] of Object.entries(NAMES)) {
  test(`a name with ${kind} is shown as the plain text it is, everywhere`, async () => {
    const { instance, pages, latchkey } = worldOf();
    const token = instance.tokens().find((one) => one.name === name);
    const row = pages.list.row(token?.id ?? 0);
    await pages.list.search.fill(name);
    await expect(row.self).toHaveCount(1);
    expect(await row.name.textContent()).toBe(name);

    await row.details.click();
    await expect(pages.list.detail).toContainText(name);
    await row.rotate.click();
    await expect(pages.rotate.self).toContainText(name);
    await pages.rotate.cancel.click();
    await row.revoke.click();
    await expect(pages.revoke.self).toContainText(name);
    await pages.revoke.cancel.click();

    await expect(latchkey.page.locator('img, main script, main b')).toHaveCount(0);
    expect(dialogs).toEqual([]);
    await pages.list.detailClose.click();
  });
}

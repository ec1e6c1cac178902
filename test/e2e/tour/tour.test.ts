import type { Page } from '@playwright/test';
import { readSystemClipboard } from '../../support/electron/clipboard';
import { expect, test } from '../../support/electron/latchkey-test';
import { createGuide, type Guide } from './guide';
import { readRows, rowOf, toLine, urgencyOf, type SeenRow } from './token-rows';

// The main job on the embedded demo instance, as `npm run tour` (and `npm start` where there is no
// display) shows it. It would catch any step of it that cannot be done in the built app.

const ROWS_TOLD = 8;
/** The preset that the tour presses: this many days from today. */
const NEW_LIFETIME = 90;

/** Enough to recognise a token's value, not enough to use it. */
const masked = (value: string): string =>
  `${value.slice(0, 8)}…${value.slice(-2)} (${value.length} characters)`;

/** The first active row, not the connection's own credential, with one of these urgencies. */
async function findRow(page: Page, urgencies: readonly string[]): Promise<SeenRow> {
  for (const row of await readRows(page)) {
    const isOwn = (await rowOf(page, row.id).getByTestId('token-own').count()) > 0;
    if (row.state === 'active' && !isOwn && urgencies.includes(row.urgency)) return row;
  }
  throw new Error(`No active token with urgency ${urgencies.join(' or ')} is in sight`);
}

/** Everything that bears a name, dead and revoked tokens too. */
async function showAllNamed(page: Page, name: string): Promise<void> {
  await page.getByTestId('filter-clear').click();
  await page.getByTestId('token-search').fill(name);
}

async function connect(page: Page, guide: Guide): Promise<void> {
  await page.getByTestId('connection-demo').click();
  const connection = page.getByTestId('connection-item').or(page.getByTestId('token-table'));
  await expect(connection.first()).toBeVisible();
  await page.getByTestId('nav-connections').click();
  const item = page.getByTestId('connection-item');
  await expect(item).toHaveCount(1);
  const user = await item.getAttribute('data-username');
  guide.saw(`connected to ${String(await item.getAttribute('data-host'))} as ${String(user)}`);
  await guide.picture(page, 'connected');
}

async function list(page: Page, guide: Guide): Promise<void> {
  await page.getByTestId('nav-tokens').click();
  const table = page.getByTestId('token-table');
  await expect(table).toHaveAttribute('data-loaded', /^[1-9]/);
  await expect(page.getByTestId('sync-status')).toHaveAttribute('data-state', 'idle');
  await page.getByTestId('filter-clear').click();
  const loaded = (await table.getAttribute('data-loaded')) ?? '';
  await expect(table).toHaveAttribute('data-total', loaded);
  const rows = await readRows(page);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.urgency, row.name).toBe(urgencyOf(row));
  guide.saw(`${loaded} tokens; the first ${Math.min(ROWS_TOLD, rows.length)} on the screen:`);
  for (const row of rows.slice(0, ROWS_TOLD)) guide.saw(`  ${toLine(row)}`);
  // It goes by itself, and would cover the list in its picture.
  await expect(page.getByTestId('toast')).toHaveCount(0, { timeout: 20_000 });
  await page.emulateMedia({ colorScheme: 'light' });
  await guide.picture(page, 'list-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await guide.picture(page, 'list-dark');
  await page.emulateMedia({ colorScheme: null });
}

/** @returns the row as it was, and the date that the rotation promises */
async function rotate(page: Page, guide: Guide): Promise<[old: SeenRow, newDate: string]> {
  const old = await findRow(page, ['week', 'month']);
  guide.saw(`chosen: ${old.name}, ${String(old.daysLeft)} days left`);
  await rowOf(page, old.id).getByTestId('token-rotate').click();
  await page.getByTestId(`rotate-preset-${NEW_LIFETIME}`).click();
  const dialog = page.getByTestId('rotate-dialog');
  const dateOf = async (id: string): Promise<string> =>
    (await dialog.getByTestId(id).getAttribute('data-date')) ?? '';
  const newDate = await dateOf('rotate-new-expiry');
  expect(await dateOf('rotate-old-expiry')).toBe(old.expiresAt);
  guide.saw(`the question: from ${String(old.expiresAt)} to ${newDate}`);
  await guide.picture(page, 'rotate-question');
  await page.getByTestId('rotate-confirm').click();
  const result = page.getByTestId('rotate-result');
  await expect(result).toHaveAttribute('data-outcome', 'copied');
  guide.saw('GitLab answered; the new value is stored and copied');
  await guide.picture(page, 'rotated');
  return [old, newDate];
}

async function compareClipboard(page: Page, guide: Guide): Promise<string> {
  const seconds = await page
    .getByTestId('clipboard-countdown')
    .first()
    .getAttribute('data-seconds');
  const copied = await readSystemClipboard();
  await page.getByTestId('rotate-reveal').click();
  const shown = (await page.getByTestId('token-value').innerText()).trim();
  expect(copied).toMatch(/^glpat-/);
  // Compared here, so that a difference does not print both values.
  expect(copied === shown, 'the clipboard holds the value that the window reveals').toBe(true);
  guide.saw(`the clipboard holds ${masked(copied)}, the same as the window reveals`);
  guide.saw(`it will be cleared in ${String(seconds)} s`);
  await page.getByTestId('rotate-reveal').click();
  await page.getByTestId('rotate-done').click();
  await expect(page.getByTestId('rotate-dialog')).toHaveCount(0);
  return copied;
}

async function seeSuccessor(
  page: Page,
  guide: Guide,
  old: SeenRow,
  newDate: string,
): Promise<SeenRow> {
  await showAllNamed(page, old.name);
  await expect(rowOf(page, old.id)).toHaveAttribute('data-state', 'revoked');
  const rows = await readRows(page);
  const successor = rows.find(
    ({ name, state, expiresAt }) =>
      name === old.name && state === 'active' && expiresAt === newDate,
  );
  if (successor === undefined) throw new Error(`No successor of ${old.name} is in the list`);
  guide.saw(`the old token ${old.id} is revoked; its successor:`);
  guide.saw(`  ${toLine(successor)}`);
  await guide.picture(page, 'successor');
  return successor;
}

async function copyFromRow(page: Page, guide: Guide, row: SeenRow, value: string): Promise<void> {
  await rowOf(page, row.id).getByTestId('token-copy').click();
  await expect(page.getByTestId('clipboard-countdown').first()).toBeVisible();
  const copied = await readSystemClipboard();
  expect(copied === value, 'the row copies the value that the rotation gave').toBe(true);
  guide.saw(`copied from the row of ${row.name}: ${masked(copied)}`);
  await guide.picture(page, 'copied');
}

async function revoke(page: Page, guide: Guide): Promise<void> {
  await page.getByTestId('token-search').fill('');
  const row = await findRow(page, ['today', 'week', 'month', 'two-months', 'later', 'never']);
  await rowOf(page, row.id).getByTestId('token-revoke').click();
  const dialog = page.getByTestId('revoke-dialog');
  await expect(dialog).toContainText(row.name);
  guide.saw(`the question names ${row.name}`);
  await guide.picture(page, 'revoke-question');
  await page.getByTestId('revoke-confirm').click();
  await expect(dialog).toHaveCount(0);
  await showAllNamed(page, row.name);
  await expect(rowOf(page, row.id)).toHaveAttribute('data-state', 'revoked');
  guide.saw(`${row.name} (${row.id}) is revoked`);
  await guide.picture(page, 'revoked');
}

test('connect, list, rotate, copy and revoke on the demo instance', async ({ launch }) => {
  const guide = await createGuide();
  const latchkey = await launch();
  const { page } = latchkey;
  await guide.step('Open Latchkey', async () => {
    await expect(page.getByTestId('connection-demo')).toBeVisible();
    const version = await latchkey.app.evaluate(() => process.versions.electron);
    guide.saw(`"${await page.title()}" in Electron ${version}, with nothing connected yet`);
    await guide.picture(page, 'first-screen');
  });
  await guide.step('Connect to the demo instance', () => connect(page, guide));
  await guide.step('List its personal access tokens', () => list(page, guide));
  const [successor, value] = await guide.step('Rotate one that expires soon', async () => {
    const [old, newDate] = await rotate(page, guide);
    const copied = await compareClipboard(page, guide);
    return [await seeSuccessor(page, guide, old, newDate), copied] as const;
  });
  await guide.step('Copy the new value again', () => copyFromRow(page, guide, successor, value));
  await guide.step('Revoke another one', () => revoke(page, guide));
  await guide.step('Quit', async () => {
    expect(await latchkey.quit()).toEqual({ code: 0, signal: null });
    const left = await readSystemClipboard();
    expect(left === value, 'the clipboard still holds the value').toBe(false);
    guide.saw('the app has quit, and the clipboard does not hold the value any more');
  });
});

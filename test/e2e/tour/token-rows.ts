import type { Locator, Page } from '@playwright/test';

/** One row of the list, as the window shows it. */
export interface SeenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: string;
  readonly state: string;
  /** Days; null when the token never expires. */
  readonly daysLeft: number | null;
  readonly urgency: string;
  /** ISO date; null when the token never expires. */
  readonly expiresAt: string | null;
  readonly countdown: string;
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The row of one token. */
export const rowOf = (page: Page, id: string): Locator =>
  page.locator(`[data-testid="token-row"][data-token-id="${id}"]`);

async function readRow(row: Locator): Promise<SeenRow> {
  const cell = async (id: string): Promise<string> => words(await row.getByTestId(id).innerText());
  const attribute = async (name: string): Promise<string> => (await row.getAttribute(name)) ?? '';
  const days = await attribute('data-days-left');
  const expiry = row.getByTestId('token-expires').locator('time');
  return {
    id: await attribute('data-token-id'),
    name: await cell('token-name'),
    scopes: await cell('token-scopes'),
    state: await attribute('data-state'),
    daysLeft: days === '' ? null : Number(days),
    urgency: await attribute('data-urgency'),
    expiresAt: (await expiry.count()) === 0 ? null : await expiry.getAttribute('datetime'),
    countdown: await cell('token-countdown'),
  };
}

/** The rows that are on the screen (the list draws no others), from top to bottom. */
export async function readRows(page: Page): Promise<readonly SeenRow[]> {
  const rows = await page.getByTestId('token-row').all();
  return Promise.all(rows.map(readRow));
}

/** How a row reads in one line. */
export function toLine(row: SeenRow): string {
  const days = row.daysLeft === null ? '∞' : String(row.daysLeft);
  const start = `${row.name.padEnd(26).slice(0, 26)} ${row.state.padEnd(7)}`;
  return `${start} ${days.padStart(5)} d  ${row.urgency.padEnd(10)}  ${row.countdown}`;
}

/** The urgency that so many days left mean (the UI contract's table). */
export function urgencyOf(row: Pick<SeenRow, 'state' | 'daysLeft'>): string {
  const days = row.daysLeft;
  if (row.state === 'revoked') return 'dead';
  if (days === null) return 'never';
  if (days <= 0) return 'dead';
  if (days === 1) return 'today';
  if (days <= 7) return 'week';
  if (days <= 30) return 'month';
  return days <= 60 ? 'two-months' : 'later';
}

import { expect, test } from '@playwright/test';
import { connect, mutations, shareWorld } from './world';

// Credentials and servers that cannot rotate: said beforehand, never a button that fails.

const worldOf = shareWorld({
  instance: { seed: 'empty', version: '15.11.13-ee' },
  connected: false,
});

const READ_ONLY = 'glpat-READONLYreadonlyREAD';

test.beforeAll(async () => {
  const { instance, pages, gate } = worldOf();
  instance.addToken({ name: 'look only', scopes: ['read_api'], value: READ_ONLY });
  instance.addToken({ name: 'somebody’s token' });
  await connect(pages, gate.url, READ_ONLY);
});

test('a credential with read_api sees every token, and each button says why it cannot', async () => {
  const world = worldOf();
  const { list, rotate, revoke, shell } = world.pages;
  const other = world.instance.tokens().find(({ name }) => name === 'somebody’s token');
  const row = list.row(other?.id ?? 0);

  await expect(list.table).toHaveAttribute('data-loaded', '3');
  await expect(row.revoke).toHaveAttribute('aria-disabled', 'true');
  await expect(row.revoke).toHaveAttribute('aria-description', /api/);
  // It says that it is disabled; somebody may press it all the same.
  await row.revoke.click({ force: true });
  await row.self.press('Delete');
  await expect(shell.toasts.filter({ hasText: /Cannot revoke.*api/ })).toBeVisible();

  await expect(revoke.self).toHaveCount(0);
  await expect(rotate.self).toHaveCount(0);
  expect(mutations(world)).toEqual([]);
});

test('a server that cannot rotate yet is named with its version, and nothing is sent to it', async () => {
  const world = worldOf();
  const { list, rotate, connections, shell } = world.pages;
  await expect(list.ownRow.rotate).toHaveAttribute('aria-disabled', 'true');
  await expect(list.ownRow.rotate).toHaveAttribute('aria-description', /15\.11.*16\.0/s);
  await list.ownRow.rotate.click({ force: true });
  await expect(rotate.self).toHaveCount(0);

  await shell.goTo('connections').click();
  await expect(connections.items).toContainText('15.11.13-ee');
  await expect(connections.items).toContainText('16.0');
  expect(mutations(world)).toEqual([]);
});

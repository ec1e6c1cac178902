import { expect, test } from '@playwright/test';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import { readSystemClipboard } from '../support/electron/clipboard';
import {
  connect,
  connectionIdOf,
  mutations,
  requestsWith,
  secretOf,
  shareWorld,
  tokensOf,
  type World,
} from './world';

const worldOf = shareWorld({ connected: false });
const inDays = (days: number): string => addDays(toUtcDate(Date.now()), days);

/** Shows one token by its name, the dead and the revoked too. */
async function find({ pages }: World, name: string): Promise<void> {
  await pages.list.filterClear.click();
  await pages.list.search.fill(name);
}

/** The id of the token that came of rotating one. */
function successorOf({ instance }: World, tokenId: number): number {
  const successor = instance.family(tokenId).find(({ previousId }) => previousId === tokenId);
  if (successor === undefined) throw new Error(`Token ${tokenId} was not rotated`);
  return successor.id;
}

test.beforeAll(async () => {
  const { pages, gate, instance } = worldOf();
  // The address of a page, as it is copied from a browser.
  const page = `${gate.url}/-/user_settings/personal_access_tokens?page=1&sort=expires_asc`;
  await connect(pages, page, instance.credential);
});

test('the pasted address of any page connects, and every token of the account is there', async () => {
  const world = worldOf();
  const { list } = world.pages;

  const all = String(tokensOf(world).length);
  await list.filterClear.click();
  await expect(list.table).toHaveAttribute('data-loaded', all);
  await expect(list.table).toHaveAttribute('data-total', all);
});

test('rotating gives the date that was chosen: value copied and in the keyring, old one dead, sent once', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const old = instance.addToken({ name: 'deploy from the laptop', expiresAt: inDays(5) });
  const chosen = inDays(45);
  await pages.shell.syncNow.click();
  await find(world, 'deploy from the laptop');

  await pages.list.row(old.token.id).rotate.click();
  await expect(pages.rotate.oldExpiry).toHaveAttribute('data-date', inDays(5));
  await pages.rotate.date.fill(chosen);
  await expect(pages.rotate.newExpiry).toHaveAttribute('data-date', chosen);
  await pages.rotate.confirm.click();
  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');

  const value = await readSystemClipboard();
  const successor = successorOf(world, old.token.id);
  const account = `token/${await connectionIdOf(world)}/${successor}`;
  expect(instance.isAlive(value), 'the value in the clipboard is alive').toBe(true);
  expect(instance.tokenForValue(value)).toMatchObject({ id: successor, expiresAt: chosen });
  expect((await secretOf(world, account)) === value, 'the keyring holds the same value').toBe(true);
  expect(instance.isAlive(old.value), 'the old value is alive').toBe(false);
  const sent = mutations(world).filter(({ path }) => path.includes(`/${old.token.id}/`));
  expect(sent).toMatchObject([
    { method: 'POST', path: `/api/v4/personal_access_tokens/${old.token.id}/rotate`, status: 200 },
  ]);
  await pages.rotate.done.click();
  const row = pages.list.row(successor);
  await expect(row.expiry).toHaveAttribute('datetime', chosen);
  await expect(row.self).toHaveAttribute('data-days-left', '45');
  await expect(pages.list.row(old.token.id).self).toHaveAttribute('data-state', 'revoked');
});

test('after a restart the last known list is there while the server is slow, then the fresh one', async () => {
  const world = worldOf();
  const { instance, gate } = world;
  const other = instance.addToken({ name: 'revoked meanwhile' });
  await world.pages.shell.syncNow.click();
  await find(world, 'revoked meanwhile');
  const { id } = other.token;
  await expect(world.pages.list.row(id).self).toHaveAttribute('data-state', 'active');
  instance.revoke(id);

  gate.hold();
  await world.restart();

  const { list, shell } = world.pages;
  await expect(list.table).toHaveAttribute('data-loaded', String(tokensOf(world).length));
  await list.search.fill('revoked meanwhile');
  await expect(list.row(id).self).toHaveAttribute('data-state', 'active');
  await expect(shell.syncStatus).toHaveAttribute('data-state', 'syncing');
  await gate.open();
  await expect(list.row(id).self).toHaveAttribute('data-state', 'revoked');
  await expect(shell.syncStatus).toHaveAttribute('data-state', 'idle');
});

test('a value that was rotated before a restart can be copied after it, also while the server is down', async () => {
  const world = worldOf();
  const { instance, gate } = world;
  const old = instance.addToken({ name: 'copied later' });
  await world.pages.shell.syncNow.click();
  await find(world, 'copied later');
  await world.pages.list.row(old.token.id).rotate.click();
  await world.pages.rotate.confirm.click();
  await expect(world.pages.rotate.result).toHaveAttribute('data-outcome', 'copied');
  const value = await readSystemClipboard();

  await gate.shut();
  await world.restart();

  expect(await readSystemClipboard()).toBe('');
  const { list, shell } = world.pages;
  await expect(shell.syncStatus).toHaveAttribute('data-state', /^(offline|error)$/);
  await list.search.fill('copied later');
  await list.row(successorOf(world, old.token.id)).copy.click();
  await expect(shell.clipboardCountdown).toBeVisible();
  expect((await readSystemClipboard()) === value, 'the same value is copied').toBe(true);
  await gate.open();
  await shell.syncNow.click();
  await expect(shell.syncStatus).toHaveAttribute('data-state', 'idle');
});

test('revoking asks once and names the token; it is dead on the server after one DELETE', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { token, value } = instance.addToken({ name: 'lost in the train' });
  await pages.shell.syncNow.click();
  await find(world, 'lost in the train');

  await pages.list.row(token.id).revoke.click();
  await expect(pages.revoke.self).toContainText('lost in the train');
  await expect(pages.revoke.ownWarning).toHaveCount(0);
  expect(instance.isAlive(value), 'nothing happens before the answer').toBe(true);
  await pages.revoke.confirm.click();

  await expect(pages.list.row(token.id).self).toHaveAttribute('data-state', 'revoked');
  await expect(pages.revoke.self).toHaveCount(0);
  expect(instance.isAlive(value), 'it is alive on the server').toBe(false);
  expect(requestsWith(world, 'DELETE')).toMatchObject([
    { path: `/api/v4/personal_access_tokens/${token.id}`, status: 204 },
  ]);
});

test('a question that is cancelled changes nothing', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { token, value } = instance.addToken({ name: 'thought better of it' });
  await pages.shell.syncNow.click();
  await find(world, 'thought better of it');
  const before = mutations(world).length;

  await pages.list.row(token.id).revoke.click();
  await pages.revoke.cancel.click();
  await pages.list.row(token.id).rotate.click();
  await pages.rotate.cancel.click();

  await expect(pages.rotate.self).toHaveCount(0);
  expect(instance.isAlive(value)).toBe(true);
  expect(mutations(world)).toHaveLength(before);
});

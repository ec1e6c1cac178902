import { expect, test } from '@playwright/test';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import { shareWorld, tokensOf } from './world';

const worldOf = shareWorld({ instance: { seed: 'empty' } });
const inDays = (days: number): string => addDays(toUtcDate(Date.now()), days);

test('a revoked token is made again from its row: same name, scopes and lifetime', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { token } = instance.addToken({
    name: 'lost with the old laptop',
    scopes: ['read_repository', 'read_registry'],
    createdAt: Date.now() - 50 * 86_400_000,
    expiresAt: inDays(10),
    revoked: true,
  });
  await pages.shell.goTo('tokens').click();
  await pages.shell.syncNow.click();
  await pages.list.filterClear.click();
  await pages.list.search.fill('old laptop');
  await pages.list.row(token.id).same.click();

  const { create } = pages;
  await expect(create.name).toHaveValue('lost with the old laptop');
  await expect(create.scope('read_repository')).toBeChecked();
  await expect(create.scope('read_registry')).toBeChecked();
  await expect(create.scope('api')).not.toBeChecked();
  await expect(create.outlook).toHaveAttribute('data-date', inDays(60));
});

test('a token that GitLab no longer lists is made again by keyboard: same name, scopes and lifetime', async () => {
  const world = worldOf();
  const { instance, latchkey, pages } = world;
  const { keyboard } = latchkey.page;
  const plant = (name: string) =>
    instance.addToken({
      name,
      scopes: ['read_registry', 'read_api'],
      createdAt: Date.now() - 400 * 86_400_000,
      expiresAt: inDays(-380),
    }).token;
  const [wanted, other] = [plant('build box, long gone'), plant('listed no more, too')];
  await pages.shell.goTo('tokens').click();
  const sync = async (loaded: number): Promise<void> => {
    await pages.shell.syncNow.click();
    await expect(pages.list.table).toHaveAttribute('data-loaded', String(loaded));
  };
  const { length: known } = tokensOf(world);
  await sync(known);
  const { create } = pages;
  await pages.shell.goTo('create').click();
  await expect(create.fromVanished).toHaveCount(0);

  instance.remove(wanted.id);
  instance.remove(other.id);
  await pages.shell.goTo('tokens').click();
  await sync(known - 2);
  await pages.shell.goTo('create').click();
  await create.fromVanished.focus();
  await keyboard.press('Enter');
  await expect(create.vanished(other.id)).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(create.vanished(wanted.id)).toBeFocused();
  await expect(create.vanished(wanted.id)).toContainText('read_registry, read_api');
  await keyboard.press('Enter');

  await expect(create.name).toBeFocused();
  await expect(create.name).toHaveValue('build box, long gone');
  await expect(create.scope('read_registry')).toBeChecked();
  await expect(create.scope('read_api')).toBeChecked();
  await expect(create.outlook).toHaveAttribute('data-date', inDays(20));
});

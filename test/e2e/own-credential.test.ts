import { expect, test } from '@playwright/test';
import { readSystemClipboard } from '../support/electron/clipboard';
import { connectionIdOf, mutations, secretOf, shareWorld } from './world';

// The token that Latchkey itself signs in with, rotated and revoked like any other.

const worldOf = shareWorld({ instance: { seed: 'empty' } });

test('rotating Latchkey’s own token goes on with the new value, also after a restart', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const old = instance.tokenForValue(instance.credential);
  if (old === undefined) throw new Error('The instance does not know its own credential');
  const row = pages.list.row(old.id);
  await expect(row.ownSign).toBeVisible();

  await row.rotate.click();
  await expect(pages.rotate.ownNotice).toBeVisible();
  await pages.rotate.preset('90').click();
  await pages.rotate.confirm.click();
  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');

  const value = await readSystemClipboard();
  const successor = instance.tokenForValue(value);
  const account = `connection/${await connectionIdOf(world)}`;
  expect(successor?.previousId).toBe(old.id);
  expect((await secretOf(world, account)) === value, 'the keyring holds the new value').toBe(true);
  expect(mutations(world)).toHaveLength(1);
  await pages.rotate.done.click();
  await expect(pages.list.row(successor?.id ?? 0).ownSign).toBeVisible();

  const sentWith = (): (number | null)[] => {
    const rotation = instance.requests.findIndex(({ method }) => method === 'POST');
    return instance.requests.slice(rotation + 1).map(({ tokenId }) => tokenId);
  };
  await pages.shell.syncNow.click();
  await expect(pages.shell.syncStatus).toHaveAttribute('data-state', 'idle');
  await expect.poll(() => sentWith().length).toBeGreaterThan(0);
  const beforeRestart = sentWith().length;
  await world.restart();
  await expect(world.pages.shell.syncStatus).toHaveAttribute('data-state', 'idle');
  await expect.poll(() => sentWith().length).toBeGreaterThan(beforeRestart);

  // One request with the old value would have made GitLab revoke the whole family.
  expect(new Set(sentWith())).toEqual(new Set([successor?.id]));
  expect(instance.isAlive(value), 'the new value is still alive').toBe(true);
});

test('revoking Latchkey’s own token warns before, and says afterwards what to do', async () => {
  const world = worldOf();
  const { instance, pages } = world;

  await pages.list.ownRow.revoke.click();
  await expect(pages.revoke.ownWarning).toBeVisible();
  await pages.revoke.confirm.click();

  await expect(pages.revoke.self).toHaveCount(0);
  await pages.shell.goTo('connections').click();
  const { host } = new URL(world.gate.url);
  await expect(pages.connections.stateOf(host)).toHaveAttribute('data-code', 'CREDENTIAL_REVOKED');
  await expect(pages.connections.replaceTokenOf(host)).toBeVisible();
  const asked = instance.requests.length;
  await world.restart();
  await expect(world.pages.shell.syncStatus).toHaveAttribute('data-state', 'error');
  expect(instance.requests, 'a dead credential is not sent again').toHaveLength(asked);
});

test('Latchkey’s own token, revoked on the server, is revoked in its row and on its connection', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { host } = new URL(world.gate.url);
  const { token, value } = instance.addToken({ name: 'the next one', scopes: ['api'] });
  await pages.shell.goTo('connections').click();
  await pages.connections.replaceTokenOf(host).click();
  await pages.form.credential.fill(value);
  await pages.form.submit.click();
  await pages.shell.goTo('tokens').click();
  const row = pages.list.row(token.id);
  await expect(row.self).toHaveAttribute('data-state', 'active');
  await expect(pages.shell.syncStatus).toHaveAttribute('data-state', 'idle');

  instance.revoke(token.id);
  await pages.shell.syncNow.click();

  await expect(row.self, 'it passes for active no longer').toHaveCount(0);
  await pages.list.filterClear.click();
  await expect(row.self).toHaveAttribute('data-state', 'revoked');
  await expect(row.self).toHaveAttribute('data-urgency', 'dead');
  await pages.shell.goTo('connections').click();
  const item = pages.connections.itemOf(host);
  await expect(item).toContainText('Revoked');
  await expect(item).not.toContainText(/\d\s[dh]\b/);
});

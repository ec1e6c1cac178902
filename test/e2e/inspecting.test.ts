import { expect, test } from '@playwright/test';
import { requestsWith, shareWorld, type World } from './world';

const worldOf = shareWorld({ instance: { seed: 'empty' } });

async function openPage({ pages }: World): Promise<World['pages']['inspect']> {
  await pages.shell.goTo('tokens').click();
  await pages.shell.goTo('inspect').click();
  return pages.inspect;
}

/** Asks about a value and waits for what the instance says. */
async function ask(world: World, value: string, state: string): Promise<void> {
  const { inspect } = world.pages;
  await inspect.input.fill(value);
  await inspect.submit.click();
  await expect(inspect.result).toHaveAttribute('data-state', state);
}

test('the kind is told without a request; who is asked, and that it counts as a use, is said before', async () => {
  const world = worldOf();
  const { instance, gate } = world;
  const { value } = instance.addToken({ name: 'found in a paste' });
  const inspect = await openPage(world);
  const asked = instance.requests.length;

  await expect(inspect.input).toHaveAttribute('type', 'password');
  await inspect.input.fill('gldt-abcdefghij0123456789');
  await expect(inspect.shape).toHaveAttribute('data-kind', 'deploy-token');
  await expect(inspect.submit).toHaveCount(0);
  await inspect.input.fill(value);
  await expect(inspect.shape).toHaveAttribute('data-kind', 'access-token');
  await expect(inspect.consent).toContainText(new URL(gate.url).host);
  await expect(inspect.consent).toContainText('counts as a use');
  expect(instance.requests, 'nothing was sent yet').toHaveLength(asked);
});

test('a living token says whose it is and what it reaches, and is dead after one revocation', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const inspect = await openPage(world);
  const stranger = instance.addUser({ username: 'grace', name: 'Grace' });
  const made = { name: 'in somebody’s log', scopes: ['api'], userId: stranger.id };
  const { token, value } = instance.addToken(made);

  await ask(world, `  ${value} `, 'active');
  await expect(inspect.result).toHaveAttribute('data-token-id', String(token.id));
  await expect(inspect.owner).toHaveAttribute('data-own', 'false');
  await expect(inspect.owner).toHaveText('grace');
  await expect(inspect.reach).toBeVisible();
  await inspect.revoke.click();
  await expect(pages.revoke.self).toContainText('in somebody’s log');
  await pages.revoke.cancel.click();
  expect(instance.isAlive(value), 'nothing happens before the answer').toBe(true);
  await inspect.revoke.click();
  await pages.revoke.confirm.click();

  await expect(inspect.result).toHaveAttribute('data-state', 'revoked');
  await expect(inspect.result).toContainText('in somebody’s log');
  expect(instance.isAlive(value)).toBe(false);
  expect(requestsWith(world, 'DELETE')).toMatchObject([
    { path: '/api/v4/personal_access_tokens/self', status: 204 },
  ]);
});

test('dead and unknown ones are told apart, and none offers to be revoked', async () => {
  const world = worldOf();
  const { instance } = world;
  const inspect = await openPage(world);
  const revoked = instance.addToken({ name: 'revoked', revoked: true });
  const expired = instance.addToken({ name: 'expired', expiresAt: '2020-01-01' });

  await ask(world, revoked.value, 'revoked');
  await expect(inspect.revoke).toHaveCount(0);
  await ask(world, expired.value, 'expired');
  await expect(inspect.revoke).toHaveCount(0);
  await ask(world, 'glpat-NOSUCHTOKENNOSUCHTO0', 'unknown');
  await expect(inspect.revoke).toHaveCount(0);
});

test('one’s own token is said to be one’s own; of the connection’s credential it is said what revoking does', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const inspect = await openPage(world);
  await ask(world, instance.credential, 'active');
  await expect(inspect.owner).toHaveAttribute('data-own', 'true');
  await inspect.revoke.click();
  await expect(pages.revoke.ownWarning).toBeVisible();
  await pages.revoke.cancel.click();
  expect(instance.isAlive(instance.credential)).toBe(true);
});

test('another value takes away what was told, and leaving the page empties the field', async () => {
  const world = worldOf();
  const { instance } = world;
  const inspect = await openPage(world);
  const { value } = instance.addToken({ name: 'still here' });
  await ask(world, value, 'active');
  await inspect.input.fill(`${value}x`);
  await expect(inspect.result).toHaveCount(0);
  await inspect.show.click();
  await expect(inspect.input).toHaveAttribute('type', 'text');

  await openPage(world);
  await expect(inspect.input).toHaveValue('');
  await expect(inspect.input).toHaveAttribute('type', 'password');
});

test('when the instance cannot be reached, it is said and can be asked again', async () => {
  const world = worldOf();
  const { instance, gate } = world;
  const inspect = await openPage(world);
  const { value } = instance.addToken({ name: 'unreachable' });
  await gate.shut();
  await inspect.input.fill(value);
  await inspect.submit.click();
  await expect(inspect.error).toHaveAttribute('data-code', /^(HOST_UNREACHABLE|CONNECTION_LOST)$/);
  await gate.open();
  await ask(world, value, 'active');
});

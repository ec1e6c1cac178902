import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { startDemoInstance, type DemoInstance } from '../../src-main/demo-instance/demo-instance';
import { createProfile } from '../../src-main/profile/profile';
import { keyringEntries } from '../support/electron/keyring';
import { startFaultProxy } from '../support/fault-proxy';
import { connect, connectionIdOf, keychainServiceOf, shareWorld, type World } from './world';

const worldOf = shareWorld({
  instance: { seed: 'empty' },
  launch: { args: ['--host-resolver-rules=MAP plain.example 127.0.0.1'] },
});
let other: DemoInstance;

test.beforeAll(async () => {
  other = await startDemoInstance({ now: Date.now, seed: 'empty', relativeUrlRoot: '/gitlab' });
});
test.afterAll(() => other.close());

/** Accounts of the profile's secrets in the keyring, in the order of the alphabet. */
async function accountsInKeyring(world: World): Promise<readonly string[]> {
  const entries = await keyringEntries(keychainServiceOf(world));
  return entries.map(({ attributes }) => attributes['account'] ?? '').sort();
}

test('a second instance, installed under a path, comes into the same list and leaves no trace when removed', async () => {
  const world = worldOf();
  const { pages, userDataDir, gate } = world;
  const profile = createProfile(userDataDir, '');
  const firstId = await connectionIdOf(world);
  const { token } = other.addToken({ name: 'of the other instance' });
  await pages.shell.goTo('connections').click();
  await pages.connections.add.click();
  await connect(pages, `${other.url}/-/profile`, other.credential);

  await expect(pages.list.table).toHaveAttribute('data-loaded', '3');
  await pages.list.row(token.id).rotate.click();
  await pages.rotate.confirm.click();
  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');
  await pages.rotate.done.click();
  const secondId = await pages.list.rows
    .filter({ hasText: 'of the other instance' })
    .first()
    .getAttribute('data-connection-id');
  await pages.list.filter('connection').selectOption(firstId);
  await expect(pages.list.table).toHaveAttribute('data-total', '1');
  await pages.list.filterClear.click();
  expect(await accountsInKeyring(world)).toContainEqual(
    expect.stringContaining(`token/${String(secondId)}/`),
  );

  await pages.shell.goTo('connections').click();
  const { host } = new URL(other.url);
  await pages.connections.removeOf(host).click();
  await expect(pages.connections.removeDialog).toContainText(host);
  await pages.connections.removeConfirm.click();

  await expect(pages.connections.itemOf(host)).toHaveCount(0);
  await expect(pages.connections.itemOf(new URL(gate.url).host)).toHaveCount(1);
  expect(await accountsInKeyring(world)).toEqual([`connection/${firstId}`, 'profile-marker']);
  expect(await readdir(profile.tokensDirectory)).toEqual([`${firstId}.json`]);
  expect(await readFile(profile.connectionsFile, 'utf8')).not.toContain(String(secondId));
});

test('http to another computer asks first, sends nothing before, and goes on at the second press', async () => {
  const { pages, instance } = worldOf();
  // The instance itself answers to its own name only.
  const proxy = await startFaultProxy(instance.url);
  const address = `http://plain.example:${new URL(proxy.url).port}`;
  const asked = instance.requests.length;
  await pages.shell.goTo('connections').click();
  await pages.connections.add.click();
  await pages.form.address.fill(address);
  await pages.form.credential.fill(instance.credential);

  await pages.form.submit.click();
  await expect(pages.form.error).toHaveAttribute('data-code', 'INSECURE_ADDRESS');
  expect(instance.requests).toHaveLength(asked);
  await expect(pages.form.address).toHaveValue(address);
  await pages.form.submit.click();

  await expect(pages.list.table).toBeVisible();
  await pages.shell.goTo('connections').click();
  await expect(pages.connections.itemOf(new URL(address).host)).toContainText('Not encrypted');
  await proxy.close();
});

test('the same account cannot be connected twice', async () => {
  const { pages, instance, gate } = worldOf();
  await pages.shell.goTo('connections').click();
  await pages.connections.add.click();
  await pages.form.address.fill(gate.url);
  await pages.form.credential.fill(instance.credential);
  await pages.form.submit.click();
  await expect(pages.form.error).toHaveAttribute('data-code', 'CONNECTION_EXISTS');
});

test('a dead token is told, and a new one of the same account takes its place', async () => {
  const { pages, instance, gate } = worldOf();
  const { host } = new URL(gate.url);
  const next = instance.addToken({ name: 'the next one' });
  const stranger = instance.addToken({ name: 'of an administrator', userId: 1 });
  const own = instance.tokenForValue(instance.credential);
  instance.revoke(own?.id ?? 0);
  await pages.shell.syncNow.click();
  await pages.shell.goTo('connections').click();
  await expect(pages.connections.stateOf(host)).toHaveAttribute('data-code', 'CREDENTIAL_REVOKED');

  await pages.connections.replaceTokenOf(host).click();
  await pages.form.credential.fill(stranger.value);
  await pages.form.submit.click();
  await expect(pages.form.error).toHaveAttribute('data-code', 'CREDENTIAL_OF_OTHER_ACCOUNT');
  await pages.form.credential.fill(next.value);
  await pages.form.submit.click();

  await expect(pages.connections.stateOf(host)).toHaveCount(0);
  await pages.shell.goTo('tokens').click();
  await expect(pages.list.row(next.token.id).ownSign.first()).toBeVisible();
});

test('the demo instance is gone with the run that started it, and so are its secrets', async () => {
  const world = worldOf();
  const before = await accountsInKeyring(world);
  await world.pages.shell.goTo('connections').click();
  const count = await world.pages.connections.items.count();
  await world.pages.connections.add.click();
  await world.pages.form.demo.click();
  await expect(world.pages.list.table).toBeVisible();
  expect(await accountsInKeyring(world)).toHaveLength(before.length + 1);

  await world.restart();

  await world.pages.shell.goTo('connections').click();
  await expect(world.pages.connections.items).toHaveCount(count);
  expect(await accountsInKeyring(world)).toEqual(before);
});

import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { createProfile } from '../../src-main/profile/profile';
import {
  answerPrompt,
  countKeyringEntries,
  dismissPrompt,
  isPromptOpen,
  keyringEntries,
  lockKeyring,
  unlockKeyring,
} from '../support/electron/keyring';
import {
  connectionIdOf,
  keychainServiceOf,
  mutations,
  secretOf,
  shareWorld,
  type World,
} from './world';

// A keyring that is locked, whose prompt nobody answers, or that is not there at all. Each test goes
// on from what the one before it left.
test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'the keyring is locked with a Linux desktop’s own tools');

const worldOf = shareWorld({ instance: { seed: 'empty' }, connected: false });
/** Longest time, in ms, that a reaction may take on a machine that has much to do. */
const AT_ONCE = 3_000;

test.afterEach(async () => {
  await unlockKeyring();
  await dismissPrompt();
});

async function fillIn({ pages, gate, instance }: World): Promise<void> {
  await pages.form.address.fill(gate.url);
  await pages.form.credential.fill(instance.credential);
  await pages.form.submit.click();
}

/** The user sees the prompt and closes it. */
async function refusePrompt(): Promise<void> {
  await expect.poll(isPromptOpen).toBe(true);
  await dismissPrompt();
}

test('a locked keyring is said, nothing typed is lost, and “for this run only” goes on without it', async () => {
  const world = worldOf();
  const { pages, gate, instance } = world;
  await lockKeyring();

  await fillIn(world);
  await refusePrompt();

  await expect(pages.form.error).toHaveAttribute('data-code', 'KEYCHAIN_LOCKED');
  await expect(pages.shell.keychainBanner).toHaveAttribute('data-state', 'locked');
  await expect(pages.form.address).toHaveValue(gate.url);
  await expect(pages.form.credential).toHaveValue(instance.credential);
  await pages.form.forThisRunOnly.click();
  await expect(pages.list.table).toHaveAttribute('data-loaded', '1');
  await pages.shell.goTo('connections').click();
  await expect(pages.connections.items).toContainText('this run only');
});

test('after a restart the list of a run-only connection is still there, and its token is asked for again', async () => {
  const world = worldOf();
  const { host } = new URL(world.gate.url);
  await world.restart();
  const { connections, form, list, shell } = world.pages;

  await expect(list.table).toHaveAttribute('data-loaded', '1');
  const entries = await keyringEntries();
  expect(entries.filter(({ secret }) => secret === world.instance.credential)).toEqual([]);
  await shell.goTo('connections').click();
  await expect(connections.stateOf(host)).toHaveAttribute('data-code', 'CREDENTIAL_MISSING');
  await connections.replaceTokenOf(host).click();
  await form.credential.fill(world.instance.credential);
  await form.submit.click();

  await expect(connections.stateOf(host)).toHaveCount(0);
  await shell.goTo('tokens').click();
  const account = `connection/${await connectionIdOf(world)}`;
  await expect.poll(() => secretOf(world, account)).toBe(world.instance.credential);
});

test('while a prompt stands unanswered the window reacts and keeps what it knows; unlocked, it goes on by itself', async () => {
  const world = worldOf();
  const { settingsFile } = createProfile(world.userDataDir, '');
  await lockKeyring();
  await world.restart();
  const { list, settings, shell } = world.pages;
  await expect.poll(isPromptOpen).toBe(true);

  await expect(shell.keychainBanner).toHaveAttribute('data-state', 'locked');
  await expect(list.table).toHaveAttribute('data-loaded', '1');
  // To main, to the disk and back, behind a call to the keychain that hangs.
  const pressedAt = Date.now();
  await shell.goTo('settings').click();
  await settings.theme.selectOption('dark');
  const saved = (): Promise<string> => readFile(settingsFile, 'utf8').catch(() => '');
  await expect.poll(saved, { intervals: [50] }).toContain('"dark"');
  expect(Date.now() - pressedAt).toBeLessThan(AT_ONCE);

  await unlockKeyring();
  await dismissPrompt();
  await expect(shell.keychainBanner).toHaveCount(0);
  await expect(shell.syncStatus).toHaveAttribute('data-state', 'idle');
});

test('the password typed into the prompt is all it takes: the list is fetched without another click', async () => {
  const world = worldOf();
  await lockKeyring();
  await world.restart();
  const { shell } = world.pages;
  await expect.poll(isPromptOpen).toBe(true);

  // A prompt that is not drawn yet does not hear the keys.
  await expect(async () => {
    await answerPrompt();
    await expect(shell.syncStatus).toHaveAttribute('data-state', 'idle', { timeout: 1_500 });
  }).toPass();
  await expect(shell.keychainBanner).toHaveCount(0);
});

test('with a locked keyring nothing is rotated, since the new value could not be kept', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { token, value } = instance.addToken({ name: 'to be rotated' });
  await pages.shell.goTo('tokens').click();
  await pages.shell.syncNow.click();
  await lockKeyring();

  await pages.list.row(token.id).rotate.click();
  await pages.rotate.confirm.click();
  await refusePrompt();

  await expect(pages.rotate.error).toHaveAttribute('data-code', 'KEYCHAIN_LOCKED');
  expect(instance.isAlive(value)).toBe(true);
  expect(mutations(world)).toEqual([]);
  await unlockKeyring();
  await pages.rotate.confirm.click();
  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');
  await expect(pages.rotate.memoryNotice).toHaveCount(0);
  await pages.rotate.done.click();
});

test('removing a connection while the keyring is locked keeps it, since its secrets would stay behind', async () => {
  const world = worldOf();
  const { host } = new URL(world.gate.url);
  const { connections, shell } = world.pages;
  await lockKeyring();
  await shell.goTo('connections').click();
  await connections.removeOf(host).click();
  await connections.removeConfirm.click();
  const refusal = connections.removeDialog.locator('[data-code]');
  // Each look into the keyring asks again.
  await expect(async () => {
    await dismissPrompt();
    await expect(refusal).toHaveAttribute('data-code', 'KEYCHAIN_LOCKED', { timeout: 500 });
  }).toPass();
  await world.latchkey.page.keyboard.press('Escape');
  await expect(connections.itemOf(host)).toBeVisible();
});

test('Latchkey can be quit while a prompt stands, and started again on the same profile', async () => {
  const world = worldOf();
  await lockKeyring();
  await world.restart();
  await expect.poll(isPromptOpen).toBe(true);

  // It would hang for as long as the prompt stands.
  await world.restart();

  await expect(world.pages.list.table).toHaveAttribute('data-loaded', '3');
});

test('without any keychain it says so, and “for this run only” still works', async () => {
  const world = worldOf();
  const before = await countKeyringEntries();
  const service = keychainServiceOf(world);
  await world.restart({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } });
  const { form, connections, list, shell } = world.pages;

  await expect(shell.keychainBanner).toHaveAttribute('data-state', 'unavailable');
  await expect(list.table).toHaveAttribute('data-loaded', '3');
  await shell.goTo('connections').click();
  await connections.add.click();
  await form.address.fill(world.instance.url);
  await form.credential.fill(world.instance.credential);
  await form.submit.click();
  await expect(form.error).toHaveAttribute('data-code', 'KEYCHAIN_UNAVAILABLE');
  await form.forThisRunOnly.click();
  await expect(list.table).toHaveAttribute('data-loaded', '6');
  expect(await keyringEntries(service)).not.toEqual([]);
  expect(await countKeyringEntries()).toBe(before);
});

import { expect, test } from '@playwright/test';
import { catalogues } from '../../src-preload/contract/messages/catalogue';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import type { IssuedToken } from '../../src-main/demo-instance/demo-instance';
import { copyInAnotherProgram, readSystemClipboard } from '../support/electron/clipboard';
import {
  dismissPrompt,
  isPromptOpen,
  lockKeyring,
  unlockKeyring,
} from '../support/electron/keyring';
import { startFaultProxy, type FaultProxy, type PassedRequest } from '../support/fault-proxy';
import { accessibilityProblems, englishAmong, takePicture, textsOn } from './looks';
import { connect, connectionIdOf, secretOf, shareWorld, type World } from './world';

// What the window says of a rotation that is not settled, and that its first button leads to a
// value that works. Each test goes on from what the one before it left.
test.describe.configure({ mode: 'serial' });

const worldOf = shareWorld({ instance: { seed: 'empty' }, connected: false });
let proxy: FaultProxy;

const inDays = (days: number): string => addDays(toUtcDate(Date.now()), days);
const isRotation = ({ method, path }: PassedRequest): boolean =>
  method === 'POST' && path.endsWith('/rotate');
const rotationsOf = (...tokenIds: readonly number[]): readonly PassedRequest[] =>
  proxy.requests.filter((request) =>
    tokenIds.some((id) => isRotation(request) && request.path.includes(`/${id}/`)),
  );

test.beforeAll(async () => {
  const { instance, pages } = worldOf();
  proxy = await startFaultProxy(instance.url);
  await connect(pages, proxy.url, instance.credential);
});
test.afterAll(() => proxy.close());
test.afterEach(async () => {
  proxy.faultFor = () => null;
  proxy.onAnswer = () => undefined;
  await unlockKeyring();
  await dismissPrompt();
});

/** A token that is in the list, which shows it and what comes of it and nothing else. */
async function plant({ instance, pages }: World, name: string): Promise<IssuedToken> {
  const planted = instance.addToken({ name, expiresAt: inDays(20) });
  await pages.shell.goTo('tokens').click();
  await pages.shell.syncNow.click();
  await pages.list.filterClear.click();
  await pages.list.search.fill(name);
  await expect(pages.list.row(planted.token.id).self).toHaveCount(1);
  return planted;
}

async function rotate({ pages }: World, tokenId: number, until: string): Promise<void> {
  await pages.list.row(tokenId).rotate.click();
  await pages.rotate.date.fill(until);
  await pages.rotate.confirm.click();
}

/** What comes from the server and stays in its own language, longest first. */
const dataOf = ({ instance }: World): readonly string[] =>
  instance
    .tokens()
    .flatMap(({ name, description }) => [name, description ?? ''])
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length);

/** The tokens of a family that still work. */
const alive = ({ instance }: World, tokenId: number): readonly number[] =>
  instance
    .family(tokenId)
    .filter(({ revoked }) => !revoked)
    .map(({ id }) => id);

test('a value that was lost on the way is got back with the first button: two requests, no family revoked', async () => {
  const world = worldOf();
  const { instance, pages, latchkey } = world;
  const { token, value } = await plant(world, 'lost on the way');
  proxy.faultFor = (request) => (isRotation(request) ? 'cut-after' : null);

  await rotate(world, token.id, inDays(60));
  await expect(pages.rotate.result).toHaveAttribute('data-finding', 'rotated');
  await pages.rotate.done.click();

  proxy.faultFor = () => null;
  const { only } = pages.recovery;
  await expect(only.self).toHaveAttribute('data-outcome', 'value-lost');
  const [successor = 0] = alive(world, token.id);
  await expect(only.self).toHaveAttribute('data-token-id', String(successor));
  await expect(only.oldExpiry).toHaveAttribute('data-date', inDays(60));
  await expect(only.newExpiry).toHaveAttribute('data-date', inDays(60));
  expect(await accessibilityProblems(latchkey.page)).toEqual([]);
  await takePicture(latchkey.page, 'recovery-value-lost');
  await pages.shell.goTo('settings').click();
  await expect(only.self, 'above every page').toBeVisible();

  await only.first.click();

  await expect(pages.recovery.result).toHaveAttribute('data-outcome', 'copied');
  await expect(pages.recovery.self).toHaveCount(0);
  await expect(pages.shell.clipboardCountdown).toBeVisible();
  const fresh = await readSystemClipboard();
  const [last = 0] = alive(world, token.id);
  expect(instance.tokenForValue(fresh)?.id, 'what is in the clipboard works').toBe(last);
  expect(alive(world, token.id), 'the family was not revoked').toHaveLength(1);
  expect(instance.isAlive(value)).toBe(false);
  expect(rotationsOf(token.id), 'the first rotation was sent once').toHaveLength(1);
  expect(rotationsOf(successor), 'its successor was rotated once').toHaveLength(1);
  expect(proxy.requests.filter(isRotation)).toHaveLength(2);
  await pages.recovery.resultClose.click();
  await pages.shell.goTo('tokens').click();
  const account = `token/${await connectionIdOf(world)}/${last}`;
  expect((await secretOf(world, account)) === fresh, 'the keyring holds it').toBe(true);
});

test('what is not known is looked at and not sent again; giving it up is asked about', async () => {
  const world = worldOf();
  const { pages } = world;
  const { token } = await plant(world, 'nobody knows');
  proxy.faultFor = ({ method, path }) => {
    if (method === 'POST') return 'cut-after';
    return path.endsWith(`/${token.id}`) ? 'error-before' : null;
  };

  await rotate(world, token.id, inDays(60));
  await pages.rotate.toNotice.click();

  const { only } = pages.recovery;
  await expect(only.self).toBeFocused();
  await expect(only.self).toHaveAttribute('data-outcome', 'undetermined');
  await only.first.click();
  await expect(only.look).not.toHaveAttribute('aria-busy');
  await expect(only.self).toHaveAttribute('data-outcome', 'undetermined');
  proxy.faultFor = () => null;
  await only.first.click();
  await expect(only.self).toHaveAttribute('data-outcome', 'value-lost');
  expect(rotationsOf(token.id)).toHaveLength(1);

  const sent = proxy.requests.filter(isRotation).length;
  await only.dismiss.click();
  await expect(pages.recovery.self).toHaveCount(1);
  await pages.recovery.dismissConfirm.click();
  await expect(pages.recovery.self).toHaveCount(0);
  expect(proxy.requests.filter(isRotation)).toHaveLength(sent);
});

test('a value that the keychain refuses can be copied, holds up quitting, and is saved once it is unlocked', async () => {
  const world = worldOf();
  const { instance, pages, latchkey } = world;
  const { token } = await plant(world, 'locked out');
  proxy.onAnswer = (request) => (isRotation(request) ? lockKeyring() : undefined);
  /** The user sees the prompt and closes it. */
  const refusePrompt = async (): Promise<void> => {
    await expect.poll(isPromptOpen).toBe(true);
    await dismissPrompt();
  };

  await rotate(world, token.id, inDays(60));
  await refusePrompt();
  await expect(pages.rotate.memoryNotice).toBeVisible();
  await pages.rotate.toNotice.click();

  const { only } = pages.recovery;
  await expect(only.self).toHaveAttribute('data-outcome', 'value-unsaved');
  const [successor = 0] = alive(world, token.id);
  await copyInAnotherProgram('something else');
  await only.copy.click();
  await expect.poll(readSystemClipboard).not.toBe('something else');
  const value = await readSystemClipboard();
  expect(instance.tokenForValue(value)?.id, 'the copied value works').toBe(successor);

  // The question is the system's own; what it is asked is seen, and answered with "stay".
  await latchkey.app.evaluate(({ dialog, app }) => {
    dialog.showMessageBox = (...asked: readonly unknown[]) => {
      console.log(`asked before quitting: ${JSON.stringify(asked.at(-1))}`);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    app.quit();
  });
  await expect.poll(() => latchkey.output()).toContain(catalogues.en.desktop.quit.message);
  await expect(only.self).toBeVisible();

  await only.first.click();
  await refusePrompt();
  await expect(only.error).toHaveAttribute('data-code', 'KEYCHAIN_LOCKED');
  await unlockKeyring();
  await only.first.click();
  await expect(pages.recovery.self).toHaveCount(0);
  const account = `token/${await connectionIdOf(world)}/${successor}`;
  expect((await secretOf(world, account)) === value, 'the keyring holds it').toBe(true);
  expect(rotationsOf(token.id)).toHaveLength(1);
});

test('a rotation that the app did not survive is there after the next start, in the language in force', async () => {
  const world = worldOf();
  const { token } = await plant(world, 'killed');
  const answered = new Promise<void>((resolve) => {
    proxy.onAnswer = (request) => {
      if (!isRotation(request)) return undefined;
      resolve();
      return new Promise(() => undefined);
    };
  });
  await rotate(world, token.id, inDays(60));
  await answered;
  await world.latchkey.kill();
  proxy.onAnswer = () => undefined;

  for (const lang of ['ja', 'zh-CN'] as const) {
    await world.restart({ lang });
    const { only, self } = world.pages.recovery;
    await expect(only.self).toHaveAttribute('data-outcome', 'value-lost');
    const [before = ''] = catalogues[lang].recovery.title['value-lost'].split('{name}').slice(1);
    await expect(self).toContainText(before);
    const texts = await textsOn(world.latchkey.page);
    expect(englishAmong(texts, lang, dataOf(world))).toEqual([]);
    expect(await accessibilityProblems(world.latchkey.page)).toEqual([]);
    await takePicture(world.latchkey.page, `recovery-value-lost-${lang}`);
  }

  await world.pages.recovery.only.first.click();
  await expect(world.pages.recovery.result).toHaveAttribute('data-outcome', 'copied');
  const [last] = alive(world, token.id);
  expect(world.instance.tokenForValue(await readSystemClipboard())?.id).toBe(last);
  expect(rotationsOf(token.id)).toHaveLength(1);
  await world.restart();
  await expect(world.pages.shell.syncStatus).toHaveAttribute('data-state', 'idle');
  await expect(world.pages.recovery.self).toHaveCount(0);
});

test('a lost credential keeps the connection and its list until a new one is put in', async () => {
  const world = worldOf();
  const { instance, pages, latchkey } = world;
  const known = await pages.list.table.getAttribute('data-loaded');
  await pages.list.filterClear.click();
  proxy.faultFor = (request) => (isRotation(request) ? 'cut-after' : null);

  await pages.list.ownRow.rotate.click();
  await pages.rotate.confirm.click();
  await pages.rotate.toNotice.click();

  const { only } = pages.recovery;
  await expect(only.self).toHaveAttribute('data-outcome', 'credential-lost');
  await expect(pages.shell.credentialBanner).toHaveCount(0);
  await expect(pages.list.table).toHaveAttribute('data-loaded', String(known));
  expect(await accessibilityProblems(latchkey.page)).toEqual([]);
  await takePicture(latchkey.page, 'recovery-credential-lost');
  proxy.faultFor = () => null;
  const asked = proxy.requests.length;

  await only.first.click();
  expect(proxy.requests, 'nothing is asked with a dead credential').toHaveLength(asked);
  const { value } = instance.addToken({ name: 'another', scopes: ['api'], expiresAt: inDays(5) });
  await pages.form.credential.fill(value);
  await pages.form.submit.click();

  await expect(pages.recovery.self).toHaveCount(0);
  await expect(pages.shell.syncStatus).toHaveAttribute('data-state', 'idle');
});

test('Latchkey’s own token that dies within a week is warned of on every page, and rotated from there', async () => {
  const world = worldOf();
  const { pages, latchkey } = world;
  await pages.shell.goTo('tokens').click();
  const own = Number(await pages.list.ownRow.self.getAttribute('data-token-id'));
  await expect(pages.warnings.item(own)).toHaveAttribute('data-days-left', '5');
  await expect(pages.shell.credentialBanner, 'it is told once').toHaveCount(0);
  await pages.shell.goTo('settings').click();
  expect(await accessibilityProblems(latchkey.page)).toEqual([]);
  await takePicture(latchkey.page, 'own-token-dies');

  await pages.warnings.rotate(own).click();
  await expect(pages.rotate.ownNotice).toBeVisible();
  await pages.rotate.preset('90').click();
  await pages.rotate.confirm.click();

  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');
  await pages.rotate.done.click();
  await expect(pages.warnings.item(own)).toHaveCount(0);
  await expect(pages.list.ownRow.self).toHaveAttribute('data-days-left', '90');
});

test('a credential that is dead says so on every page and is replaced from there; the list stays', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const own = Number(await pages.list.ownRow.self.getAttribute('data-token-id'));
  const known = await pages.list.table.getAttribute('data-loaded');
  instance.revoke(own);
  await pages.shell.syncNow.click();

  await expect(pages.shell.credentialItems).toHaveAttribute('data-state', 'revoked');
  await expect(pages.list.table).toHaveAttribute('data-loaded', String(known));
  await pages.shell.credentialReplace.click();
  const { value, token } = instance.addToken({ name: 'a third one', scopes: ['api'] });
  await pages.form.credential.fill(value);
  await pages.form.submit.click();
  await expect(pages.shell.credentialItems).toHaveCount(0);
  await expect(pages.warnings.item(token.id)).toHaveAttribute('data-urgency', 'month');
});

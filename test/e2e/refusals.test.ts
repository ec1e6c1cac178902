import { expect, test } from '@playwright/test';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import type { IssuedToken } from '../../src-main/demo-instance/demo-instance';
import { readSystemClipboard } from '../support/electron/clipboard';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy';
import { connect, shareWorld, type World } from './world';

// What the window says and does when GitLab says no, or when nobody knows what it said.

const LONGEST_DAYS = 90;
const worldOf = shareWorld({
  instance: { seed: 'empty', maxLifetimeDays: LONGEST_DAYS },
  connected: false,
});
let proxy: FaultProxy;

test.beforeAll(async () => {
  const { instance, pages } = worldOf();
  proxy = await startFaultProxy(instance.url);
  await connect(pages, proxy.url, instance.credential);
});
test.afterAll(() => proxy.close());
// A question that a failed test left open must not fail the next one.
test.afterEach(async () => {
  const { latchkey, pages } = worldOf();
  proxy.faultFor = () => null;
  await latchkey.page.keyboard.press('Escape');
  await expect(pages.rotate.self).toHaveCount(0);
  await expect(pages.revoke.self).toHaveCount(0);
});

const isRotation = ({ path }: { readonly path: string }): boolean => path.endsWith('/rotate');
const rotationsOf = (tokenId: number): readonly unknown[] =>
  proxy.requests.filter(({ path }) => path.endsWith(`/${tokenId}/rotate`));

/** A token that is in the list, which shows it and what comes of it and nothing else. */
async function plant({ instance, pages }: World, name: string): Promise<IssuedToken> {
  const planted = instance.addToken({ name });
  await pages.shell.syncNow.click();
  await pages.list.filterClear.click();
  await pages.list.search.fill(name);
  await expect(pages.list.row(planted.token.id).self).toHaveCount(1);
  return planted;
}

/** Asks for a rotation until the end of the date, or as the dialog proposes. */
async function rotate({ pages }: World, tokenId: number, until?: string): Promise<void> {
  await pages.list.row(tokenId).rotate.click();
  if (until !== undefined) await pages.rotate.date.fill(until);
  await pages.rotate.confirm.click();
}

test('a date that GitLab finds too late is refused in its own words, and the latest one it named works', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { token, value } = await plant(world, 'until next year');
  const latest = addDays(toUtcDate(Date.now()), LONGEST_DAYS);

  await rotate(world, token.id, addDays(latest, 200));

  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'failed');
  await expect(pages.rotate.error).toHaveAttribute('data-code', 'EXPIRY_TOO_LATE');
  await expect(pages.rotate.error).toContainText(`must be before ${latest}`);
  expect(instance.isAlive(value), 'the refused token is alive').toBe(true);
  await pages.rotate.useLatest.click();
  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');
  await expect(pages.list.row(token.id).self).toHaveAttribute('data-state', 'revoked');
  expect(instance.tokenForValue(await readSystemClipboard())?.expiresAt).toBe(latest);
  await pages.rotate.done.click();

  // What was learnt is remembered: the next question does not offer what would be refused.
  const next = await plant(world, 'asked later');
  await pages.list.row(next.token.id).rotate.click();
  await pages.rotate.preset('365').click();
  await expect(pages.rotate.newExpiry).toHaveAttribute('data-date', latest);
});

test('a 403 is shown with GitLab’s own words and a next step; the token stays as it is', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { token, value } = await plant(world, 'of a blocked account');
  // Just before the rotation gets there, so that it is what GitLab refuses.
  proxy.faultFor = (request) => {
    if (isRotation(request)) instance.addUser({ ...instance.user, state: 'blocked' });
    return null;
  };

  await rotate(world, token.id);
  await expect(pages.rotate.error).toHaveAttribute('data-code', 'FORBIDDEN');
  instance.addUser(instance.user);

  await expect(pages.rotate.error).toContainText('Your account has been blocked.');
  await expect(pages.rotate.error).toContainText('Ask the instance’s administrator');
  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'failed');
  expect(instance.isAlive(value)).toBe(true);
  expect(rotationsOf(token.id)).toHaveLength(1);
});

test('a 400 because somebody revoked it meanwhile is told in GitLab’s own words', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { token } = await plant(world, 'revoked by a colleague');
  instance.revoke(token.id);

  await rotate(world, token.id);

  await expect(pages.rotate.error).toHaveAttribute('data-code', 'TOKEN_ALREADY_REVOKED');
  await expect(pages.rotate.error.locator('blockquote')).toContainText(/already revoked/i);
});

test('a 429 says how long to wait, and nothing is sent again by itself', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { token, value } = await plant(world, 'too many requests');
  proxy.faultFor = (request) => (isRotation(request) ? 'rate-limit' : null);

  await rotate(world, token.id);

  await expect(pages.rotate.error).toHaveAttribute('data-code', 'RATE_LIMITED');
  await expect(pages.rotate.error).toContainText('Wait 1 min,');
  expect(rotationsOf(token.id)).toHaveLength(1);
  expect(instance.isAlive(value)).toBe(true);
});

for (const fault of ['cut-after', 'bad-gateway-after', 'half-answer'] as const) {
  test(`${fault}: a lost answer is “unknown”, not “failed”; it is looked up, sent once, and leads to a value that works`, async () => {
    const world = worldOf();
    const { instance, pages } = world;
    const { token, value } = await plant(world, `lost by ${fault}`);
    proxy.faultFor = (request) => (isRotation(request) ? fault : null);

    await rotate(world, token.id);

    await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'unknown');
    await expect(pages.rotate.result).toHaveAttribute('data-finding', 'rotated');
    await expect(pages.rotate.result).toContainText('Outcome unknown');
    await expect(pages.rotate.confirm).toHaveCount(0);
    expect(instance.isAlive(value), 'the old value is alive').toBe(false);
    expect(rotationsOf(token.id)).toHaveLength(1);
    proxy.faultFor = () => null;

    await pages.rotate.toNotice.click();
    await expect(pages.rotate.self).toHaveCount(0);
    await expect(pages.recovery.only.self).toHaveAttribute('data-outcome', 'value-lost');
    await expect(pages.recovery.only.self).toBeFocused();
    await pages.recovery.only.first.click();
    await expect(pages.recovery.result).toHaveAttribute('data-outcome', 'copied');
    await pages.recovery.resultClose.click();
    expect(instance.isAlive(await readSystemClipboard()), 'the copied value is alive').toBe(true);
    expect(rotationsOf(token.id)).toHaveLength(1);
  });
}

test('a request that was lost on the way there is found to be not done, and may be tried again', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { token, value } = await plant(world, 'lost on the way');
  proxy.faultFor = (request) => (isRotation(request) ? 'cut-before' : null);

  await rotate(world, token.id);

  await expect(pages.rotate.result).toHaveAttribute('data-finding', 'not-rotated');
  expect(instance.isAlive(value)).toBe(true);
  expect(rotationsOf(token.id)).toHaveLength(1);
  proxy.faultFor = () => null;
  await pages.rotate.again.click();
  await pages.rotate.confirm.click();
  await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');
});

test('when the look fails too nothing is claimed, and no second try is offered', async () => {
  const world = worldOf();
  const { pages } = world;
  const { token } = await plant(world, 'nobody knows');
  proxy.faultFor = ({ method, path }) => {
    if (method === 'POST') return 'cut-after';
    return path.endsWith(`/${token.id}`) ? 'error-before' : null;
  };

  await rotate(world, token.id);

  await expect(pages.rotate.result).toHaveAttribute('data-finding', 'undetermined');
  await expect(pages.rotate.again).toHaveCount(0);
  await expect(pages.recovery.only.self).toHaveAttribute('data-outcome', 'undetermined');
  expect(rotationsOf(token.id)).toHaveLength(1);
});

test('a revocation whose answer was lost is looked up and not sent again', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const { token, value } = await plant(world, 'revoked in the dark');
  proxy.faultFor = ({ method }) => (method === 'DELETE' ? 'bad-gateway-after' : null);

  await pages.list.row(token.id).revoke.click();
  await pages.revoke.confirm.click();

  await expect(pages.list.row(token.id).self).toHaveAttribute('data-state', 'revoked');
  expect(instance.isAlive(value)).toBe(false);
  expect(proxy.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

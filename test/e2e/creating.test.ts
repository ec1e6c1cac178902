import { expect, test } from '@playwright/test';
import { startDemoInstance } from '../../src-main/demo-instance/demo-instance';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import { copyInAnotherProgram, readSystemClipboard } from '../support/electron/clipboard';
import {
  connect,
  connectionIdOf,
  mutations,
  requestsWith,
  secretOf,
  shareWorld,
  type World,
} from './world';

const LONGEST_DAYS = 400;
const worldOf = shareWorld({ instance: { seed: 'empty', maxLifetimeDays: LONGEST_DAYS } });
const inDays = (days: number): string => addDays(toUtcDate(Date.now()), days);

/** Addresses that were to be opened in the browser, from now on kept instead. */
async function keepOpenedPages({ latchkey }: World): Promise<void> {
  await latchkey.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
}

const openedPages = ({ latchkey }: World): Promise<readonly string[]> =>
  latchkey.app.evaluate(() => (globalThis as unknown as { opened: readonly string[] }).opened);

/** What GitLab's web form does with its address, and with the date that its user types. */
function fillInWebForm({ instance }: World, address: string, expiresAt: string | null) {
  const { searchParams } = new URL(address);
  return instance.addToken({
    name: searchParams.get('name') ?? '',
    description: searchParams.get('description') ?? '',
    scopes: (searchParams.get('scopes') ?? '').split(','),
    expiresAt,
  });
}

/** The user comes back from the browser. Under Xvfb no window manager tells the window. */
const comeBack = ({ latchkey }: World): Promise<void> =>
  latchkey.page.evaluate(() => void globalThis.dispatchEvent(new Event('focus')));

async function openPage({ pages }: World): Promise<World['pages']['create']> {
  await pages.shell.goTo('create').click();
  const { create } = pages;
  if ((await create.another.count()) > 0) await create.another.click();
  await create.startOver.click();
  return create;
}

test.beforeAll(() => keepOpenedPages(worldOf()));

test('from a template by the web form into the list: the link says everything but the date, the value is kept and copied', async () => {
  const world = worldOf();
  const { gate, instance, latchkey, pages } = world;
  const create = await openPage(world);

  await create.template('git-write').click();
  await expect(create.name).toBeFocused();
  await create.name.fill('laptop & „git“, 100% mine');
  await create.description.fill('pushes from the train');
  await create.lifetime('30').click();
  await expect(create.scope('write_repository')).toBeChecked();
  const link = await create.link.textContent();
  await create.openBrowser.click();
  await expect.poll(() => openedPages(world)).toEqual([link]);
  const { origin, pathname, searchParams } = new URL(link ?? '');
  expect(origin + pathname).toBe(`${gate.url}/-/user_settings/personal_access_tokens/legacy/new`);
  expect(Object.fromEntries(searchParams)).toEqual({
    name: 'laptop & „git“, 100% mine',
    description: 'pushes from the train',
    scopes: 'write_repository',
  });
  await expect(create.date).toHaveAttribute('data-date', inDays(30));

  const made = fillInWebForm(world, link ?? '', inDays(30));
  await expect(create.value).toHaveAttribute('type', 'password');
  await create.value.fill(` ${made.value}\n`);
  await create.adopt.click();

  await expect(create.result).toHaveAttribute('data-outcome', 'copied');
  await expect(create.facts).toHaveAttribute('data-token-id', String(made.token.id));
  await expect(create.same).toBeVisible();
  // What is below the fold is in the page, not below the window's frame.
  expect(await latchkey.page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  expect(
    await latchkey.page.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    ),
  ).toBe(0);
  await expect(pages.shell.clipboardCountdown).toHaveCount(1);
  expect((await readSystemClipboard()) === made.value, 'the value is copied').toBe(true);
  await create.toList.click();
  await expect(pages.list.detail).toHaveAttribute('data-token-id', String(made.token.id));
  const row = pages.list.row(made.token.id);
  await expect(row.expiry).toHaveAttribute('datetime', inDays(30));
  await expect(row.copy).toBeVisible();
  const account = `token/${await connectionIdOf(world)}/${made.token.id}`;
  expect((await secretOf(world, account)) === made.value, 'the keyring has the value').toBe(true);
  expect(mutations(world)).toEqual([]);
  expect(instance.isAlive(made.value)).toBe(true);
});

test('a token that is not what was asked for is taken in, and every difference is named', async () => {
  const world = worldOf();
  const create = await openPage(world);
  await create.template('glab').click();
  await create.name.fill('glab here');
  await create.openBrowser.click();
  const made = world.instance.addToken({
    name: 'glab there',
    scopes: ['api', 'read_user'],
    expiresAt: inDays(7),
  });

  await create.value.fill(made.value);
  await create.adopt.click();

  await expect(create.result).toHaveAttribute('data-outcome', 'copied');
  const kinds = create.differs.locator('[data-value]');
  await expect(kinds).toHaveCount(4);
  await expect(create.differs).toContainText('write_repository');
  await expect(create.differs).toContainText('read_user');
  await expect(create.differs).toContainText('glab there');

  // The next one is begun where this one was, without a way around.
  await create.template('git-read').click();
  await expect(create.result).toHaveCount(0);
  await expect(create.link).toContainText('scopes=read_repository');
});

test('what was pasted wrongly says why, nothing is kept, and the right value still goes in', async () => {
  const world = worldOf();
  const { instance } = world;
  const create = await openPage(world);
  await create.copyLink.click();
  const link = await create.link.textContent();
  await expect.poll(readSystemClipboard).toBe(link);
  const dead = instance.addToken({ name: 'dead already', revoked: true });
  const theirs = instance.addToken({ name: 'the administrator’s', userId: 1 });

  const cases = [
    ['two words', 'VALUE_MALFORMED'],
    ['glpat-NOSUCHTOKENNOSUCHTO0', 'VALUE_UNKNOWN'],
    [dead.value, 'VALUE_REVOKED'],
    [theirs.value, 'VALUE_OF_OTHER_ACCOUNT'],
  ] as const;
  for (const [value, code] of cases) {
    await create.value.fill(value);
    await create.adopt.click();
    await expect(create.adoptError).toHaveAttribute('data-code', code);
  }
  const right = instance.addToken({ name: 'the right one' });
  await create.value.fill(right.value);
  await create.adopt.click();
  await expect(create.result).toHaveAttribute('data-outcome', 'copied');
});

test('coming back from the browser, the clipboard is offered but not taken, and a token without a value is pointed out', async () => {
  const world = worldOf();
  const { instance } = world;
  const create = await openPage(world);
  await create.template('read-only-api').click();
  await create.openBrowser.click();
  await copyInAnotherProgram('no token at all');
  await comeBack(world);
  const made = instance.addToken({ name: 'from the clipboard', scopes: ['read_api'] });
  await expect(create.clipboardOffer).toHaveCount(0);

  await copyInAnotherProgram(made.value);
  await comeBack(world);
  await expect(create.newcomer).toHaveAttribute('data-token-id', String(made.token.id));
  await expect(create.clipboardOffer).toBeVisible();
  const looks = (): number =>
    requestsWith(world, 'GET').filter(({ path }) => path.endsWith('/self')).length;
  const before = looks();
  await expect(create.value).toHaveValue('');
  expect(looks(), 'nobody was asked about it').toBe(before);

  await create.takeFromClipboard.click();
  await expect(create.result).toHaveAttribute('data-outcome', 'copied');
  await expect(create.facts).toHaveAttribute('data-token-id', String(made.token.id));
  await expect(create.newcomer).toHaveCount(0);
});

test('by API an account makes for itself what GitLab allows, sent once; other scopes are not asked for', async () => {
  const world = worldOf();
  const { instance, pages } = world;
  const create = await openPage(world);
  await create.scope('api').check();
  await create.kind.selectOption('own');
  await expect(create.kind.locator('option')).toHaveCount(2);
  await expect(create.submit).toBeDisabled();
  await create.name.fill('cluster from the laptop');
  await create.scope('k8s_proxy').check();
  await create.expires.fill(inDays(LONGEST_DAYS + 1));
  await expect(create.advice('left-out')).toContainText('api');

  await create.submit.click();
  await expect(create.error).toHaveAttribute('data-code', 'EXPIRY_TOO_LATE');
  await create.useLatest.click();

  await expect(create.result).toHaveAttribute('data-outcome', 'copied');
  const value = await readSystemClipboard();
  expect(instance.tokenForValue(value)).toMatchObject({
    name: 'cluster from the laptop',
    scopes: ['k8s_proxy'],
    expiresAt: inDays(LONGEST_DAYS),
  });
  expect(requestsWith(world, 'POST')).toMatchObject([
    { path: '/api/v4/user/personal_access_tokens', status: 422 },
    { path: '/api/v4/user/personal_access_tokens', status: 201 },
  ]);
  await create.toList.click();
  await expect(pages.list.detail).toContainText('cluster from the laptop');
});

test('what was filled in outlives the page, an own template the run; the pasted value does neither', async () => {
  const world = worldOf();
  const { shell } = world.pages;
  let create = await openPage(world);
  await create.name.fill('nightly mirror');
  await create.scope('write_repository').check();
  await create.lifetime('365').click();
  await create.value.fill('glpat-HALFPASTEDHALFPASTE');
  await shell.goTo('tokens').click();
  await shell.goTo('create').click();
  await expect(create.name).toHaveValue('nightly mirror');
  await expect(create.scope('write_repository')).toBeChecked();
  await expect(create.value).toHaveValue('');
  await create.saveTemplate.click();
  await expect(create.ownTemplates).toHaveCount(1);

  await world.restart();
  await keepOpenedPages(world);
  await world.pages.shell.goTo('create').click();
  ({ create } = world.pages);
  await expect(create.name).toHaveValue('');
  await create.ownTemplates.getByRole('button').first().click();
  await expect(create.name).toHaveValue('nightly mirror');
  await expect(create.expires).toHaveValue(inDays(365));
  await create.removeTemplate.click();
  await expect(create.ownTemplates).toHaveCount(0);
});

test('an administrator makes tokens for others, on an older server by its older page', async () => {
  const world = worldOf();
  const { pages } = world;
  const version = '16.7.2-ee';
  const instance = await startDemoInstance({ now: Date.now, seed: 'empty', version });
  await pages.shell.goTo('connections').click();
  await pages.connections.add.click();
  const admin = instance.addToken({ name: 'admin', scopes: ['api'], userId: 1 });
  await connect(pages, instance.url, admin.value);
  const create = await openPage(world);
  const { host } = new URL(instance.url);
  await create.connection.selectOption({ label: `${instance.administrator.username}@${host}` });
  await expect(create.link).toContainText(`${instance.url}/-/profile/personal_access_tokens`);
  await expect(create.description).toBeDisabled();

  const theirs = { label: `${world.instance.user.username}@${new URL(world.gate.url).host}` };
  const admins = { label: `${instance.administrator.username}@${host}` };
  // What is on the clipboard was asked of the other instance, and is not offered to this one.
  await create.connection.selectOption(theirs);
  await create.openBrowser.click();
  await create.connection.selectOption(admins);
  await copyInAnotherProgram(world.instance.addToken({ name: 'not for others' }).value);
  await comeBack(world);
  await expect(create.clipboardOffer).toHaveCount(0);
  await expect(create.newcomer).toHaveCount(0);
  await create.connection.selectOption(theirs);
  await comeBack(world);
  await expect(create.clipboardOffer).toBeVisible();
  await create.connection.selectOption(admins);
  await expect(create.clipboardOffer).toHaveCount(0);

  await create.kind.selectOption('user');
  await create.userId.fill(String(instance.user.id));
  await create.name.fill('for the developer');
  await create.scope('read_api').check();
  await create.submit.click();

  await expect(create.result).toHaveAttribute('data-outcome', 'copied');
  expect(instance.tokenForValue(await readSystemClipboard())).toMatchObject({
    userId: instance.user.id,
    name: 'for the developer',
  });
  await instance.close();
});

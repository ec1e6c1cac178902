/** Opens a page and does what a person does there, step by step. */
const onPage =
  (name, ...steps) =>
  async (page) => {
    await page.getByTestId(`nav-${name}`).click();
    for (const step of steps) await step(page);
  };
const click = (id) => (page) => page.getByTestId(id).click();
const fill = (id, text) => (page) => page.getByTestId(id).fill(text);
const see = (id) => (page) => page.getByTestId(id).waitFor();
const choose = (id, value) => (page) => page.getByTestId(id).selectOption(value);
const type = (page) => page.getByTestId('adopt-token').fill('glpat-made-up-000000001');

const glab = [click('create-template-glab'), fill('create-name', 'glab on the laptop')];
const waiting = [...glab, click('create-open-browser'), see('create-date')];
const inspect = (value) => [fill('inspect-input', value), click('inspect-submit')];

/** Creating and inspecting; see shots.mjs. */
export const createShots = [
  { name: 'create', scenario: 'one', act: onPage('create') },
  { name: 'create-narrow', scenario: 'one', width: 900, height: 700, act: onPage('create') },
  { name: 'create-whole', scenario: 'one', height: 1500, act: onPage('create', ...glab) },
  {
    name: 'create-whole-narrow',
    scenario: 'one',
    width: 900,
    height: 2100,
    act: onPage('create', ...glab),
  },
  {
    name: 'create-vanished',
    scenario: 'long-gone',
    act: onPage('create', click('create-from-vanished')),
  },
  {
    name: 'create-vanished-last',
    scenario: 'long-gone',
    width: 900,
    act: onPage('create', (page) => page.getByTestId('create-from-vanished').press('ArrowUp')),
  },
  { name: 'create-form', scenario: 'one', act: onPage('create', ...glab) },
  {
    name: 'create-waiting',
    scenario: 'one',
    height: 1100,
    act: onPage('create', ...waiting, async (page) => {
      await page.evaluate(() => {
        globalThis.desktop.copyInBrowser('glpat-made-up-000000001');
        globalThis.dispatchEvent(new Event('focus'));
      });
      await page.getByTestId('adopt-clipboard').waitFor();
    }),
  },
  {
    name: 'create-too-late',
    scenario: 'one',
    height: 1100,
    act: onPage(
      'create',
      choose('create-kind', 'own'),
      fill('create-name', 'cluster'),
      click('create-scope-k8s_proxy'),
      fill('create-expires', '2029-01-31'),
      click('create-submit'),
      see('create-error'),
    ),
  },
  {
    name: 'create-refused',
    scenario: 'one',
    height: 1100,
    act: onPage(
      'create',
      ...waiting,
      fill('adopt-token', 'glpat-revoked-00000000'),
      click('adopt-submit'),
      see('adopt-error'),
    ),
  },
  {
    name: 'create-adopted',
    scenario: 'one',
    act: onPage('create', ...waiting, type, click('adopt-submit'), see('create-result')),
  },
  {
    name: 'create-differs',
    scenario: 'one',
    act: onPage('create', ...glab, type, click('adopt-submit'), see('create-result')),
  },
  {
    name: 'create-own',
    scenario: 'administrator',
    height: 1100,
    act: onPage('create', choose('create-kind', 'own'), click('create-scope-k8s_proxy')),
  },
  {
    name: 'create-user',
    scenario: 'administrator',
    height: 1400,
    act: onPage(
      'create',
      ...glab,
      choose('create-kind', 'user'),
      fill('create-user-id', 'ada'),
      click('create-expires-never'),
    ),
  },
  {
    name: 'create-unknown',
    scenario: 'administrator',
    act: onPage(
      'create',
      choose('create-kind', 'own'),
      fill('create-name', 'cluster'),
      click('create-scope-k8s_proxy'),
      async (page) => {
        await page.evaluate(() =>
          globalThis.desktop.answerNext('tokens.create', {
            outcome: 'unknown',
            finding: 'created',
            cause: { code: 'CONNECTION_LOST', details: { host: 'git.example.com' } },
          }),
        );
        await page.getByTestId('create-submit').click();
        await page.getByTestId('create-result').waitFor();
      },
    ),
  },
  { name: 'inspect', scenario: 'one', act: onPage('inspect') },
  {
    name: 'inspect-shape',
    scenario: 'one',
    act: onPage('inspect', fill('inspect-input', 'gldt-made-up-0000000000')),
  },
  {
    name: 'inspect-active',
    scenario: 'one',
    height: 1100,
    act: onPage('inspect', ...inspect('glpat-other-000000000000'), see('inspect-result')),
  },
  {
    name: 'inspect-narrow',
    scenario: 'one',
    width: 900,
    height: 1100,
    act: onPage('inspect', ...inspect('glpat-other-000000000000'), see('inspect-result')),
  },
  {
    name: 'inspect-revoked',
    scenario: 'one',
    act: onPage('inspect', ...inspect('glpat-revoked-0000000000'), see('inspect-result')),
  },
  {
    name: 'inspect-revoke',
    scenario: 'one',
    height: 1100,
    act: onPage('inspect', ...inspect('glpat-own-00000000000000'), click('inspect-revoke')),
  },
];

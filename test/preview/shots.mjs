import { createShots } from './create-shots.mjs';
import { snippetShots } from './snippet-shots.mjs';

const TOKEN = 'glpat-made-up-value-0001';

const goTo = (page) => async (browserPage) => {
  await browserPage.getByTestId(`nav-${page}`).click();
};

async function submit(page, address, token = TOKEN) {
  await page.getByTestId('connection-url').fill(address);
  await page.getByTestId('connection-token').fill(token);
  await page.getByTestId('connection-submit').click();
  await page.getByTestId('connection-error').waitFor();
}

/** What is looked at: a scenario of scenarios.ts and what a person does there. */
export const shots = [
  { name: 'first-run', scenario: 'first-run' },
  { name: 'first-run-narrow', scenario: 'first-run', width: 900, height: 600 },
  {
    name: 'first-run-error',
    scenario: 'first-run',
    act: (page) => submit(page, 'https://git.example.com', 'not-a-token'),
  },
  {
    name: 'first-run-revoked',
    scenario: 'first-run',
    act: (page) => submit(page, 'https://git.example.com', 'glpat-revoked-0001'),
  },
  {
    name: 'first-run-insecure',
    scenario: 'first-run',
    act: (page) => submit(page, 'http://gitlab.lan:8080'),
  },
  {
    name: 'first-run-locked',
    scenario: 'locked-first-run',
    act: (page) => submit(page, 'https://git.example.com'),
  },
  {
    name: 'added',
    scenario: 'first-run',
    async act(page) {
      await page.getByTestId('connection-demo').click();
      await page.getByTestId('toast').waitFor();
    },
  },
  { name: 'connections', scenario: 'several', height: 1500, act: goTo('connections') },
  { name: 'connections-narrow', scenario: 'several', width: 900, act: goTo('connections') },
  {
    name: 'connections-wide',
    scenario: 'several',
    width: 1920,
    height: 1080,
    act: goTo('connections'),
  },
  {
    name: 'connection-add',
    scenario: 'one',
    async act(page) {
      await page.getByTestId('nav-connections').click();
      await page.getByTestId('connection-add').click();
    },
  },
  {
    name: 'connection-replace',
    scenario: 'one',
    async act(page) {
      await page.getByTestId('nav-connections').click();
      await page.getByTestId('connection-replace-token').click();
    },
  },
  {
    name: 'connection-remove',
    scenario: 'one',
    async act(page) {
      await page.getByTestId('nav-connections').click();
      await page.getByTestId('connection-remove').click();
    },
  },
  { name: 'settings', scenario: 'one', act: goTo('settings') },
  { name: 'settings-forced', scenario: 'forced', act: goTo('settings') },
  { name: 'sub-paths', scenario: 'sub-paths' },
  { name: 'sub-paths-connections', scenario: 'sub-paths', act: goTo('connections') },
  { name: 'locked', scenario: 'locked', act: goTo('connections') },
  { name: 'unavailable', scenario: 'unavailable', act: goTo('settings') },
  { name: 'set-aside', scenario: 'set-aside', act: goTo('settings') },
  { name: 'syncing', scenario: 'syncing', act: goTo('settings') },
  { name: 'offline', scenario: 'offline', act: goTo('connections') },
  {
    name: 'clipboard',
    scenario: 'one',
    async act(page) {
      await page.getByTestId('nav-settings').click();
      await page.evaluate(() =>
        globalThis.desktop.call('tokens.copy', { connectionId: 'c1', tokenId: 9001 }),
      );
      await page.getByTestId('clipboard-countdown').waitFor();
    },
  },
  {
    name: 'palette',
    scenario: 'one',
    async act(page) {
      await page.keyboard.press('Control+k');
      await page.getByTestId('command-palette').waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  { name: 'tokens', scenario: 'one' },
  {
    name: 'tokens-export',
    scenario: 'one',
    width: 900,
    async act(page) {
      await page.getByTestId('export-open').click();
      await page.getByRole('menu').waitFor();
    },
  },
  ...['value-lost', 'undetermined', 'looking', 'credential-lost', 'value-unsaved'].map(
    (outcome) => ({ name: `recovery-${outcome}`, scenario: outcome }),
  ),
  { name: 'recovery-creations', scenario: 'unsettled-creations' },
  { name: 'recovery-several', scenario: 'unsettled' },
  {
    name: 'recovery-narrow',
    scenario: 'unsettled',
    width: 900,
    height: 600,
    act: goTo('settings'),
  },
  {
    name: 'recovery-result',
    scenario: 'value-lost',
    async act(page) {
      await page.getByTestId('recovery-item').getByRole('button').first().click();
      await page.getByTestId('recovery-result').waitFor();
    },
  },
  {
    name: 'recovery-failed',
    scenario: 'value-unsaved',
    async act(page) {
      await page.evaluate(() =>
        globalThis.desktop.failNext('recovery.save', { code: 'KEYCHAIN_LOCKED', details: {} }),
      );
      await page.getByTestId('recovery-save').click();
      await page.getByTestId('recovery-error').waitFor();
    },
  },
  {
    name: 'recovery-dismiss',
    scenario: 'value-lost',
    async act(page) {
      await page.getByTestId('recovery-dismiss').click();
    },
  },
  { name: 'warnings', scenario: 'warned' },
  { name: 'warnings-narrow', scenario: 'warned', width: 900, height: 700 },
  { name: 'warnings-many', scenario: 'warned-of-many', height: 900 },
  {
    name: 'warnings-snooze',
    scenario: 'warned',
    width: 900,
    async act(page) {
      await page.getByTestId('warning-snooze').nth(2).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'warnings-all',
    scenario: 'warned-of-many',
    height: 1000,
    async act(page) {
      await page.getByTestId('nav-settings').click();
      await page.getByTestId('warning-more').click();
    },
  },
  {
    name: 'settings-whole',
    scenario: 'one',
    height: 1500,
    async act(page) {
      await page.getByTestId('nav-settings').click();
      await page.getByTestId('notification-test').click();
    },
  },
  { name: 'credential', scenario: 'ailing' },
  { name: 'credential-connections', scenario: 'ailing', height: 1400, act: goTo('connections') },
  ...createShots,
  ...snippetShots,
];

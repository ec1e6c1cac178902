import { expect, test } from '@playwright/test';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import { catalogues } from '../../src-preload/contract/messages/catalogue';
import type { Language } from '../../src-preload/contract/models';
import { accessibilityProblems, cutTexts, englishAmong, takePicture, textsOn } from './looks';
import { connect, shareWorld, type World } from './world';

// Every screen in every language and theme: nothing that axe calls serious, and no English where
// none is read. Each test goes on from the screen that the one before it left.

const inDays = (days: number): string => addDays(toUtcDate(Date.now()), days);

function plant({ instance }: World): void {
  for (const days of [1, 5, 20, 50, 200, -3]) {
    instance.addToken({ name: `deploy-${String(days)}`, expiresAt: inDays(days) });
  }
  instance.addToken({ name: 'forever', expiresAt: null, lastUsedAt: Date.now() - 86_400_000 });
  instance.addToken({ name: 'stolen', revoked: true });
}

/** What comes from the server and stays in its own language. */
function dataOf({ instance, gate }: World): readonly string[] {
  const tokens = instance.tokens().flatMap(({ name, description }) => [description ?? '', name]);
  return [...tokens, instance.user.name, instance.user.username, new URL(gate.url).host]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length);
}

for (const language of ['en', 'zh-CN', 'ja'] as const) {
  test.describe(language, () => {
    test.describe.configure({ mode: 'serial' });
    const worldOf = shareWorld({
      instance: { seed: 'empty' },
      launch: { lang: language },
      connected: false,
    });

    /** Looks at the screen as it is now, in both themes. */
    async function look(screen: string): Promise<void> {
      const { page } = worldOf().latchkey;
      for (const [colorScheme, rules] of [
        ['light', 'all'],
        ['dark', 'colours'],
      ] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await takePicture(page, `${screen}-${language}-${colorScheme}`);
        expect(await accessibilityProblems(page, rules), `${screen}, ${colorScheme}`).toEqual([]);
      }
      const texts = await textsOn(page);
      const english = englishAmong(texts, language === 'en' ? 'ja' : language, dataOf(worldOf()));
      if (language !== 'en') expect(english, screen).toEqual([]);
      // That the look finds English is seen where there is some.
      else expect(english.length, screen).toBeGreaterThan(2);
    }
    const says = catalogues[language satisfies Language];

    test('first run, and a refusal', async () => {
      const { form, shell } = worldOf().pages;
      await expect(form.submit).toHaveText(says.connections.form.connect);
      await expect(shell.goTo('tokens')).toHaveText(says.shell.page.tokens);
      await look('first-run');
      await form.submit.click();
      await expect(form.error).toContainText(says.errors.CREDENTIAL_MALFORMED.title);
      await look('refusal');
    });

    test('tokens and details', async () => {
      const world = worldOf();
      const { pages, gate, instance } = world;
      plant(world);
      const dying = instance.addToken({ name: 'dies tonight', expiresAt: inDays(1) });
      await connect(pages, gate.url, instance.credential);
      await pages.list.filterClear.click();
      await expect(pages.list.sort('name')).toHaveText(says.tokens.columns.name);
      await look('tokens');
      await pages.list.rows.nth(1).click();
      await expect(pages.list.detail).toContainText(says.tokens.detail.scopes);
      // What a row is about is not cut for want of room, where there is the least.
      expect(await cutTexts(pages.list.row(dying.token.id).countdown)).toEqual([]);
      await look('details');
      await pages.list.search.fill('no such token');
      await look('nothing-found');
      await pages.list.filterClear.click();
    });

    test('warnings of what dies soon, and how they are put off', async () => {
      const { instance, pages } = worldOf();
      const week = instance.tokens().find(({ name }) => name === 'deploy-5');
      await expect(pages.warnings.self).toHaveAttribute('aria-label', says.warnings.label);
      await pages.warnings.more.click();
      await expect(pages.warnings.item(week?.id ?? 0)).toHaveAttribute('data-urgency', 'week');
      await pages.warnings.snooze(week?.id ?? 0).click();
      await expect(pages.warnings.snoozeFor('day-before')).toContainText(
        says.warnings.snoozeDayBefore,
      );
      await look('warnings');
      await pages.warnings.snoozeFor('1').press('Escape');
      await expect(pages.warnings.snooze(week?.id ?? 0)).toBeFocused();
      await pages.warnings.more.click();
      await pages.list.exportOpen.click();
      await expect(pages.list.exportIcs).toContainText(says.tokens.export.calendar);
      await look('export');
      await pages.list.exportIcs.press('Escape');
    });

    test('the question before a rotation, and its result', async () => {
      const { instance, pages } = worldOf();
      const token = instance.tokens().find(({ name }) => name === 'deploy-5');
      await pages.list.row(token?.id ?? 0).rotate.click();
      await expect(pages.rotate.confirm).toHaveText(says.rotation.confirm);
      await look('rotate');
      await pages.rotate.date.fill(inDays(900));
      await pages.rotate.confirm.click();
      await expect(pages.rotate.error).toContainText(says.errors.EXPIRY_TOO_LATE.next);
      await pages.rotate.useLatest.click();
      await expect(pages.rotate.result).toHaveAttribute('data-outcome', 'copied');
      await look('rotated');
      await pages.rotate.done.click();
    });

    test('the question before a revocation', async () => {
      const { pages } = worldOf();
      await pages.list.ownRow.revoke.click();
      await expect(pages.revoke.confirm).toHaveText(says.tokens.revoke.confirm);
      await look('revoke');
      await pages.revoke.cancel.click();
    });

    test('creating a token, and its value taken in', async () => {
      const { instance, pages } = worldOf();
      const { create } = pages;
      await pages.shell.goTo('create').click();
      await expect(create.openBrowser).toHaveText(says.create.web.open);
      await look('create');
      await create.scope('api').check();
      await create.lifetime('never').click();
      await create.copyLink.click();
      await create.value.fill('glpat-NOSUCHTOKENNOSUCHTO0');
      await create.adopt.click();
      await expect(create.adoptError).toContainText(says.errors.VALUE_UNKNOWN.next);
      await look('create-refused');
      await create.value.fill(instance.addToken({ name: 'adopted' }).value);
      await create.adopt.click();
      await expect(create.toList).toHaveText(says.create.done.toList);
      await look('create-done');
    });

    test('what is told of a pasted token', async () => {
      const { instance, pages } = worldOf();
      const { inspect } = pages;
      await pages.shell.goTo('inspect').click();
      await inspect.input.fill(instance.addToken({ name: 'found' }).value);
      await expect(inspect.submit).toBeVisible();
      await inspect.submit.click();
      await expect(inspect.revoke).toHaveText(says.inspectPage.revoke.button);
      await look('inspect');
    });

    test('connections, settings and the command palette', async () => {
      const { latchkey, pages } = worldOf();
      await pages.shell.goTo('connections').click();
      await expect(pages.connections.add).toHaveText(says.connections.add);
      await look('connections');
      await pages.shell.goTo('settings').click();
      await expect(pages.settings.warningDays(60)).toBeChecked();
      await expect(pages.settings.language).toHaveAccessibleDescription(
        new RegExp(`--lang=${language}(?![-\\w])`),
      );
      await pages.settings.notificationTest.click();
      await expect(pages.settings.notificationTestResult).toHaveAttribute('data-state', /./);
      await look('settings');
      await latchkey.page.keyboard.press('Control+k');
      await expect(pages.shell.commandPalette).toBeVisible();
      await look('palette');
    });
  });
}

test.describe('while it runs', () => {
  const worldOf = shareWorld({ instance: { seed: 'empty' }, launch: { lang: 'en' } });

  test('axe would tell what it does not find: a button without a name, words that are hard to read', async () => {
    const { page } = worldOf().latchkey;
    await page.evaluate(() => {
      const words = document.createElement('p');
      words.textContent = 'hard to read';
      words.style.cssText = 'color: #777; background: #888';
      document.querySelector('main')?.append(document.createElement('button'), words);
    });
    const problems = (await accessibilityProblems(page)).join();
    expect(problems).toContain('button-name');
    expect(problems).toContain('color-contrast');
    expect((await accessibilityProblems(page, 'colours')).join()).toContain('color-contrast');
  });

  test('the chosen theme outranks the system’s, and is kept', async () => {
    const world = worldOf();
    const { pages, latchkey } = world;
    const background = (): Promise<string> =>
      world.latchkey.page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
    await latchkey.page.emulateMedia({ colorScheme: 'light' });
    const light = await background();
    await pages.shell.goTo('settings').click();
    await pages.settings.theme.selectOption('dark');
    await expect.poll(background).not.toBe(light);
    const dark = await background();

    await world.restart();

    await expect(world.pages.list.table).toBeVisible();
    await expect.poll(background).toBe(dark);
  });
});

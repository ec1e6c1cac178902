import { expect, it } from 'vitest';
import {
  CLIPBOARD_CHOICES,
  findChoice,
  toClipboardChoice,
} from '../../../src-renderer/features/settings/choices';
import { renderPage } from '../../support/fake-window';

const options = (html: string, id: string): readonly string[] => {
  const select = new RegExp(`<select[^>]*data-testid="${id}"[^>]*>(.*?)</select>`, 's').exec(html);
  return [...(select?.[1] ?? '').matchAll(/value="([^"]*)" data-value="\1"/g)].map(
    ([, value]) => value ?? '',
  );
};

it('names its choices the same in every language', async () => {
  for (const language of ['en', 'zh-CN', 'ja'] as const) {
    const html = await renderPage('settings', { info: { language } });
    expect(options(html, 'setting-language')).toEqual(['system', 'en', 'zh-CN', 'ja']);
    expect(options(html, 'setting-theme')).toEqual(['system', 'light', 'dark']);
    expect(options(html, 'setting-clipboard-seconds')).toEqual([
      '10',
      '20',
      '30',
      '60',
      '120',
      '300',
      'never',
    ]);
  }
});

it('says why a language that was chosen does not show, and lets it be chosen all the same', async () => {
  const fieldOf = async (forcedLanguage: 'ja' | null): Promise<string> => {
    const html = await renderPage('settings', { info: { forcedLanguage } });
    return (
      /<select[^>]*data-testid="setting-language"[\s\S]*?<\/select>[\s\S]*?<select/.exec(
        html,
      )?.[0] ?? ''
    );
  };
  expect(await fieldOf('ja')).toContain('This run was started with --lang=ja.');
  expect(await fieldOf('ja')).not.toContain('disabled');
  expect(await fieldOf(null)).not.toContain('--lang');
});

it('reads back every choice it offers, and nothing else', () => {
  const of = (text: string) => findChoice(CLIPBOARD_CHOICES, text, toClipboardChoice);
  for (const seconds of CLIPBOARD_CHOICES) {
    expect(of(toClipboardChoice(seconds))).toBe(seconds);
  }
  expect(of('0')).toBeUndefined();
  expect(of('15')).toBeUndefined();
});

it('says plainly what this system does not do for a copied value', async () => {
  const page = (clipboard: { marksSecrets: boolean; clearsOnLock: boolean }) =>
    renderPage('settings', { info: { clipboard } });
  const none = await page({ marksSecrets: false, clearsOnLock: false });
  expect(none).toContain('cannot tell clipboard managers not to keep it');
  expect(none).toContain('not cleared when the screen is locked');
  const all = await page({ marksSecrets: true, clearsOnLock: true });
  expect(all).toContain('are told not to keep it');
  expect(all).toContain('also cleared when the screen is locked');
});

const boxes = (html: string): readonly (readonly [string, boolean])[] => {
  const field = /<fieldset[^>]*data-testid="setting-warning-days"[\s\S]*?<\/fieldset>/.exec(html);
  return (field?.[0].match(/<input[^>]*>/g) ?? []).map((tag) => [
    /data-value="(\d+)"/.exec(tag)?.[1] ?? '',
    tag.includes(' checked'),
  ]);
};

it('offers each number of days left, and shows which are warned about', async () => {
  expect(boxes(await renderPage('settings'))).toEqual([
    ['60', true],
    ['30', true],
    ['7', true],
    ['1', true],
    ['0', true],
  ]);
  const some = await renderPage('settings', { settings: { warningDays: [7, 0] } });
  expect(boxes(some).filter(([, isOn]) => isOn)).toEqual([
    ['7', true],
    ['0', true],
  ]);
  expect(some).not.toContain('dies without a word');
  const none = await renderPage('settings', { settings: { warningDays: [] } });
  expect(none).toContain('dies without a word');
});

it('names periods in minutes, and says where a closed window is found again', async () => {
  const page = (platform: 'linux' | 'darwin') =>
    renderPage('settings', { info: { platform }, settings: { closeToTray: true } });
  const linux = await page('linux');
  expect(options(linux, 'setting-sync-minutes')).toEqual(['30', '60', '180', '360', '720', '1440']);
  expect(linux).toContain('plain GNOME');
  expect(await page('darwin')).toContain('menu bar');
  const box = (id: string) => new RegExp(`<input[^>]*data-testid="${id}"[^>]*>`).exec(linux)?.[0];
  expect(box('setting-close-to-tray')).toContain('checked');
  expect(box('setting-launch-at-login')).toMatch(/type="checkbox"(?!.*checked)/);
  expect(box('setting-hide-token-names')).toContain('type="checkbox"');
});

import { expect, it } from 'vitest';
import {
  CLIPBOARD_CHOICES,
  fromClipboardChoice,
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

it('reads back every choice it offers, and nothing else', () => {
  for (const seconds of CLIPBOARD_CHOICES) {
    expect(fromClipboardChoice(toClipboardChoice(seconds))).toBe(seconds);
  }
  expect(fromClipboardChoice('0')).toBeUndefined();
  expect(fromClipboardChoice('15')).toBeUndefined();
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

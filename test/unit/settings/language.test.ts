import { expect, it } from 'vitest';
import { chooseLanguage, toForcedLanguage } from '../../../src-main/settings/language';

it.each([
  ['ja', 'en', ['zh-CN'], 'ja'],
  ['', 'zh-CN', ['ja'], 'zh-CN'],
  ['', 'system', ['de-DE', 'ja-JP'], 'ja'],
  ['', 'system', ['zh-Hans-SG'], 'zh-CN'],
  ['', 'system', ['zh-TW', 'ja'], 'ja'],
  ['', 'system', ['zh-Hant-HK'], 'en'],
  ['', 'system', ['fr'], 'en'],
  ['', 'system', [], 'en'],
  ['klingon', 'system', ['ja'], 'ja'],
] as const)(
  '--lang=%s, setting %s, system %j gives %s: the switch before the setting before the system',
  (lang, choice, preferred, expected) => {
    expect(chooseLanguage(toForcedLanguage(lang), choice, preferred)).toBe(expected);
  },
);

it('tells that the language was forced only where it was', () => {
  expect(['zh-CN', '', 'klingon', 'EN'].map(toForcedLanguage)).toEqual(['zh-CN', null, null, null]);
});

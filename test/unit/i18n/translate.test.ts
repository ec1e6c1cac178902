import { expect, it } from 'vitest';
import { createTranslate } from '../../../src-main/i18n/translate';

it.each([
  ['en', 'Select all'],
  ['zh-CN', '全选'],
  ['ja', 'すべて選択'],
] as const)('main speaks %s from the same catalogue as the window', (language, text) => {
  expect(createTranslate(language)('desktop.menu.selectAll')).toBe(text);
});

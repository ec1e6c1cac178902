import { describe, expect, it } from 'vitest';
import { catalogues, LANGUAGES } from '../../../src-preload/contract/messages/catalogue';
import { createPluralRule } from '../../../src-preload/contract/messages/plural-rules';
import { flatten } from './flatten';

const english = flatten(catalogues.en);

const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort().join();

const NAMES = /Latchkey|GitLab|UTC/g;

/** The same in every language: what has no letter besides names and placeholders. */
const isSameEverywhere = (text: string): boolean =>
  !/\p{L}/u.test(text.replace(/\{\w+\}/g, '').replace(NAMES, ''));

describe.each(LANGUAGES.map((language) => ({ language })))(
  'catalogue of $language',
  ({ language }) => {
    const texts = flatten(catalogues[language]);

    it('has exactly the keys of English, so that nothing falls back', () => {
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    });

    it('says something everywhere', () => {
      const empty = [...texts].filter(([, text]) => text.trim() === '').map(([key]) => key);
      expect(empty).toEqual([]);
    });

    it('fills in the same facts as English, so that no translation loses a host or a date', () => {
      const differing = [...texts]
        .filter(([key, text]) => placeholders(text) !== placeholders(english.get(key) ?? ''))
        .map(([key]) => key);
      expect(differing).toEqual([]);
    });

    it('gives a form for each plural that the language has', () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.length;
      const wrong = [...texts].filter(([key, text]) => {
        const isPlural = (english.get(key) ?? '').includes(' | ');
        return text.split(' | ').length !== (isPlural ? forms : 1);
      });
      expect(wrong).toEqual([]);
    });

    it('has no characters that vue-i18n would read as its own syntax', () => {
      const broken = [...texts]
        .filter(([, text]) => /@|\{(?!\w+\})/.test(text))
        .map(([key]) => key);
      expect(broken).toEqual([]);
    });
  },
);

describe.each([{ language: 'zh-CN' as const }, { language: 'ja' as const }])(
  'translation into $language',
  ({ language }) => {
    it('leaves nothing in English', () => {
      const untranslated = [...flatten(catalogues[language])]
        .filter(([key, text]) => text === english.get(key) && !isSameEverywhere(text))
        .map(([key, text]) => `${key}: ${text}`);
      expect(untranslated).toEqual([]);
    });

    it('does not mix up the scripts of Chinese and Japanese', () => {
      const foreign = language === 'ja' ? /[们这为无连删复说]/ : /[\u3041-\u30ff]/;
      const wrong = [...flatten(catalogues[language])].filter(([, text]) => foreign.test(text));
      expect(wrong).toEqual([]);
    });
  },
);

describe('plural rule', () => {
  it('tells one from many in English, where "1 days" would be wrong', () => {
    const rule = createPluralRule('en');
    expect([0, 1, 2].map((count) => rule(count, 2))).toEqual([1, 0, 1]);
  });

  it('has one form in Chinese and Japanese, and never asks for a second', () => {
    expect([0, 1, 5].map((count) => createPluralRule('ja')(count, 1))).toEqual([0, 0, 0]);
    expect([0, 1, 5].map((count) => createPluralRule('zh-CN')(count, 1))).toEqual([0, 0, 0]);
  });
});

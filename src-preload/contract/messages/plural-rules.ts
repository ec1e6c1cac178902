import type { Language } from '../models';

/** In the order in which a message lists its plural forms, separated by `|`. */
const CATEGORY_ORDER: readonly Intl.LDMLPluralRule[] = [
  'zero',
  'one',
  'two',
  'few',
  'many',
  'other',
];

/** Picks a form of a plural message: its index among `forms` forms for the number `count`. */
export type PluralRule = (count: number, forms: number) => number;

/**
 * Plural rule of a language from `Intl.PluralRules`: English messages have two forms
 * (`one | other`), Chinese and Japanese one.
 */
export function createPluralRule(language: Language): PluralRule {
  const rules = new Intl.PluralRules(language);
  const known = rules.resolvedOptions().pluralCategories;
  const forms = CATEGORY_ORDER.filter((category) => known.includes(category));
  return (count, length) => Math.min(forms.indexOf(rules.select(count)), length - 1);
}

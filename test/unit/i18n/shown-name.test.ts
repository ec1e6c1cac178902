import { expect, it } from 'vitest';
import { toShownName } from '../../../src-main/i18n/shown-name';

const shown = (name: string): string => toShownName(name, '#7');

it.each([
  ['a name as it is', 'ci-deploy_2 & R&D <b>', 'ci-deploy_2 & R&D <b>'],
  [
    'line breaks, which would forge a second line',
    'ci\r\nAll tokens\u2028are\u2029fine',
    'ci All tokens are fine',
  ],
  ['control characters and bells', 'c\u0007i\u0000\u001b[31m', 'ci[31m'],
  [
    'direction overrides, which would write the host backwards',
    'ci\u202egnp.exe\u202c\u2066\u2069',
    'cignp.exe',
  ],
  ['what is not seen', 'c\u200bi\ufeff\u00ad', 'ci'],
  ['half a surrogate pair', 'ci\ud83d', 'ci'],
  ['joined emoji, which need their joiner', '👩‍💻 laptop', '👩‍💻 laptop'],
  ['piled up marks', `a${'\u0301'.repeat(40)}b`, 'a\u0301\u0301\u0301b'],
  ['right-to-left letters, kept from pulling the host along', 'שלום', '\u2068שלום\u2069'],
  ['nothing that is seen', '\u200b \u0000 \u2066', '#7'],
  ['empty', '', '#7'],
])('%s', (_what, name, expected) => {
  expect(shown(name)).toBe(expected);
});

it('is cut at 60 characters, not inside of one', () => {
  expect(shown('x'.repeat(60))).toBe('x'.repeat(60));
  expect(shown('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
  expect(shown('👩‍💻'.repeat(70))).toBe(`${'👩‍💻'.repeat(59)}…`);
});

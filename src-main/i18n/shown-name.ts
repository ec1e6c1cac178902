/** Characters of a name that are shown; what is longer hides the rest of a line. */
const MAX_CHARACTERS = 60;

/** Marks that may pile up on one letter before the rest is left out. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** Breaks lines, rings bells, turns the writing direction, or is not to be seen at all. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/gu;

/** Letters that are written from right to left, and would pull the words after them along. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * A token's name for a place that has no markup and no wrapping: one line, cut at 60 characters,
 * nothing in it that is not seen or that changes what is around it. Names are anybody's text.
 *
 * @param fallback shown when nothing visible is left
 */
export function toShownName(name: string, fallback: string): string {
  const line = name
    .replaceAll(/\s+/g, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(PILED_MARKS, '$1')
    .trim();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(line)) return fallback;
  const shown = cut(line);
  return RIGHT_TO_LEFT.test(shown) ? `${FIRST_STRONG_ISOLATE}${shown}${POP_ISOLATE}` : shown;
}

function cut(line: string): string {
  const all = Array.from(characters.segment(line), ({ segment }) => segment);
  return all.length <= MAX_CHARACTERS ? line : `${all.slice(0, MAX_CHARACTERS - 1).join('')}…`;
}

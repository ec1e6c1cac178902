/**
 * Text search over a token's words: case, diacritics and full-width forms do not matter, and
 * several words all have to occur (in any order, in any of the searched texts).
 */

/** Separates the searched texts, so that no word can match across two of them. */
const SEPARATOR = '\n';

/** A text as it is compared: decomposed, without marks, lower-case. */
export function toFolded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a search looks through, folded once so that each key stroke only compares. */
export function toSearchText(texts: readonly (string | null)[]): string {
  return texts
    .filter((text) => text !== null)
    .map(toFolded)
    .join(SEPARATOR);
}

/** The folded words of a query; empty when nothing is searched for. */
export function toSearchWords(query: string): readonly string[] {
  return toFolded(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Whether every word occurs. `searchText` comes from {@link toSearchText}. */
export function matchesSearch(searchText: string, words: readonly string[]): boolean {
  return words.every((word) => searchText.includes(word));
}

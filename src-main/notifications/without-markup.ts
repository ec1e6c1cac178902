/**
 * Text that a notification daemon shows as it is, whether it reads the body as markup or not.
 * Escaping would be wrong for half of them, and Electron does not tell which half is there: so what
 * begins a tag or an entity is replaced by what looks like it.
 */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll(/&(?=#?\w+;)/g, '＆');
}

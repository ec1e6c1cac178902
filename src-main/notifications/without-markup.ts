/**
 * Text that a notification daemon shows as it is, whether it reads the body as markup or not.
 *
 * Electron 33 hands title and body to the daemon untouched (seen on the bus: `<b>`, `<a href>` and
 * `&amp;` arrive as they were). A title is plain text by the specification. A body is read as markup
 * by daemons with the capability `body-markup` and as plain text by the others, and Electron does
 * not tell which it is: escaped text would show `&lt;` in half of them. So what would begin a tag or
 * an entity is replaced by what looks like it. A lone `&` stays: all daemons show it.
 */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll(/&(?=#?\w+;)/g, '＆');
}

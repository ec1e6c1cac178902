/** Characters that are not seen, or that change how others are seen: controls, bidi marks, joiners. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Half a character, which no terminal and no server can take. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\uFFFD').replaceAll('\0', '\uFFFD');
}

function toOctal(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
    .join('');
}

/**
 * A text as one word of a POSIX shell, whatever is in it. Characters that are not seen are written
 * by `printf`, so that what is read is what runs, and a terminal takes no part in it.
 */
export function shellQuote(value: string): string {
  const text = wellFormed(value);
  if (!UNSEEN.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  // `$(…)` drops newlines at the end.
  const body = text.replace(/\n+$/, '');
  const end = text.slice(body.length);
  const format = Array.from(body, toPrintfCharacter).join('');
  return `"$(printf '${format}')"${end === '' ? '' : `'${end}'`}`;
}

/**
 * Between double quotes even a single-quoted `!` is taken for history by an interactive shell, and
 * a format that begins with `-` for an option.
 */
function toPrintfCharacter(character: string): string {
  return UNSEEN.test(character) || `\\'"!$\`%-`.includes(character)
    ? toOctal(character)
    : character;
}

/**
 * A text as a string literal of Ruby, in ASCII, so that it means the same in every locale. Without
 * single quotes and exclamation marks, so that it can stand in a single-quoted word of a shell.
 */
export function rubyQuote(value: string): string {
  const inside = Array.from(wellFormed(value), toRubyCharacter).join('');
  return `"${inside}"`;
}

const RUBY_ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
  '#': '\\#',
};

function toRubyCharacter(character: string): string {
  const known = RUBY_ESCAPES[character];
  if (known !== undefined) return known;
  if (/^[ -~]$/.test(character) && character !== "'" && character !== '!') return character;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** A value as JSON that can stand in a single-quoted word of a shell as it is. */
export function shellJson(value: unknown): string {
  const json = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? wellFormed(part) : part,
  );
  const escaped = json.replaceAll(/['!\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
  return `'${escaped}'`;
}

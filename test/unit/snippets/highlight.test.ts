import { describe, expect, it } from 'vitest';
import { createSnippets } from '../../../src-renderer/shared/snippets/create-snippets';
import { highlight } from '../../../src-renderer/shared/snippets/highlight';
import { draftContext, HOSTILE_NAMES, tokenContext } from '../../integration/snippets/samples';

describe('colours', () => {
  it('leave every text as it is, so that what is seen is what is copied', () => {
    const contexts = [
      tokenContext('https://git.example.com', 7),
      ...HOSTILE_NAMES.map((name) => draftContext('https://git.example.com', { name })),
    ];
    for (const { text, language } of contexts.flatMap(createSnippets)) {
      const pieces = highlight(text, language);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }
  });

  it('tell strings and variables from the rest', () => {
    const kinds = highlight(`test "$VALUE" = 'a b'`, 'sh').map(({ text, kind }) => [text, kind]);
    expect(kinds).toContainEqual(['$VALUE', 'variable']);
    expect(kinds).toContainEqual(["'a b'", 'string']);
  });
});

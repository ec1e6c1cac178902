import bash from 'highlight.js/lib/languages/bash';
import ruby from 'highlight.js/lib/languages/ruby';
import { createLowlight } from 'lowlight';
import type { SnippetLanguage } from './snippet';

/** What a piece of a text is; everything else stays plain. */
export type PieceKind = 'keyword' | 'string' | 'variable';

export interface Piece {
  readonly text: string;
  readonly kind: PieceKind | null;
}

const GRAMMARS: Readonly<Record<SnippetLanguage, string | null>> = {
  sh: 'bash',
  ruby: 'ruby',
  hcl: null,
};

/** Few on purpose: colour is to guide, not to entertain. */
const KINDS: Readonly<Record<string, PieceKind>> = {
  'hljs-keyword': 'keyword',
  'hljs-built_in': 'keyword',
  'hljs-string': 'string',
  'hljs-variable': 'variable',
  'hljs-subst': 'variable',
};

const lowlight = createLowlight({ bash, ruby });

/** The pieces of a text in their order; together they are the text. */
export function highlight(text: string, language: SnippetLanguage): readonly Piece[] {
  const grammar = GRAMMARS[language];
  if (grammar === null) return [{ text, kind: null }];
  return toPieces(lowlight.highlight(grammar, text).children, null);
}

type Nodes = ReturnType<typeof lowlight.highlight>['children'];

function toPieces(nodes: Nodes, around: PieceKind | null): readonly Piece[] {
  return nodes.flatMap((node): readonly Piece[] => {
    if (node.type === 'text') return [{ text: node.value, kind: around }];
    if (node.type !== 'element') return [];
    const { className } = node.properties;
    const names = Array.isArray(className) ? className.map(String) : [];
    const own = names.map((name) => KINDS[name]).find((kind) => kind !== undefined);
    return toPieces(node.children, own ?? around);
  });
}

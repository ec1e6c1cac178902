import { addDays, toUtcDate, type UtcDate } from '../../../src-preload/contract/expiry';
import type { TokenDraft } from '../../../src-preload/contract/creation';
import { createSnippets } from '../../../src-renderer/shared/snippets/create-snippets';
import type {
  Snippet,
  SnippetContext,
  SnippetKind,
} from '../../../src-renderer/shared/snippets/snippet';

/** Names that a shell, Ruby, JSON or a terminal could take for something of its own. */
export const HOSTILE_NAMES: readonly string[] = [
  "it's Ada's",
  '"double" and \\ back\\slash\\',
  '$(touch /tmp/owned) `id` ${HOME} $GITLAB_TOKEN',
  '#{abort} #$0 #@x %{y} %s %d \\u0041 \\x41',
  'wow! !! !$ !-1',
  '--name=--expires-at -n',
  '-',
  'two\nlines\n',
  'a\r\nb\tc\u001b[201~d\u0007e\u007f',
  'right\u202eto left\u2066\u200b\ufeff',
  '🚀 部署 トークン 👩‍👩‍👧 שלום',
  "'; rm -rf / #",
  'EOF\nEOF',
  '</script><b>&amp;',
  '*?[a-z]{1,2} ~ | & ; < > ( )',
];

export function aDraft(facts: Partial<TokenDraft> = {}): TokenDraft {
  return {
    name: 'ci-deploy',
    description: '',
    scopes: ['read_api'],
    expiresAt: '2027-03-01',
    ...facts,
  };
}

export function draftContext(
  instanceUrl: string,
  facts: Partial<TokenDraft> = {},
  more: Partial<SnippetContext> = {},
): SnippetContext {
  const draft = aDraft(facts);
  return { instanceUrl, username: 'ada', userId: 77, subject: { kind: 'draft', draft }, ...more };
}

export function tokenContext(
  instanceUrl: string,
  id: number,
  more: Partial<SnippetContext> = {},
  rotateTo: UtcDate = '2027-03-01',
): SnippetContext {
  const token = { id, kind: 'personal', scopes: ['api'], revoked: false } as const;
  const subject = { kind: 'token', token, rotateTo } as const;
  return { instanceUrl, username: 'ada', userId: 77, subject, ...more };
}

export function textOf(context: SnippetContext, kind: SnippetKind): string {
  return snippetOf(context, kind).text;
}

export function snippetOf(context: SnippetContext, kind: SnippetKind): Snippet {
  const found = createSnippets(context).find((snippet) => snippet.kind === kind);
  if (!found) throw new Error(`there is no snippet ${kind}`);
  return found;
}

/** As clients that look at the clock themselves want it. */
export function inDays(days: number): UtcDate {
  return addDays(toUtcDate(Date.now()), days);
}

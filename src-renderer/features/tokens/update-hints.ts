import type { TokenSummary } from '../../../src-preload/contract/models';
import { toFolded } from './search';

/** A place where people keep a copy of a token's value. */
export type UpdateHint =
  | 'ci-variables'
  | 'git-remotes'
  | 'registry-logins'
  | 'package-managers'
  | 'command-line'
  | 'runners'
  | 'kubernetes'
  | 'editors'
  | 'scripts';

interface HintRule {
  readonly hint: UpdateHint;
  /** Scopes as GitLab names them. */
  readonly scopes: readonly string[];
  /** Matched against the folded name and description. */
  readonly words: RegExp;
}

const RULES: readonly HintRule[] = [
  {
    hint: 'ci-variables',
    scopes: [],
    words: /\b(ci|cd|pipeline|deploy|release|renovate|build|bot|job)/,
  },
  {
    hint: 'git-remotes',
    scopes: ['read_repository', 'write_repository'],
    words: /\b(git|clone|repo|laptop|workstation|notebook)/,
  },
  {
    hint: 'registry-logins',
    scopes: ['read_registry', 'write_registry', 'read_virtual_registry', 'write_virtual_registry'],
    words: /\b(docker|podman|registry|container|image)/,
  },
  { hint: 'runners', scopes: ['create_runner', 'manage_runner'], words: /\brunner/ },
  { hint: 'kubernetes', scopes: ['k8s_proxy'], words: /\b(k8s|kube|helm|flux|argo)/ },
  { hint: 'package-managers', scopes: [], words: /\b(npm|maven|pip|pypi|nuget|composer|package)/ },
  { hint: 'editors', scopes: ['ai_features'], words: /\b(vs ?code|vscode|jetbrains|idea|vim|duo)/ },
  { hint: 'command-line', scopes: [], words: /\b(glab|cli|terminal|shell|laptop|workstation)/ },
];

/** Hints that fit any token of the scopes `api` and `read_api`, for want of a better one. */
const API_HINTS: readonly UpdateHint[] = ['ci-variables', 'command-line', 'scripts'];

const MOST_HINTS = 4;

/**
 * Where the old value probably still is, judged by the token's scopes, name and description: the
 * likeliest first, at least one, at most four.
 */
export function toUpdateHints(
  token: Pick<TokenSummary, 'name' | 'description' | 'scopes'>,
): readonly UpdateHint[] {
  const text = toFolded(`${token.name} ${token.description ?? ''}`).replaceAll(/[_\-./]/g, ' ');
  const named = RULES.filter((rule) => rule.words.test(text));
  const scoped = RULES.filter((rule) => rule.scopes.some((scope) => token.scopes.includes(scope)));
  const found = new Set<UpdateHint>([...named, ...scoped].map((rule) => rule.hint));
  if (token.scopes.includes('api') || token.scopes.includes('read_api') || found.size === 0) {
    for (const hint of API_HINTS) found.add(hint);
  }
  return [...found].slice(0, MOST_HINTS);
}

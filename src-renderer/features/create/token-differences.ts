import type { TokenDraft } from '../../../src-preload/contract/creation';
import type { TokenSummary } from '../../../src-preload/contract/models';

/** Where a new token is not what was asked for. */
export type TokenDifference =
  | { readonly kind: 'name'; readonly asked: string; readonly given: string }
  | { readonly kind: 'missing-scopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'more-scopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'expiry'; readonly asked: string | null; readonly given: string | null };

/** Nothing was said of a name that was left empty: the web form asks for one. */
export function toDifferences(
  asked: TokenDraft,
  given: Pick<TokenSummary, 'name' | 'scopes' | 'expiresAt'>,
): readonly TokenDifference[] {
  const missing = asked.scopes.filter((scope) => !given.scopes.includes(scope));
  const more = given.scopes.filter((scope) => !asked.scopes.includes(scope));
  const differences: readonly (TokenDifference | null)[] = [
    missing.length > 0 ? { kind: 'missing-scopes', scopes: missing } : null,
    more.length > 0 ? { kind: 'more-scopes', scopes: more } : null,
    asked.expiresAt !== given.expiresAt
      ? { kind: 'expiry', asked: asked.expiresAt, given: given.expiresAt }
      : null,
    asked.name !== '' && asked.name !== given.name
      ? { kind: 'name', asked: asked.name, given: given.name }
      : null,
  ];
  return differences.filter((difference) => difference !== null);
}

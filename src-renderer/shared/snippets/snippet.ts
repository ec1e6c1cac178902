import type { TokenDraft } from '../../../src-preload/contract/creation';
import type { UtcDate } from '../../../src-preload/contract/expiry';
import type { TokenSummary } from '../../../src-preload/contract/models';

/** What there are snippets for; the same in every language. */
export type SnippetKind =
  | 'rails-console-create'
  | 'rails-runner-create'
  | 'rails-console-revoke'
  | 'rails-runner-revoke'
  | 'curl-create-own'
  | 'curl-create-user'
  | 'curl-create-impersonation'
  | 'curl-list'
  | 'curl-self'
  | 'curl-associations'
  | 'curl-rotate'
  | 'curl-rotate-self'
  | 'curl-revoke'
  | 'curl-revoke-self'
  | 'glab-login'
  | 'glab-list'
  | 'glab-create'
  | 'glab-rotate'
  | 'glab-revoke'
  | 'git-clone'
  | 'git-credential'
  | 'docker-login'
  | 'nuget-source'
  | 'terraform-init'
  | 'terraform-backend';

/** `sh` is POSIX shell. */
export type SnippetLanguage = 'sh' | 'ruby' | 'hcl';

/**
 * What a snippet asks for while it runs, without showing it. `this-token`: the token's own value.
 * `reading-token`, `managing-token`, `administrator-token`: the value of one that may read
 * (`read_api`), change (`api`) or is an administrator's. `new-value`: one made up for a new token.
 */
export type SnippetQuestion =
  'this-token' | 'reading-token' | 'managing-token' | 'administrator-token' | 'new-value';

/** What is worth knowing before a snippet is run. */
export type SnippetNote =
  | 'server-only'
  | 'own-string'
  | 'draft-incomplete'
  | 'own-scopes'
  | 'own-ends'
  | 'answer-has-value'
  | 'old-value-dies'
  | 'one-page'
  | 'glab-signed-in'
  | 'glab-repository'
  | 'glab-ends'
  | 'glab-keeps-value'
  | 'git-asks-again'
  | 'git-needs-helper'
  | 'docker-keeps-value'
  | 'docker-registry'
  | 'docker-http'
  | 'nuget-variable'
  | 'nuget-http'
  | 'terraform-environment'
  | 'insecure';

/** What only the user knows; examples stand in for it. */
export interface SnippetPlaces {
  /** Number or full path of a project, such as `group/project`. */
  readonly project: string;
  /** Host, and port where there is one, of the container registry. */
  readonly registry: string;
  /** Name of a Terraform state. */
  readonly stateName: string;
}

export type SnippetPlace = keyof SnippetPlaces;

export interface SnippetContext {
  /** Base address without a trailing slash, such as `https://git.example.com/gitlab`. */
  readonly instanceUrl: string;
  /** Of the account that the token is or will be for; null when not known. */
  readonly username: string | null;
  /** GitLab's number of that account. */
  readonly userId: number;
  readonly subject: SnippetSubject;
  /** Examples where left out. */
  readonly places?: Partial<SnippetPlaces>;
}

/** A token that is to be made, or one that there is. */
export type SnippetSubject =
  | { readonly kind: 'draft'; readonly draft: TokenDraft }
  | {
      readonly kind: 'token';
      readonly token: Pick<TokenSummary, 'id' | 'kind' | 'scopes' | 'revoked'>;
      /** The date that rotating would give it. */
      readonly rotateTo: UtcDate;
    };

/** A text to run somewhere else. It never holds a secret: it asks for one when it runs. */
export interface Snippet {
  readonly kind: SnippetKind;
  readonly language: SnippetLanguage;
  readonly text: string;
  readonly asks: SnippetQuestion | null;
  readonly notes: readonly SnippetNote[];
  /** Which of the places the text has in it. */
  readonly places: readonly SnippetPlace[];
  /** Scopes of which the token needs one, and has none; empty when it has or needs none. */
  readonly missingScopes: readonly string[];
}

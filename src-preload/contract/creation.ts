import type { AppError } from './app-error';
import type { UtcDate } from './expiry';
import type { SecretStore, TokenSummary } from './models';

/** What a new token is to be; nothing secret. */
export interface TokenDraft {
  readonly name: string;
  /** Empty = none. At most 255 characters. */
  readonly description: string;
  /** As GitLab names them. */
  readonly scopes: readonly string[];
  /** Null = never expires, where the instance allows it. */
  readonly expiresAt: UtcDate | null;
}

/** A draft to start from, with a lifetime in place of a date. */
export interface TokenTemplate {
  /** A UUID. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly scopes: readonly string[];
  /** Days from the day it is used; null = never expires. */
  readonly lifetimeDays: number | null;
}

/** The web form of a connection's instance, filled in (`contract/prefill-link`). */
export interface PrefilledPage {
  readonly connectionId: string;
  readonly draft: TokenDraft;
  /** `list` is the page for servers on which the form's own address is not there. */
  readonly page: 'form' | 'list';
}

/** What the connection's credential can make without the web form. */
export interface CreateCapabilities {
  /** Scopes that a token for the account itself may have; empty = none can be made. */
  readonly createOwn: readonly string[];
  /** As an administrator: a token of another user's, of any scopes. */
  readonly createForUsers: boolean;
  /** As an administrator: an impersonation token, which its user does not see. */
  readonly createImpersonation: boolean;
}

/**
 * What the API may create. `own`: for the account itself, limited scopes only. `user` and
 * `impersonation`: for another user, by an administrator.
 */
export type CreateTarget =
  { readonly kind: 'own' } | { readonly kind: 'user' | 'impersonation'; readonly userId: number };

export interface CreateInput {
  readonly connectionId: string;
  readonly target: CreateTarget;
  readonly draft: TokenDraft;
}

/** A creation that GitLab refused is an error, not an outcome. */
export type CreateOutcome =
  | {
      /** `stored`: safe, but the clipboard did not take it. */
      readonly outcome: 'copied' | 'stored';
      readonly token: TokenSummary;
      readonly store: SecretStore;
      /** The server gave another date or other scopes than were asked for. */
      readonly differs: boolean;
    }
  | {
      readonly outcome: 'unknown';
      /** `created`: the token is there and its value was lost; it can be rotated to get one. */
      readonly finding: 'created' | 'not-created' | 'undetermined';
      readonly cause: AppError;
    };

/** A value that a web page showed: pasted, or what main finds on the clipboard when asked. */
export interface AdoptInput {
  readonly connectionId: string;
  /** Null = take it from the clipboard. */
  readonly value: string | null;
}

export interface AdoptOutcome {
  /**
   * `stored`: safe, but not on the clipboard: that did not take it, or it is the token that the
   * connection signs in with (`isCredential`), which was kept already.
   */
  readonly outcome: 'copied' | 'stored';
  readonly token: TokenSummary;
  /** Where the value is. */
  readonly store: SecretStore;
}

export interface InspectInput {
  readonly connectionId: string;
  /** What was pasted. It goes to the connection's instance and nowhere else. */
  readonly value: string;
}

/** What a token may reach, as far as the server tells (17.4 and later). */
export interface TokenReach {
  readonly groups: readonly ReachedResource[];
  readonly projects: readonly ReachedResource[];
  /** There are more than were fetched. */
  readonly isPartial: boolean;
}

export interface ReachedResource {
  readonly id: number;
  readonly name: string;
  /** GitLab's number of the role, such as 40 for maintainer; null when not told. */
  readonly accessLevel: number | null;
}

/**
 * `unknown`: this instance does not know it. `revoked` and `expired` are told without any facts
 * about the token, because a dead token can not ask for them.
 */
export type InspectOutcome =
  | { readonly state: 'unknown' | 'revoked' | 'expired' }
  | {
      readonly state: 'active';
      readonly token: TokenSummary;
      /** Of the account it belongs to; null when its scopes do not let it ask. */
      readonly username: string | null;
      /** Belongs to the connection's own account. */
      readonly isOwn: boolean;
      /** Null when the server does not tell, or the token may not ask. */
      readonly reach: TokenReach | null;
    };

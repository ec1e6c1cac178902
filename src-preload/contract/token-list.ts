import type { TokenSummary } from './models';

/**
 * What was known of a token that GitLab no longer lists: it does away with them some time after they
 * have expired or were revoked.
 */
export interface VanishedToken extends Pick<
  TokenSummary,
  | 'connectionId'
  | 'id'
  | 'kind'
  | 'name'
  | 'description'
  | 'scopes'
  | 'createdAt'
  | 'lastUsedAt'
  | 'expiresAt'
  | 'revoked'
> {
  /** Epoch milliseconds of the last list that had it. */
  readonly lastSeenAt: number;
}

export interface TokenList {
  readonly connectionId: string;
  readonly tokens: readonly TokenSummary[];
  /** No longer listed, the one seen last first; 500 at most. */
  readonly vanished: readonly VanishedToken[];
}

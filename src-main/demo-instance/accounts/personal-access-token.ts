import { toInstantOfDeath, type UtcDate } from '../../../src-preload/contract/expiry';

/**
 * A personal access token as the instance keeps it: like GitLab, the digest of the value and never
 * the value. Instants are epoch milliseconds.
 */
export interface PersonalAccessToken {
  readonly id: number;
  readonly userId: number;
  /** SHA-256 of the value, in hexadecimal. */
  readonly digest: string;
  readonly name: string;
  readonly description: string | null;
  /** In the order they were chosen. */
  readonly scopes: readonly string[];
  readonly createdAt: number;
  /** Null = never used. */
  readonly lastUsedAt: number | null;
  /** The last five different addresses it was used from, oldest first. */
  readonly lastUsedIps: readonly string[];
  /** Null = never expires. */
  readonly expiresAt: UtcDate | null;
  readonly revoked: boolean;
  /** Made by an administrator to act as the user, who does not see it. */
  readonly impersonation: boolean;
  /** The token that was rotated into this one. */
  readonly previousId: number | null;
}

/** A token is dead from 00:00 UTC on its date (8.3). */
export function isExpired(token: PersonalAccessToken, now: number): boolean {
  return token.expiresAt !== null && toInstantOfDeath(token.expiresAt) <= now;
}

export function isActive(token: PersonalAccessToken, now: number): boolean {
  return !token.revoked && !isExpired(token, now);
}

import {
  daysLeft,
  toInstantOfDeath,
  tokenState,
  urgency,
  type TokenState,
  type Urgency,
} from '../../../src-preload/contract/expiry';
import type { TokenSummary } from '../../../src-preload/contract/models';
import { toSearchText } from './search';

/** A token together with everything that filtering, sorting and drawing ask of it. */
export interface TokenRow {
  /** Unique among all connections. */
  readonly key: string;
  readonly token: TokenSummary;
  readonly state: TokenState;
  /** Expiry date minus today, both UTC; null = never expires. */
  readonly daysLeft: number | null;
  readonly urgency: Urgency;
  /** Epoch milliseconds of 00:00 UTC on the expiry date; null = never expires. */
  readonly diesAt: number | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds; null = never used. */
  readonly lastUsedAt: number | null;
  /** Folded name, description and scopes. */
  readonly searchText: string;
}

/** The key of a token, from its connection and GitLab's number. */
export function toRowKey(token: { readonly connectionId: string; readonly id: number }): string {
  return `${token.connectionId}/${String(token.id)}`;
}

/**
 * @param now epoch milliseconds; only its UTC date matters, so a row stays right until midnight UTC
 */
export function toTokenRow(token: TokenSummary, now: number): TokenRow {
  return {
    key: toRowKey(token),
    token,
    state: tokenState(token, now),
    daysLeft: daysLeft(token.expiresAt, now),
    urgency: urgency(token, now),
    diesAt: token.expiresAt === null ? null : toInstantOfDeath(token.expiresAt),
    createdAt: Date.parse(token.createdAt),
    lastUsedAt: token.lastUsedAt === null ? null : Date.parse(token.lastUsedAt),
    searchText: toSearchText([token.name, token.description, token.scopes.join(' ')]),
  };
}

/**
 * Share of the life that is gone, 0 to 1; null for a token without an end (or with dates that make
 * no life, such as one created after its death).
 *
 * @param now epoch milliseconds
 */
export function toLifeGone(row: TokenRow, now: number): number | null {
  if (row.diesAt === null) return null;
  const life = row.diesAt - row.createdAt;
  if (!(life > 0)) return null;
  return Math.min(1, Math.max(0, (now - row.createdAt) / life));
}

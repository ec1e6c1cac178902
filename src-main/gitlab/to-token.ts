import type { z } from 'zod';
import type { UtcDate } from '../../src-preload/contract/expiry';
import type { IsoInstant } from '../../src-preload/contract/models';
import { GRANULAR } from './capabilities';
import {
  metadataOnWire,
  pageOnWire,
  issuedOnWire,
  tokenOnWire,
  userOnWire,
  type TokenOnWire,
} from './wire';

/** A personal access token as GitLab tells it, without its value. */
export interface GitlabToken {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  /** With `granular` among them when it is fine-grained, whatever the answer had in `scopes`. */
  readonly scopes: readonly string[];
  readonly createdAt: IsoInstant;
  /** Null = never used. */
  readonly lastUsedAt: IsoInstant | null;
  /** UTC date on which it dies; null = never. */
  readonly expiresAt: UtcDate | null;
  readonly revoked: boolean;
  readonly userId: number;
}

/** A token that was rotated or created just now, with the value that GitLab tells this one time. */
export type IssuedToken = GitlabToken & { readonly value: string };

export interface GitlabUser {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly isAdministrator: boolean;
}

export interface GitlabMetadata {
  /** As the server says it, such as `19.0.2-ee`. */
  readonly version: string;
}

export interface TokenPage {
  readonly tokens: readonly GitlabToken[];
  /** Rows and pages in all; null when the server does not say (very long lists). */
  readonly total: number | null;
  readonly totalPages: number | null;
  readonly nextPage: number | null;
  /** Rows a full page has. */
  readonly perPage: number | null;
}

/** `reason` names the field and the rule it broke, never what was in it. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export function toGitlabToken(body: unknown): Parsed<GitlabToken> {
  return parse(tokenOnWire, body, toToken);
}

export function toGitlabUser(body: unknown): Parsed<GitlabUser> {
  return parse(userOnWire, body, ({ id, username, name, is_admin }) => ({
    id,
    username,
    name: name ?? username,
    isAdministrator: is_admin === true,
  }));
}

export function toGitlabMetadata(body: unknown): Parsed<GitlabMetadata> {
  return parse(metadataOnWire, body, ({ version }) => ({ version }));
}

export function toTokenPage(page: unknown): Parsed<TokenPage> {
  return parse(pageOnWire, page, ({ data, paginationInfo }) => ({
    tokens: data.map(toToken),
    total: paginationInfo.total,
    totalPages: paginationInfo.totalPages,
    nextPage: paginationInfo.next,
    perPage: paginationInfo.perPage,
  }));
}

/**
 * Insists on the id and the value alone: the value exists this one time, so it is not thrown away
 * over another field. What the answer does not tell stays empty until the next look at the list.
 *
 * @param asked the expiry that was sent (null = none), taken for the token's where the answer has no usable one
 */
export function toIssuedToken(body: unknown, asked: UtcDate | null): Parsed<IssuedToken> {
  return parse(issuedOnWire(asked), body, ({ token, ...rest }) => ({
    ...toToken(rest),
    value: token,
  }));
}

function toToken(wire: TokenOnWire): GitlabToken {
  return {
    id: wire.id,
    name: wire.name,
    description: wire.description,
    scopes: toScopes(wire),
    createdAt: wire.created_at,
    lastUsedAt: wire.last_used_at,
    expiresAt: wire.expires_at,
    revoked: wire.revoked,
    userId: wire.user_id,
  };
}

function toScopes({ scopes, granular }: TokenOnWire): readonly string[] {
  const told = scopes ?? [];
  return granular === true && !told.includes(GRANULAR) ? [...told, GRANULAR] : told;
}

function parse<S extends z.ZodType, T>(
  schema: S,
  body: unknown,
  convert: (data: z.output<S>) => T,
): Parsed<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, value: convert(parsed.data) };
  const [issue] = parsed.error.issues;
  return { ok: false, reason: issue ? `${issue.path.join('.')}: ${issue.code}` : 'unknown' };
}

import { addDays, toUtcDate, type UtcDate } from '../../../src-preload/contract/expiry';
import type { Instance } from '../instance';
import { supports } from '../instance-version';
import { isActive, type PersonalAccessToken } from './personal-access-token';
import { mintTokenValue, toDigest } from './token-value';

/** A token with its value, which only this answer ever holds. */
export interface IssuedToken {
  readonly token: PersonalAccessToken;
  readonly value: string;
}

/** What a new token is made of; the rest is given by the instance. */
export type TokenDraft = Omit<
  PersonalAccessToken,
  'id' | 'digest' | 'createdAt' | 'lastUsedAt' | 'lastUsedIps' | 'revoked'
>;

/** What the instance has against a field of a new token, in GitLab's own words. */
export interface Objection {
  readonly field: 'name' | 'scopes' | 'description' | 'expires_at';
  readonly complaint: string;
}

/** `reason` is GitLab's own sentence; `objections` are what is behind it, field by field. */
export type IssueOutcome =
  | ({ readonly ok: true } & IssuedToken)
  | { readonly ok: false; readonly reason: string; readonly objections: readonly Objection[] };

const DEFAULT_ROTATION_DAYS = 7;
const MAX_DESCRIPTION_LENGTH = 255;
const LEGACY_ROTATION_DISABLED =
  'Rotation of legacy personal access tokens is disabled. Use a fine-grained token instead.';
const MAX_KNOWN_ADDRESSES = 5;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Makes a token unless the instance's rules forbid it. */
export function issueToken(instance: Instance, draft: TokenDraft): IssueOutcome {
  const objections = findObjections(instance, draft);
  const [first] = objections;
  if (first) return { ok: false, reason: toSentence(first), objections };
  const value = mintTokenValue(instance.version, draft.userId);
  const token: PersonalAccessToken = {
    ...draft,
    id: instance.accounts.nextTokenId(),
    digest: toDigest(value),
    createdAt: instance.now(),
    lastUsedAt: null,
    lastUsedIps: [],
    revoked: false,
  };
  instance.accounts.putToken(token);
  return { ok: true, token, value };
}

/**
 * Replaces a token, expired or not, by a new one of the same name, scopes and user; the old one
 * dies at once (8.1). On refusal the old one stays as it was.
 *
 * @param requestedExpiry date asked for; null = the instance's default
 */
export function rotateToken(
  instance: Instance,
  token: PersonalAccessToken,
  requestedExpiry: UtcDate | null,
): IssueOutcome {
  const reason = findObjectionToRotation(instance, token);
  if (reason !== null) return { ok: false, reason, objections: [] };
  const { userId, name, description, scopes, impersonation } = token;
  const expiresAt = requestedExpiry ?? defaultRotationExpiry(instance);
  const draft = { userId, name, description, scopes, impersonation, expiresAt };
  const outcome = issueToken(instance, { ...draft, previousId: token.id });
  if (outcome.ok) revokeToken(instance, token);
  return outcome;
}

export function revokeToken(instance: Instance, token: PersonalAccessToken): void {
  instance.accounts.putToken({ ...token, revoked: true });
}

/** Revokes every active descendant; not the token's ancestors and not its siblings (8.2). */
export function revokeTokenFamily(instance: Instance, token: PersonalAccessToken): void {
  for (const successor of instance.accounts.successorsOf(token.id)) {
    if (isActive(successor, instance.now())) revokeToken(instance, successor);
    revokeTokenFamily(instance, successor);
  }
}

/** Notes a use of the token, as rarely as the version does (8.4). */
export function recordUse(
  instance: Instance,
  token: PersonalAccessToken,
  address: string,
): PersonalAccessToken {
  const refresh = supports(instance.version, 'last-used-within-minutes') ? 10 * MINUTE : DAY;
  const now = instance.now();
  const isDue = token.lastUsedAt === null || token.lastUsedAt <= now - refresh;
  const isKnownAddress = token.lastUsedIps.includes(address);
  if (!isDue && isKnownAddress) return token;
  const addresses = isKnownAddress ? token.lastUsedIps : [...token.lastUsedIps, address];
  const used: PersonalAccessToken = {
    ...token,
    lastUsedAt: isDue ? now : token.lastUsedAt,
    lastUsedIps: addresses.slice(-MAX_KNOWN_ADDRESSES),
  };
  instance.accounts.putToken(used);
  return used;
}

/** Latest date a token may be given; the date itself is allowed. Null = any. */
export function latestExpiry(instance: Instance): UtcDate | null {
  const { maxLifetimeDays, now } = instance;
  return maxLifetimeDays === null ? null : addDays(toUtcDate(now()), maxLifetimeDays);
}

function defaultRotationExpiry(instance: Instance): UtcDate | null {
  const { maxLifetimeDays, now } = instance;
  return maxLifetimeDays === null ? null : addDays(toUtcDate(now()), DEFAULT_ROTATION_DAYS);
}

function findObjectionToRotation(instance: Instance, token: PersonalAccessToken): string | null {
  if (token.revoked) {
    const isCapitalised = supports(instance.version, 'capitalised-refusals');
    return isCapitalised ? 'Token already revoked' : 'token already revoked';
  }
  const isHuman = instance.accounts.findUser(token.userId)?.isBot !== true;
  return instance.legacyRotationDisabled && isHuman ? LEGACY_ROTATION_DISABLED : null;
}

function findObjections(instance: Instance, draft: TokenDraft): readonly Objection[] {
  const { name, scopes, description } = draft;
  const length = Array.from(description ?? '').length;
  const expiry = findExpiryComplaint(instance, draft);
  return [
    ...(name.trim() === '' ? [{ field: 'name', complaint: "can't be blank" } as const] : []),
    ...(scopes.length === 0 ? [{ field: 'scopes', complaint: "can't be blank" } as const] : []),
    ...(length > MAX_DESCRIPTION_LENGTH ? [TOO_LONG] : []),
    ...(expiry === null ? [] : [{ field: 'expires_at', complaint: expiry } as const]),
  ];
}

const TOO_LONG: Objection = {
  field: 'description',
  complaint: `is too long (maximum is ${MAX_DESCRIPTION_LENGTH} characters)`,
};

function findExpiryComplaint(instance: Instance, { expiresAt }: TokenDraft): string | null {
  const latest = latestExpiry(instance);
  if (latest === null) return null;
  if (expiresAt === null) return "can't be blank";
  // The text says "before", yet the limit itself is accepted.
  return expiresAt > latest ? `must be before ${latest}` : null;
}

/** As Rails names a field: `expires_at` becomes `Expires at`. */
function toSentence({ field, complaint }: Objection): string {
  const words = field.replace('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${complaint}`;
}

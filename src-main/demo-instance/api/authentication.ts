import type { Instance } from '../instance';
import { supports } from '../instance-version';
import { isExpired, type PersonalAccessToken } from '../accounts/personal-access-token';
import {
  forbidden,
  IMPERSONATION_DISABLED,
  insufficientScope,
  TOKEN_EXPIRED,
  TOKEN_REVOKED,
  UNAUTHORIZED,
  type Refusal,
} from './refusal';
import { recordUse, revokeTokenFamily } from '../accounts/token-lifecycle';
import { toDigest } from '../accounts/token-value';
import type { User } from '../accounts/user';

/** Who is asking, with which token. */
export interface Caller {
  readonly user: User;
  readonly token: PersonalAccessToken;
  /** Acts as an administrator: is one, and Admin Mode does not forbid it to this token. */
  readonly isAdministrator: boolean;
}

/** What authentication needs of a request. */
export interface CredentialRequest {
  readonly method: string;
  readonly path: string;
  /** The parameter `private_token`, the header of that name, and `Authorization`; empty = absent. */
  readonly parameter: string;
  readonly header: string;
  readonly authorization: string;
  /** Address it came from. */
  readonly address: string;
}

/** Scopes a class of routes names; all let in `api` too and, for reading, `read_api`. */
export type RouteScopes = 'any' | readonly ('api' | 'read_user' | 'self_rotate')[];

export type Authentication =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly refusal: Refusal };

const READ_ONLY_SCOPES: readonly string[] = ['read_user', 'read_api'];
const ROTATION_PATH = /access_tokens\/(\d+|self)\/rotate$/;

/** The token whose value was sent, alive or not. The parameter outranks the headers (1.1). */
export function findCredential(
  instance: Instance,
  request: CredentialRequest,
): PersonalAccessToken | undefined {
  const bearer = /^bearer +(.+)$/i.exec(request.authorization)?.[1] ?? '';
  const value = request.parameter || request.header || bearer;
  return value === '' ? undefined : instance.accounts.findTokenByDigest(toDigest(value));
}

/** Checks in GitLab's order: known, expired, revoked, scope, impersonation, then the user (2.1). */
export function authenticate(
  instance: Instance,
  request: CredentialRequest,
  scopes: RouteScopes,
): Authentication {
  const token = findCredential(instance, request);
  const user = token && instance.accounts.findUser(token.userId);
  if (!token || !user) return { ok: false, refusal: UNAUTHORIZED };

  const refusal = findDefect(instance, token, request, scopes);
  if (refusal) return { ok: false, refusal };

  const used = recordUse(instance, token, request.address);
  if (user.state === 'blocked') {
    return { ok: false, refusal: forbidden('Your account has been blocked.') };
  }
  const mayAdministrate = !instance.adminMode || used.scopes.includes('admin_mode');
  const isAdministrator = user.isAdministrator && mayAdministrate;
  return { ok: true, caller: { user, token: used, isAdministrator } };
}

function findDefect(
  instance: Instance,
  token: PersonalAccessToken,
  request: CredentialRequest,
  scopes: RouteScopes,
): Refusal | null {
  if (isExpired(token, instance.now())) return TOKEN_EXPIRED;
  if (token.revoked) {
    // Somebody holds a value that was rotated away: whatever came of it may be stolen too (8.2).
    if (supports(instance.version, 'token-families') && ROTATION_PATH.test(request.path)) {
      revokeTokenFamily(instance, token);
    }
    return TOKEN_REVOKED;
  }
  if (scopes !== 'any' && !opens(token, request.method, scopes)) {
    return insufficientScope([...scopes, 'api', 'read_api']);
  }
  return token.impersonation && !instance.impersonationEnabled ? IMPERSONATION_DISABLED : null;
}

function opens(token: PersonalAccessToken, method: string, scopes: readonly string[]): boolean {
  const isReading = method === 'GET' || method === 'HEAD';
  const accepted = [...scopes, 'api', 'read_api'].filter(
    (scope) => isReading || !READ_ONLY_SCOPES.includes(scope),
  );
  return token.scopes.some((scope) => accepted.includes(scope));
}

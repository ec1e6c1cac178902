import type { Result } from '../../../src-preload/contract/app-error';
import type { CreateInput } from '../../../src-preload/contract/creation';
import { earliestExpiry, isUtcDate } from '../../../src-preload/contract/expiry';
import { isAtLeast } from '../../../src-preload/contract/server-version';
import type { Connection } from '../../connections/connection';
import { capabilitiesOf, CREATES_OWN } from '../../gitlab/capabilities';

/**
 * Whether a creation makes sense, as far as can be told without asking GitLab. Fails with
 * `EXPIRY_INVALID`, `ROUTE_MISSING`, `SCOPE_INSUFFICIENT`, `FORBIDDEN` (no administrator), or
 * `INPUT_INVALID` for scopes that only the web form can give.
 *
 * @param now epoch milliseconds
 */
export function mayCreate(
  connection: Connection,
  { target, draft: { expiresAt, scopes } }: CreateInput,
  now: number,
): Result<null> {
  if (expiresAt !== null && (!isUtcDate(expiresAt) || expiresAt < earliestExpiry(now))) {
    return { ok: false, code: 'EXPIRY_INVALID', details: {} };
  }
  const { credential, serverVersion, isAdministrator } = connection;
  const can = capabilitiesOf(credential.scopes, serverVersion, isAdministrator);
  if (target.kind !== 'own') {
    const may = target.kind === 'user' ? can.createForUsers : can.createImpersonation;
    if (may) return { ok: true, value: null };
    return isAdministrator ? needsApi() : { ok: false, code: 'FORBIDDEN', details: {} };
  }
  if (can.createOwn.length === 0) return cannotCreateOwn(serverVersion);
  // Without a date GitLab lets it die tomorrow, and nobody means that by "never" (`gitlab-api`, 5.1).
  if (expiresAt === null) return { ok: false, code: 'EXPIRY_INVALID', details: {} };
  return scopes.every((scope) => can.createOwn.includes(scope))
    ? { ok: true, value: null }
    : { ok: false, code: 'INPUT_INVALID', details: {} };
}

function cannotCreateOwn(serverVersion: string | null): Result<never> {
  if (serverVersion === null || isAtLeast(serverVersion, CREATES_OWN)) return needsApi();
  const details = { neededVersion: CREATES_OWN, serverVersion };
  return { ok: false, code: 'ROUTE_MISSING', details };
}

function needsApi(): Result<never> {
  return { ok: false, code: 'SCOPE_INSUFFICIENT', details: { scopes: ['api'] } };
}

import type { Result } from '../../src-preload/contract/app-error';
import { earliestExpiry, isUtcDate } from '../../src-preload/contract/expiry';
import type { RotateInput } from '../../src-preload/contract/models';
import type { Connection } from '../connections/connection';
import { capabilitiesOf } from '../gitlab/capabilities';
import type { GitlabToken } from '../gitlab/to-token';

/**
 * Whether a rotation makes sense, as far as can be told without asking GitLab. Fails with
 * `EXPIRY_INVALID`, `TOKEN_NOT_FOUND`, `TOKEN_ALREADY_REVOKED`, `ROUTE_MISSING` or
 * `SCOPE_INSUFFICIENT`.
 *
 * @param token what is known of the token, null when it is in no list
 * @param now epoch milliseconds
 */
export function mayRotate(
  connection: Connection,
  token: GitlabToken | null,
  { tokenId, expiresAt }: RotateInput,
  now: number,
): Result<null> {
  if (!isUtcDate(expiresAt) || expiresAt < earliestExpiry(now)) {
    return { ok: false, code: 'EXPIRY_INVALID', details: {} };
  }
  if (token === null) return { ok: false, code: 'TOKEN_NOT_FOUND', details: {} };
  if (token.revoked) return { ok: false, code: 'TOKEN_ALREADY_REVOKED', details: {} };
  return credentialMayRotate(connection, tokenId === connection.credential.tokenId);
}

function credentialMayRotate(
  { credential, serverVersion }: Connection,
  isCredential: boolean,
): Result<null> {
  const can = capabilitiesOf(credential.scopes, serverVersion);
  if (isCredential ? can.rotateSelf : can.rotateAny) return { ok: true, value: null };
  if (can.rotateNeedsVersion === null) {
    return { ok: false, code: 'SCOPE_INSUFFICIENT', details: { scopes: ['api'] } };
  }
  const details = {
    neededVersion: can.rotateNeedsVersion,
    ...(serverVersion === null ? {} : { serverVersion }),
  };
  return { ok: false, code: 'ROUTE_MISSING', details };
}

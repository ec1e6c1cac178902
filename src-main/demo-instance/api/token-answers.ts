import type { UtcDate } from '../../../src-preload/contract/expiry';
import { answer, answerNothing, refuse, type ApiContext } from './exchange';
import type { Instance } from '../instance';
import { supports } from '../instance-version';
import type { PersonalAccessToken } from '../accounts/personal-access-token';
import { badRequest } from './refusal';
import { toIssuedTokenEntity } from './token-entity';
import { revokeToken, rotateToken } from '../accounts/token-lifecycle';

/** Rotates and answers with the successor and its value; null = no date was asked for. */
export function answerRotation(
  context: ApiContext,
  instance: Instance,
  token: PersonalAccessToken,
  requestedExpiry: UtcDate | null,
): Response {
  const outcome = rotateToken(instance, token, requestedExpiry);
  return outcome.ok
    ? answer(context, toIssuedTokenEntity(instance, outcome, 'rotation'))
    : refuse(context, badRequest(outcome.reason));
}

/**
 * Revokes, also once more what is revoked already. A token that is not the caller's, or was made to
 * impersonate the caller, is a bad request (4.5, 4.7).
 */
export function answerRevocation(
  context: ApiContext,
  instance: Instance,
  token: PersonalAccessToken,
): Response {
  const { isAdministrator, user } = context.get('caller');
  if (!isAdministrator && (token.userId !== user.id || token.impersonation)) {
    const givesReason = supports(instance.version, 'reason-of-refused-revocation');
    return refuse(context, givesReason ? badRequest('Not permitted to revoke') : badRequest());
  }
  revokeToken(instance, token);
  return answerNothing(context);
}

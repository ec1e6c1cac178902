import type { Capabilities } from '../../src-preload/contract/models';
import { isAtLeast } from '../../src-preload/contract/server-version';

/** First versions, as `gitlab-api` has them in 4.3, 4.4, 4.7, 5.1, 7.1 and 8.4. */
const ROTATES = '16.0';
const ROTATE_TAKES_DATE = '16.6';
const ROTATES_SELF = '16.10';
const REVOKES_SELF_WITH_ANY_SCOPE = '15.4';
const LAST_USED_EVERY_TEN_MINUTES = '16.1';
export const CREATES_OWN = '16.5';
const HAS_SELF_ROTATE = '17.9';

/** Stands among the scopes of a fine-grained token. */
export const GRANULAR = 'granular';

const TEN_MINUTES = 10;
const ONE_DAY = 1440;

/**
 * What a credential may do.
 *
 * @param scopes as `/self` names them
 * @param serverVersion as the server says it; null or unreadable counts as recent, so that the
 *   server gets to say no
 * @param isAdministrator of the instance, as `/user` says it
 */
export function capabilitiesOf(
  scopes: readonly string[],
  serverVersion: string | null,
  isAdministrator = false,
): Capabilities {
  const has = (version: string): boolean => isAtLeast(serverVersion, version);
  const may = (...anyOf: readonly string[]): boolean =>
    isFineGrained(scopes) || anyOf.some((scope) => scopes.includes(scope));
  const mayCreateOwn = may('api') && has(CREATES_OWN);
  const mayCreateForOthers = may('api') && isAdministrator;
  return {
    listTokens: may('api', 'read_api'),
    rotateAny: may('api') && has(ROTATES),
    rotateSelf: (may('api') && has(ROTATES)) || (may('self_rotate') && has(ROTATES_SELF)),
    revokeAny: may('api'),
    revokeSelf: may('api') || has(REVOKES_SELF_WITH_ANY_SCOPE),
    rotateTakesDate: has(ROTATE_TAKES_DATE),
    lastUsedRefreshMinutes: has(LAST_USED_EVERY_TEN_MINUTES) ? TEN_MINUTES : ONE_DAY,
    rotateNeedsVersion: has(ROTATES) ? null : ROTATES,
    createOwn: mayCreateOwn ? ['k8s_proxy', ...(has(HAS_SELF_ROTATE) ? ['self_rotate'] : [])] : [],
    createForUsers: mayCreateForOthers,
    createImpersonation: mayCreateForOthers,
  };
}

/**
 * A fine-grained token's permissions are not in its scopes (`gitlab-api`, 3.4): it is not held back
 * here, the server decides. That no scope is named says nothing of the kind.
 */
function isFineGrained(scopes: readonly string[]): boolean {
  return scopes.includes(GRANULAR);
}

import type { Capabilities } from '../../src-preload/contract/models';

/** First versions, as `gitlab-api` has them in 4.3, 4.4, 4.7 and 8.4. */
const ROTATES = '16.0';
const ROTATE_TAKES_DATE = '16.6';
const ROTATES_SELF = '16.10';
const REVOKES_SELF_WITH_ANY_SCOPE = '15.4';
const LAST_USED_EVERY_TEN_MINUTES = '16.1';

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
 */
export function capabilitiesOf(
  scopes: readonly string[],
  serverVersion: string | null,
): Capabilities {
  const has = (version: string): boolean => isAtLeast(serverVersion, version);
  const may = (...anyOf: readonly string[]): boolean =>
    isFineGrained(scopes) || anyOf.some((scope) => scopes.includes(scope));
  return {
    listTokens: may('api', 'read_api'),
    rotateAny: may('api') && has(ROTATES),
    rotateSelf: (may('api') && has(ROTATES)) || (may('self_rotate') && has(ROTATES_SELF)),
    revokeAny: may('api'),
    revokeSelf: may('api') || has(REVOKES_SELF_WITH_ANY_SCOPE),
    rotateTakesDate: has(ROTATE_TAKES_DATE),
    lastUsedRefreshMinutes: has(LAST_USED_EVERY_TEN_MINUTES) ? TEN_MINUTES : ONE_DAY,
    rotateNeedsVersion: has(ROTATES) ? null : ROTATES,
  };
}

/**
 * A fine-grained token's permissions are not in its scopes (`gitlab-api`, 3.4): it is not held back
 * here, the server decides. That no scope is named says nothing of the kind.
 */
function isFineGrained(scopes: readonly string[]): boolean {
  return scopes.includes(GRANULAR);
}

/** Whether `serverVersion` (such as `19.1.1-ee` or `v15.11.13`) is `wanted` or later. */
export function isAtLeast(serverVersion: string | null, wanted: string): boolean {
  const [major, minor] = toNumbers(serverVersion ?? '') ?? [Infinity, Infinity];
  const [wantedMajor, wantedMinor] = toNumbers(wanted) ?? [0, 0];
  return major === wantedMajor ? minor >= wantedMinor : major > wantedMajor;
}

function toNumbers(version: string): readonly [number, number] | null {
  const match = /^\D{0,20}(\d{1,4})(?:\.(\d{1,4}))?/.exec(version);
  return match ? [Number(match[1]), Number(match[2] ?? '0')] : null;
}

import type { TokenState } from '../../../src-preload/contract/expiry';
import type { ConnectionSummary, CredentialState } from '../../../src-preload/contract/models';

/** Why something cannot be done with a token; each has a text that says what would help. */
export type Obstacle =
  | 'token-revoked'
  | 'connection-gone'
  | 'credential-missing'
  | 'credential-revoked'
  | 'credential-expired'
  | 'credential-refused'
  | 'server-too-old'
  | 'only-itself'
  | 'read-only';

/** What of a token decides what can be done with it. An expired one can still be rotated. */
export interface ChangeableToken {
  readonly state: TokenState;
  /** The connection's own credential. */
  readonly isCredential: boolean;
}

const CREDENTIAL_OBSTACLES = {
  usable: null,
  missing: 'credential-missing',
  revoked: 'credential-revoked',
  expired: 'credential-expired',
  refused: 'credential-refused',
} as const satisfies Record<CredentialState, Obstacle | null>;

function scopeObstacle(any: boolean, self: boolean, isCredential: boolean): Obstacle | null {
  if (any || (self && isCredential)) return null;
  return self ? 'only-itself' : 'read-only';
}

/**
 * What stands in the way of rotating and of revoking a token; null = nothing.
 *
 * @param connection the one the token belongs to; null once it was removed
 */
export function toObstacles(
  { state, isCredential }: ChangeableToken,
  connection: ConnectionSummary | null,
): { readonly rotate: Obstacle | null; readonly revoke: Obstacle | null } {
  const both = (obstacle: Obstacle) => ({ rotate: obstacle, revoke: obstacle });
  if (state === 'revoked') return both('token-revoked');
  if (connection === null) return both('connection-gone');
  const credential = CREDENTIAL_OBSTACLES[connection.credential.state];
  if (credential !== null) return both(credential);
  const can = connection.capabilities;
  return {
    rotate:
      can.rotateNeedsVersion !== null
        ? 'server-too-old'
        : scopeObstacle(can.rotateAny, can.rotateSelf, isCredential),
    revoke: scopeObstacle(can.revokeAny, can.revokeSelf, isCredential),
  };
}

import type { TokenState } from '../../../src-preload/contract/expiry';
import type { ConnectionSummary, CredentialState } from '../../../src-preload/contract/models';
import type { TokenRow } from './token-row';

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

/** What a row offers. An obstacle is shown instead of a button that would fail. */
export interface RowActions {
  /** Null = can be done. */
  readonly rotate: Obstacle | null;
  readonly revoke: Obstacle | null;
  /** Latchkey holds the value: it can be copied and revealed. */
  readonly hasValue: boolean;
}

const CREDENTIAL_OBSTACLES = {
  usable: null,
  missing: 'credential-missing',
  revoked: 'credential-revoked',
  expired: 'credential-expired',
  refused: 'credential-refused',
} as const satisfies Record<CredentialState, Obstacle | null>;

/** What stands in the way of any change to a token, whatever the change. */
function commonObstacle(state: TokenState, connection: ConnectionSummary | null): Obstacle | null {
  if (state === 'revoked') return 'token-revoked';
  if (connection === null) return 'connection-gone';
  return CREDENTIAL_OBSTACLES[connection.credential.state];
}

function scopeObstacle(any: boolean, self: boolean, isCredential: boolean): Obstacle | null {
  if (any || (self && isCredential)) return null;
  return self ? 'only-itself' : 'read-only';
}

/** @param connection the one the token belongs to; null once it was removed */
export function toRowActions(
  { token, state }: Pick<TokenRow, 'token' | 'state'>,
  connection: ConnectionSummary | null,
): RowActions {
  const common = commonObstacle(state, connection);
  const { hasValue, isCredential } = token;
  if (common !== null || connection === null) {
    return { rotate: common, revoke: common, hasValue };
  }
  const can = connection.capabilities;
  return {
    rotate:
      can.rotateNeedsVersion !== null
        ? 'server-too-old'
        : scopeObstacle(can.rotateAny, can.rotateSelf, isCredential),
    revoke: scopeObstacle(can.revokeAny, can.revokeSelf, isCredential),
    hasValue,
  };
}

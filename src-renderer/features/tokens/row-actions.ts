import type { ConnectionSummary } from '../../../src-preload/contract/models';
import { toObstacles, type Obstacle } from '../../shared/tokens/token-obstacles';
import type { TokenRow } from './token-row';

/** What a row offers. An obstacle is shown instead of a button that would fail. */
export interface RowActions {
  /** Null = can be done. */
  readonly rotate: Obstacle | null;
  readonly revoke: Obstacle | null;
  /** Latchkey holds the value: it can be copied and revealed. */
  readonly hasValue: boolean;
}

/** @param connection the one the token belongs to; null once it was removed */
export function toRowActions(
  { token, state }: Pick<TokenRow, 'token' | 'state'>,
  connection: ConnectionSummary | null,
): RowActions {
  const { hasValue, isCredential } = token;
  return { ...toObstacles({ state, isCredential }, connection), hasValue };
}

import { daysLeft, urgency, type Urgency } from '../../../src-preload/contract/expiry';
import type { ConnectionSummary, CredentialState } from '../../../src-preload/contract/models';

/** What is the matter with the token that a connection signs in with. */
export interface CredentialWarning {
  readonly connection: ConnectionSummary;
  /** `dying`: it still works, for a month at most. */
  readonly state: 'dying' | Exclude<CredentialState, 'usable'>;
  readonly urgency: Urgency;
  /** Days until it dies; null when it has no date. */
  readonly daysLeft: number | null;
  /** It lives and may rotate itself. */
  readonly canRotate: boolean;
}

/** Urgencies that are warned of: 30 days and less. */
const SOON: readonly Urgency[] = ['dead', 'today', 'week', 'month'];

function toWarning(connection: ConnectionSummary, now: number): readonly CredentialWarning[] {
  const { state, expiresAt } = connection.credential;
  const left = daysLeft(expiresAt, now);
  const isDead = state !== 'usable';
  const level = isDead ? 'dead' : urgency({ revoked: false, expiresAt }, now);
  if (!SOON.includes(level)) return [];
  // Its date may pass before a fetch finds out.
  const told = isDead ? state : level === 'dead' ? 'expired' : 'dying';
  const canRotate = told === 'dying' && connection.capabilities.rotateSelf;
  return [{ connection, state: told, urgency: level, daysLeft: left, canRotate }];
}

/**
 * The connections whose own credential is dead or will be within a month, most urgent first.
 *
 * @param now epoch milliseconds
 */
export function watchCredentials(
  connections: readonly ConnectionSummary[],
  now: number,
): readonly CredentialWarning[] {
  const rank = ({ state, daysLeft: left }: CredentialWarning): number =>
    state === 'dying' ? (left ?? Infinity) : -Infinity;
  return connections
    .flatMap((connection) => toWarning(connection, now))
    .toSorted((a, b) => {
      const [first, second] = [rank(a), rank(b)];
      return first === second ? 0 : first - second;
    });
}

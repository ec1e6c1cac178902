import type { Result } from '../../src-preload/contract/app-error';
import type { ClipboardState, RotateOutcome } from '../../src-preload/contract/models';
import { rotateToken } from './fake-tokens';
import { ok, putOnClipboard, refuse, type FakeWorld } from './fake-world';

/** The user acted on it, or gave it up: it is not unsettled any more. */
export function settleRecovery(world: FakeWorld, intentId: string): Result<null> {
  world.recoveries = world.recoveries.filter((item) => item.intentId !== intentId);
  world.tell('recovery.changed', world.recoveries);
  return ok(null);
}

export function copyRecovered(world: FakeWorld, intentId: string): Result<ClipboardState> {
  const item = world.recoveries.find((candidate) => candidate.intentId === intentId);
  if (item === undefined || item.tokenId === null) return refuse('VALUE_MISSING');
  return ok(putOnClipboard(world, { connectionId: item.connectionId, tokenId: item.tokenId }));
}

export function rotateSuccessor(world: FakeWorld, intentId: string): Result<RotateOutcome> {
  const item = world.recoveries.find((candidate) => candidate.intentId === intentId);
  if (item?.outcome !== 'value-lost' || item.tokenId === null) return refuse('VALUE_MISSING');
  const { connectionId, tokenId, requestedExpiresAt } = item;
  const rotated = rotateToken(world, { connectionId, tokenId, expiresAt: requestedExpiresAt });
  if (rotated.ok) settleRecovery(world, intentId);
  return rotated;
}

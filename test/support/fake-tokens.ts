import type { Result } from '../../src-preload/contract/app-error';
import {
  addDays,
  earliestExpiry,
  isUtcDate,
  toUtcDate,
  type UtcDate,
} from '../../src-preload/contract/expiry';
import type {
  RevokeOutcome,
  RotateInput,
  RotateOutcome,
  TokenRef,
  TokenSummary,
} from '../../src-preload/contract/models';
import {
  changeConnection,
  findToken,
  ok,
  putOnClipboard,
  refuse,
  setTokens,
  type FakeWorld,
} from './fake-world';

const MAX_LIFETIME_DAYS = 365;

/** What GitLab, or the app before it, says to a date; null = it takes it. */
export function dateRefusal(world: FakeWorld, expiresAt: UtcDate): Result<never> | null {
  if (!isUtcDate(expiresAt) || expiresAt < earliestExpiry(world.now())) {
    return refuse('EXPIRY_INVALID');
  }
  const maxDate = addDays(toUtcDate(world.now()), MAX_LIFETIME_DAYS);
  const serverText = `400 Bad request - Expiration date must be before ${maxDate}`;
  return expiresAt > maxDate
    ? refuse('EXPIRY_TOO_LATE', { host: 'git.example.com', maxDate, serverText })
    : null;
}

function putSuccessor(world: FakeWorld, old: TokenSummary, successor: TokenSummary): void {
  const before = world.tokens.get(old.connectionId) ?? [];
  setTokens(world, old.connectionId, [
    ...before.map((token) =>
      token.id === old.id
        ? { ...token, revoked: true, isCredential: false, hasValue: false }
        : token,
    ),
    successor,
  ]);
  if (!old.isCredential) return;
  const connection = world.connections.find(({ id }) => id === old.connectionId);
  if (connection === undefined) return;
  const { id: tokenId, expiresAt } = successor;
  const credential = { ...connection.credential, tokenId, expiresAt };
  changeConnection(world, connection.id, { credential });
}

/** GitLab's rotation: the old token is revoked, a successor of the same name takes its place. */
export function rotateToken(world: FakeWorld, input: RotateInput): Result<RotateOutcome> {
  const old = findToken(world, input);
  if (old === undefined) return refuse('TOKEN_NOT_FOUND');
  if (old.revoked) return refuse('TOKEN_ALREADY_REVOKED');
  const refusal = dateRefusal(world, input.expiresAt);
  if (refusal !== null) return refusal;
  const ids = [...world.tokens.values()].flat().map(({ id }) => id);
  const successor: TokenSummary = {
    ...old,
    id: Math.max(...ids) + 1,
    createdAt: new Date(world.now()).toISOString(),
    lastUsedAt: null,
    expiresAt: input.expiresAt,
    hasValue: true,
  };
  putSuccessor(world, old, successor);
  putOnClipboard(world, { connectionId: old.connectionId, tokenId: successor.id });
  return ok({
    outcome: 'copied',
    token: successor,
    store: world.keychain === 'ready' ? 'keychain' : 'memory',
    dateDiffers: false,
  });
}

export function revokeToken(world: FakeWorld, ref: TokenRef): Result<RevokeOutcome> {
  const token = findToken(world, ref);
  if (token === undefined) return refuse('TOKEN_NOT_FOUND');
  const before = world.tokens.get(ref.connectionId) ?? [];
  setTokens(
    world,
    ref.connectionId,
    before.map((one) => (one.id === token.id ? { ...one, revoked: true, hasValue: false } : one)),
  );
  return ok({ outcome: 'revoked' });
}

/** A made-up value, of a shape that no GitLab gives. */
export function fakeValue({ tokenId }: TokenRef): string {
  return `glpat-made-up-${String(tokenId)}`;
}

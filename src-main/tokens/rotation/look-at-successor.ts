import type { AppError } from '../../../src-preload/contract/app-error';
import type { UtcDate } from '../../../src-preload/contract/expiry';
import type { SetAsideFile } from '../../../src-preload/contract/models';
import type { Connection } from '../../connections/connection';
import type { ConnectionBook } from '../../connections/connection-book';
import type { Sessions } from '../../connections/session';
import type { Secrets } from '../../keychain/secrets';
import type { Intent } from './intent';

export interface LookParts {
  readonly book: ConnectionBook;
  readonly sessions: Sessions;
  readonly secrets: Secrets;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Files that could not be read; without the connections' an unknown one says nothing. */
  readonly setAside: readonly SetAsideFile[];
}

/** What a look at an unsettled rotation or creation found. */
export type Look =
  | { readonly found: 'nothing-happened' }
  /** The value is safe; `tokenId` is the token it is of, null for the connection's credential. */
  | { readonly found: 'value'; readonly tokenId: number | null }
  /** There, without its value; `expiresAt` (UTC date) where the look has told it. */
  | {
      readonly found: 'successor';
      readonly tokenId: number;
      readonly expiresAt: UtcDate | null;
    }
  | { readonly found: 'credential-lost' }
  | { readonly found: 'failed'; readonly error: AppError };

export const NOTHING_HAPPENED: Look = { found: 'nothing-happened' };

/** What no change proves: that nothing happened, unless the request may still be carried out. */
export function toAlive({ now }: LookParts, { openUntil }: Intent): Look {
  return openUntil !== null && now() < openUntil
    ? { found: 'failed', error: { code: 'TIMED_OUT', details: {} } }
    : NOTHING_HAPPENED;
}

/** Found earlier, it may have been rotated or revoked since: then there is nothing to be had of it. */
export async function lookAtSuccessor(
  parts: LookParts,
  connection: Connection,
  successorId: number,
): Promise<Look> {
  const look = await lookForValue(parts, connection, successorId);
  if (look.found !== 'successor') return look;
  const client = await parts.sessions.open(connection);
  const successor = client.ok ? await client.value.readToken(successorId) : client;
  return successor.ok && successor.value.revoked ? NOTHING_HAPPENED : look;
}

/** A crash may have come after the keychain had it and before the journal knew. */
export async function lookForValue(
  { secrets }: LookParts,
  { id: connectionId, credential }: Connection,
  tokenId: number,
  expiresAt: UtcDate | null = null,
): Promise<Look> {
  const value = await secrets.tokenValue({ connectionId, tokenId }, credential.store);
  if (value.ok) return { found: 'value', tokenId };
  return value.code === 'VALUE_MISSING'
    ? { found: 'successor', tokenId, expiresAt }
    : { found: 'failed', error: value };
}

import type { AppError, Result } from '../../../src-preload/contract/app-error';
import type { SetAsideFile } from '../../../src-preload/contract/models';
import type { Connection } from '../../connections/connection';
import type { ConnectionBook } from '../../connections/connection-book';
import type { Sessions } from '../../connections/session';
import type { GitlabClient } from '../../gitlab/gitlab-client';
import type { Secrets } from '../../keychain/secrets';
import type { Intent } from './intent';
import { findSuccessor } from './successor';

export interface LookParts {
  readonly book: ConnectionBook;
  readonly sessions: Sessions;
  readonly secrets: Secrets;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Files that could not be read; without the connections' an unknown one says nothing. */
  readonly setAside: readonly SetAsideFile[];
}

/** What a look at an unsettled rotation found. */
export type Look =
  | { readonly found: 'nothing-happened' }
  /** The value is safe; `tokenId` is the token it is of, null for the connection's credential. */
  | { readonly found: 'value'; readonly tokenId: number | null }
  | { readonly found: 'successor'; readonly tokenId: number }
  | { readonly found: 'credential-lost' }
  | { readonly found: 'failed'; readonly error: AppError };

const NOTHING_HAPPENED: Look = { found: 'nothing-happened' };

/** Looks at what became of a rotation. Sends GET only, and nothing at all where disk tells. */
export async function lookInto(parts: LookParts, intent: Intent): Promise<Look> {
  const { connectionId, state, isCredential, successorId } = intent;
  if (state === 'intended') return NOTHING_HAPPENED;
  const connection = parts.book.find(connectionId);
  if (!connection.ok) {
    const isLost = parts.setAside.some(({ file }) => file === 'connections');
    return isLost ? { found: 'failed', error: connection } : NOTHING_HAPPENED;
  }
  if (state === 'stored') return { found: 'value', tokenId: isCredential ? null : successorId };
  if (isCredential) return lookAtCredential(parts, intent, connection.value);
  if (successorId !== null) return lookAtSuccessor(parts, connection.value, successorId);
  return lookAtToken(parts, intent, connection.value);
}

/** Alive proves that nothing happened, unless the request may still be carried out. */
function toAlive({ now }: LookParts, { openUntil }: Intent): Look {
  return openUntil !== null && now() < openUntil
    ? { found: 'failed', error: { code: 'TIMED_OUT', details: {} } }
    : NOTHING_HAPPENED;
}

async function lookAtCredential(
  parts: LookParts,
  intent: Intent,
  connection: Connection,
): Promise<Look> {
  const { sessions, book } = parts;
  const { credential } = connection;
  // A new credential was put in, or the new value is known to be in place.
  const isReplaced = credential.tokenId !== intent.tokenId && credential.state === 'usable';
  if (isReplaced && credential.store === 'keychain') return { found: 'value', tokenId: null };
  const client = await sessions.open(connection);
  const self = client.ok ? await client.value.readSelf() : client;
  if (self.ok) {
    const isOld = self.value.id === intent.tokenId;
    return isOld ? toAlive(parts, intent) : { found: 'value', tokenId: null };
  }
  await sessions.notice(connection, self);
  const latest = book.find(connection.id);
  const isDead = latest.ok && ['revoked', 'missing'].includes(latest.value.credential.state);
  return isDead ? { found: 'credential-lost' } : { found: 'failed', error: self };
}

async function lookAtToken(
  parts: LookParts,
  intent: Intent,
  connection: Connection,
): Promise<Look> {
  const client = await parts.sessions.open(connection);
  if (!client.ok) return { found: 'failed', error: client };
  const old = await client.value.readToken(intent.tokenId);
  if (!old.ok) return { found: 'failed', error: old };
  if (!old.value.revoked) return toAlive(parts, intent);
  const successor = await searchSuccessor(client.value, intent, connection);
  if (!successor.ok) return { found: 'failed', error: successor };
  // Dead, and nothing that looks like its successor: not for the app to say that all is well.
  if (successor.value === null) {
    return { found: 'failed', error: { code: 'TOKEN_ALREADY_REVOKED', details: {} } };
  }
  return lookForValue(parts, connection, successor.value);
}

async function searchSuccessor(
  client: GitlabClient,
  intent: Intent,
  connection: Connection,
): Promise<Result<number | null>> {
  const tokens = await client.listTokens(() => undefined, intent.userId);
  if (!tokens.ok) return tokens;
  return { ok: true, value: findSuccessor(intent, tokens.value, connection)?.id ?? null };
}

/** Found earlier, it may have been rotated or revoked since: then there is nothing to be had of it. */
async function lookAtSuccessor(
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
async function lookForValue(
  { secrets }: LookParts,
  { id: connectionId, credential }: Connection,
  tokenId: number,
): Promise<Look> {
  const value = await secrets.tokenValue({ connectionId, tokenId }, credential.store);
  if (value.ok) return { found: 'value', tokenId };
  return value.code === 'VALUE_MISSING'
    ? { found: 'successor', tokenId }
    : { found: 'failed', error: value };
}

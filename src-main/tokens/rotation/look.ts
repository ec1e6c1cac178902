import type { Result } from '../../../src-preload/contract/app-error';
import type { Connection } from '../../connections/connection';
import type { GitlabClient } from '../../gitlab/gitlab-client';
import { isOfCredential, type Intent, type RotationIntent } from './intent';
import { lookAtCreation } from './look-at-creation';
import {
  lookAtSuccessor,
  lookForValue,
  NOTHING_HAPPENED,
  toAlive,
  type Look,
  type LookParts,
} from './look-at-successor';
import { findSuccessor } from './successor';

/** Looks at what became of a rotation or creation. Sends GET only, and nothing at all where disk tells. */
export async function lookInto(parts: LookParts, intent: Intent): Promise<Look> {
  const { connectionId, state, successorId } = intent;
  if (state === 'intended') return NOTHING_HAPPENED;
  const connection = parts.book.find(connectionId);
  if (!connection.ok) {
    const isLost = parts.setAside.some(({ file }) => file === 'connections');
    return isLost ? { found: 'failed', error: connection } : NOTHING_HAPPENED;
  }
  if (state === 'stored') {
    return { found: 'value', tokenId: isOfCredential(intent) ? null : successorId };
  }
  if (intent.kind === 'create') return lookAtCreation(parts, intent, connection.value);
  if (intent.isCredential) return lookAtCredential(parts, intent, connection.value);
  if (successorId !== null) return lookAtSuccessor(parts, connection.value, successorId);
  return lookAtToken(parts, intent, connection.value);
}

async function lookAtCredential(
  parts: LookParts,
  intent: RotationIntent,
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
  intent: RotationIntent,
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
  intent: RotationIntent,
  connection: Connection,
): Promise<Result<number | null>> {
  const tokens = await client.listTokens(() => undefined, intent.userId);
  if (!tokens.ok) return tokens;
  return { ok: true, value: findSuccessor(intent, tokens.value, connection)?.id ?? null };
}

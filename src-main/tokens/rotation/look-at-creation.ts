import type { Result } from '../../../src-preload/contract/app-error';
import type { Connection } from '../../connections/connection';
import type { GitlabClient } from '../../gitlab/gitlab-client';
import type { GitlabToken } from '../../gitlab/to-token';
import type { CreationIntent } from './intent';
import {
  lookAtSuccessor,
  lookForValue,
  toAlive,
  type Look,
  type LookParts,
} from './look-at-successor';
import { findCreated, findNewcomers } from './successor';

/**
 * Looks, with GET only, for the token that a creation may have made. Only one that fits may be it;
 * of several nobody can say which one nobody has the value of.
 */
export async function lookAtCreation(
  parts: LookParts,
  intent: CreationIntent,
  connection: Connection,
): Promise<Look> {
  const { successorId, userId, target } = intent;
  if (successorId !== null) return lookAtSuccessor(parts, connection, successorId);
  const client = await parts.sessions.open(connection);
  if (!client.ok) return { found: 'failed', error: client };
  const listed = await listOfTarget(client.value, target, userId);
  if (!listed.ok) {
    await parts.sessions.notice(connection, listed);
    return { found: 'failed', error: listed };
  }
  // The crash may have come after the keychain had the value and before the journal knew.
  for (const { id } of findNewcomers(intent, listed.value)) {
    const look = await lookForValue(parts, connection, id);
    if (look.found !== 'successor') return look;
  }
  const [created, ...others] = findCreated(intent, listed.value);
  if (created === undefined) return toAlive(parts, intent);
  if (others.length > 0) {
    return { found: 'failed', error: { code: 'CREATION_AMBIGUOUS', details: {} } };
  }
  return { found: 'successor', tokenId: created.id, expiresAt: created.expiresAt };
}

/** The list in which a created token would be. */
export function listOfTarget(
  client: GitlabClient,
  target: CreationIntent['target'],
  userId: number,
): Promise<Result<readonly GitlabToken[]>> {
  return target === 'impersonation'
    ? client.listImpersonationTokens(userId)
    : client.listTokens(() => undefined, userId);
}

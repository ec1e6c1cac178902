import type { Result } from '../../src-preload/contract/app-error';
import type { ConnectionSummary } from '../../src-preload/contract/models';
import { toKeychainError } from '../keychain/secret-entries';
import type { Secrets } from '../keychain/secrets';
import { hasSameCredential, type Connection } from './connection';
import type { ConnectionBook } from './connection-book';

export interface KeepConnectionParts {
  readonly book: ConnectionBook;
  readonly secrets: Secrets;
  /** Called with the id of a connection that can be synced now. */
  readonly onReady: (connectionId: string) => void;
  /** Called before a revoked credential gives way to another one: nothing else remembers it. */
  readonly onRevokedLeaves: (connectionId: string, tokenId: number) => Promise<void>;
}

/**
 * Keeps a new or changed connection with its credential, secret first: a connection on disk always
 * has one. Fails with `KEYCHAIN_LOCKED`, `KEYCHAIN_UNAVAILABLE` or `DISK_FAILED`.
 */
export async function keepConnection(
  { book, secrets, onReady, onRevokedLeaves }: KeepConnectionParts,
  connection: Connection,
  credential: string,
): Promise<Result<ConnectionSummary>> {
  const { id } = connection;
  const { store } = connection.credential;
  const kept = await secrets.keepCredential(id, credential, store);
  const before = book.find(id);
  if (before.ok && leavesRevoked(before.value, connection)) {
    await onRevokedLeaves(id, before.value.credential.tokenId);
  }
  const saved =
    kept.obstacle === null ? await book.put(connection) : toKeychainError(kept.obstacle);
  if (!saved.ok) {
    // Of a connection that is already there the new credential stays: the old one may be dead.
    if (!before.ok) await secrets.forgetCredential(id, store);
    return saved;
  }
  onReady(id);
  return { ok: true, value: book.summary(connection) };
}

function leavesRevoked(before: Connection, after: Connection): boolean {
  return before.credential.state === 'revoked' && !hasSameCredential(before, after);
}

import type { Result } from '../../src-preload/contract/app-error';
import type { Secrets } from '../keychain/secrets';
import type { Connection } from './connection';
import type { ConnectionBook } from './connection-book';

export interface RemoveConnectionParts {
  readonly book: ConnectionBook;
  readonly secrets: Secrets;
  /** Called after a connection is gone, as it was: its token list goes too. */
  readonly onRemoved: (connection: Connection) => Promise<void>;
}

/** Secrets first: a connection that is gone from the list leaves none behind. */
export async function removeConnection(
  { book, secrets, onRemoved }: RemoveConnectionParts,
  connectionId: string,
): Promise<Result<null>> {
  const connection = book.find(connectionId);
  if (!connection.ok) return connection;
  const { heldTokenIds, credential } = connection.value;
  for (const tokenId of heldTokenIds) {
    const gone = await secrets.forgetTokenValue({ connectionId, tokenId }, credential.store);
    if (!gone.ok) return gone;
  }
  const gone = await secrets.forgetCredential(connectionId, credential.store);
  if (!gone.ok) return gone;
  const removed = await book.remove(connectionId);
  if (removed.ok) await onRemoved(connection.value);
  return removed;
}

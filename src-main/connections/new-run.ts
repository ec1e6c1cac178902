import type { Connection } from './connection';
import { inKeychainOf } from './kept-secrets';

/** The connection as a new run finds it: what was kept in memory only ended with the last one. */
export function forNewRun(connection: Connection): Connection {
  const { credential } = connection;
  const inKeychain = inKeychainOf(connection);
  const isLost = credential.store === 'memory' && credential.state === 'usable';
  return {
    ...connection,
    credential: { ...credential, state: isLost ? 'missing' : credential.state },
    heldTokenIds: [...inKeychain.tokenIds],
    inKeychain,
  };
}

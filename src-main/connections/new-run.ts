import type { Connection } from './connection';

/** The connection as a new run finds it: what was kept in memory only ended with the last one. */
export function forNewRun(connection: Connection): Connection {
  const { credential } = connection;
  if (credential.store === 'keychain') return connection;
  const state = credential.state === 'usable' ? 'missing' : credential.state;
  return { ...connection, credential: { ...credential, state }, heldTokenIds: [] };
}

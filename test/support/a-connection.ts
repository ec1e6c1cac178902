import type { Connection } from '../../src-main/connections/connection';

/** A connection that nothing was learnt of yet, kept in memory. */
export function aConnection(change: Partial<Connection> & Pick<Connection, 'id'>): Connection {
  return {
    instanceUrl: 'https://git.example.com',
    userId: 1,
    username: null,
    displayName: null,
    isAdministrator: false,
    serverVersion: null,
    credential: {
      tokenId: 1,
      name: 'laptop',
      scopes: ['api'],
      expiresAt: null,
      store: 'memory',
      state: 'usable',
    },
    maxLifetimeDays: null,
    heldTokenIds: [],
    retiredCredentials: [],
    isDemo: false,
    addedAt: 0,
    ...change,
  };
}

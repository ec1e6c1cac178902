import type { Connection } from '../connections/connection';
import { withHeldToken, withoutHeldToken } from '../connections/held-tokens';
import type { GitlabToken } from '../gitlab/to-token';

/** The connection after one of its tokens was rotated: which credential it has, which values. */
export function withSuccessor(
  connection: Connection,
  oldId: number,
  successor: GitlabToken,
): Connection {
  const { credential } = connection;
  const { id, name, scopes, expiresAt } = successor;
  if (oldId !== credential.tokenId) {
    return withHeldToken(withoutHeldToken(connection, oldId), id);
  }
  return {
    ...connection,
    credential: {
      ...credential,
      tokenId: id,
      name,
      scopes: [...scopes],
      expiresAt,
      state: 'usable',
    },
  };
}

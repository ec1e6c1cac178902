import type { TokenSummary } from '../../src-preload/contract/models';
import type { Connection } from '../connections/connection';
import type { GitlabToken } from '../gitlab/to-token';

/** What the window may know of a token. */
export function toTokenSummary(token: GitlabToken, connection: Connection): TokenSummary {
  const isCredential = token.id === connection.credential.tokenId;
  return {
    connectionId: connection.id,
    kind: 'personal',
    ...token,
    isCredential,
    hasValue:
      !token.revoked &&
      (isCredential
        ? connection.credential.state === 'usable'
        : connection.heldTokenIds.includes(token.id)),
  };
}

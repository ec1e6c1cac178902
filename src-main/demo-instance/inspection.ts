import type { Instance } from './instance';
import { isActive, type PersonalAccessToken } from './accounts/personal-access-token';
import { revokeToken } from './accounts/token-lifecycle';
import { toDigest } from './accounts/token-value';

/** A look behind the API, at what the instance really holds. */
export interface Inspection {
  /** All tokens of all users, by id. */
  tokens(): readonly PersonalAccessToken[];
  findToken(id: number): PersonalAccessToken | undefined;
  tokenForValue(value: string): PersonalAccessToken | undefined;
  /** Whether the value would be let in now. */
  isAlive(value: string): boolean;
  /** The token with all it was rotated from and into, the oldest first. */
  family(tokenId: number): readonly PersonalAccessToken[];
  /** Revokes it behind every client's back. */
  revoke(tokenId: number): void;
  /** Deletes it, as GitLab does some time after a token has expired or was revoked. */
  remove(tokenId: number): void;
}

export function createInspection(instance: Instance): Inspection {
  const { accounts, now } = instance;
  const tokenForValue = (value: string): PersonalAccessToken | undefined =>
    accounts.findTokenByDigest(toDigest(value));
  const oldestAncestor = (token: PersonalAccessToken): PersonalAccessToken => {
    const previous = token.previousId === null ? undefined : accounts.findToken(token.previousId);
    return previous ? oldestAncestor(previous) : token;
  };
  const withDescendants = (token: PersonalAccessToken): readonly PersonalAccessToken[] => [
    token,
    ...accounts.successorsOf(token.id).flatMap(withDescendants),
  ];
  return {
    tokens: () => accounts.tokens(),
    findToken: (id) => accounts.findToken(id),
    tokenForValue,
    isAlive: (value) => {
      const token = tokenForValue(value);
      return token !== undefined && isActive(token, now());
    },
    family: (tokenId) => {
      const token = accounts.findToken(tokenId);
      return token ? withDescendants(oldestAncestor(token)) : [];
    },
    revoke: (tokenId) => {
      const token = accounts.findToken(tokenId);
      if (token) revokeToken(instance, token);
    },
    remove: (tokenId) => {
      const token = accounts.findToken(tokenId);
      if (token) accounts.removeToken(token);
    },
  };
}

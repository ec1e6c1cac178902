import type { Associations } from './associations';
import type { PersonalAccessToken } from './personal-access-token';
import type { User } from './user';

/** Users and tokens of the instance, in memory. What it hands out is never changed in place. */
export interface AccountStore {
  users(): readonly User[];
  findUser(id: number): User | undefined;
  /** Adds or replaces. */
  putUser(user: User): void;
  /** By id, ascending. */
  tokens(): readonly PersonalAccessToken[];
  findToken(id: number): PersonalAccessToken | undefined;
  findTokenByDigest(digest: string): PersonalAccessToken | undefined;
  /** Tokens that the token was rotated into, directly. */
  successorsOf(tokenId: number): readonly PersonalAccessToken[];
  /** Adds or replaces. */
  putToken(token: PersonalAccessToken): void;
  removeToken(token: PersonalAccessToken): void;
  /** Above every id so far. */
  nextTokenId(): number;
  nextUserId(): number;
  /** Groups and projects the user is a member of. */
  associationsOf(userId: number): Associations;
  putAssociations(userId: number, associations: Associations): void;
}

const NO_ASSOCIATIONS: Associations = { groups: [], projects: [] };

export function createAccountStore(): AccountStore {
  const users = new Map<number, User>();
  const tokens = new Map<number, PersonalAccessToken>();
  const tokenIds = new Map<string, number>();
  const associations = new Map<number, Associations>();
  let lastTokenId = 0;
  let lastUserId = 0;
  let sorted: readonly PersonalAccessToken[] | null = null;

  const tokensById = (): readonly PersonalAccessToken[] =>
    (sorted ??= [...tokens.values()].sort((a, b) => a.id - b.id));

  return {
    users: () => [...users.values()],
    findUser: (id) => users.get(id),
    putUser: (user) => {
      users.set(user.id, user);
      lastUserId = Math.max(lastUserId, user.id);
    },
    tokens: tokensById,
    findToken: (id) => tokens.get(id),
    findTokenByDigest: (digest) => {
      const id = tokenIds.get(digest);
      return id === undefined ? undefined : tokens.get(id);
    },
    successorsOf: (tokenId) => tokensById().filter((token) => token.previousId === tokenId),
    putToken: (token) => {
      tokens.set(token.id, token);
      tokenIds.set(token.digest, token.id);
      lastTokenId = Math.max(lastTokenId, token.id);
      sorted = null;
    },
    removeToken: ({ id }) => {
      tokens.delete(id);
      sorted = null;
    },
    nextTokenId: () => lastTokenId + 1,
    nextUserId: () => lastUserId + 1,
    associationsOf: (userId) => associations.get(userId) ?? NO_ASSOCIATIONS,
    putAssociations: (userId, memberships) => void associations.set(userId, memberships),
  };
}

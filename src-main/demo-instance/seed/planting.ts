import { addDays, toUtcDate } from '../../../src-preload/contract/expiry';
import type { Instance } from '../instance';
import type { PersonalAccessToken } from '../accounts/personal-access-token';
import type { IssuedToken } from '../accounts/token-lifecycle';
import { mintTokenValue, toDigest } from '../accounts/token-value';
import type { User } from '../accounts/user';

/** What is left out gets a plain default: another number, an active human being. */
export type UserSketch = Partial<User>;

/** What is left out gets a plain default: scope `api`, 30 days to live, never used. */
export type TokenSketch = Partial<Omit<PersonalAccessToken, 'digest'>> & {
  readonly userId: number;
  /** The secret value; minted when left out. */
  readonly value?: string;
};

const DEFAULT_LIFETIME_DAYS = 30;

export function plantUser({ accounts, now }: Instance, sketch: UserSketch): User {
  const id = sketch.id ?? accounts.nextUserId();
  const user: User = {
    id,
    username: `user-${id}`,
    name: `User ${id}`,
    email: `user-${id}@example.com`,
    state: 'active',
    isAdministrator: false,
    isBot: false,
    createdAt: now(),
    ...sketch,
  };
  accounts.putUser(user);
  return user;
}

/** Puts a token there as if it had come about earlier: no rule of the instance is asked. */
export function plantToken(instance: Instance, sketch: TokenSketch): IssuedToken {
  const { accounts, now, version } = instance;
  const { value = mintTokenValue(version, sketch.userId), ...known } = sketch;
  const id = known.id ?? accounts.nextTokenId();
  const token: PersonalAccessToken = {
    id,
    name: `token-${id}`,
    description: null,
    scopes: ['api'],
    createdAt: now(),
    lastUsedAt: null,
    lastUsedIps: [],
    expiresAt: addDays(toUtcDate(now()), DEFAULT_LIFETIME_DAYS),
    revoked: false,
    impersonation: false,
    previousId: null,
    ...known,
    digest: toDigest(value),
  };
  accounts.putToken(token);
  return { token, value };
}

import { addDays, toUtcDate } from '../../../src-preload/contract/expiry';
import type { Instance } from '../instance';
import { plantToken, plantUser } from './planting';
import type { IssuedToken } from '../accounts/token-lifecycle';
import type { User } from '../accounts/user';

const DAY = 86_400_000;
const CREDENTIAL_AGE_DAYS = 2;
const CREDENTIAL_DAYS_LEFT = 153;

/** Those who live on every demo instance. */
export interface Residents {
  readonly administrator: User;
  /** The developer whose tokens are shown; no administrator. */
  readonly developer: User;
}

export function plantResidents(instance: Instance): Residents {
  const now = instance.now();
  return {
    administrator: plantUser(instance, {
      id: 1,
      username: 'root',
      name: 'Administrator',
      email: 'admin@example.com',
      isAdministrator: true,
      createdAt: now - 2_400 * DAY,
    }),
    developer: plantUser(instance, {
      id: 77,
      username: 'mira.okafor',
      name: 'Mira Okafor',
      email: 'mira.okafor@example.com',
      createdAt: now - 1_310 * DAY,
    }),
  };
}

/** The token a client signs in with. */
export function plantCredential(instance: Instance, userId: number): IssuedToken {
  const now = instance.now();
  return plantToken(instance, {
    userId,
    name: 'Latchkey',
    description: 'Audits, rotates and revokes my access tokens',
    scopes: ['api'],
    createdAt: now - CREDENTIAL_AGE_DAYS * DAY,
    expiresAt: addDays(toUtcDate(now), CREDENTIAL_DAYS_LEFT),
  });
}

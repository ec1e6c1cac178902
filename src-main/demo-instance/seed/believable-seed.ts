import { addDays, toUtcDate } from '../../../src-preload/contract/expiry';
import type { GroupAssociation } from '../accounts/associations';
import { BELIEVABLE_TOKENS, type BelievableToken } from './believable-tokens';
import type { Instance } from '../instance';
import { plantToken } from './planting';
import { isScopeAvailable } from '../accounts/scopes';

const MINUTE = 60_000;
const DAY = 86_400_000;
const FIRST_ID = 4_107;
const ID_STEP = 13;
const OFFICE_ADDRESS = '203.0.113.24';

/** A developer's tokens in every state and urgency, as the days go by from now. */
export function seedBelievable(instance: Instance, userId: number): void {
  const oldestFirst = [...BELIEVABLE_TOKENS].sort((a, b) => b.age - a.age);
  const latestOfName = new Map<string, number>();
  oldestFirst.forEach((believable, index) => {
    const id = FIRST_ID + index * ID_STEP;
    const previousId = believable.isSuccessor ? latestOfName.get(believable.name) : undefined;
    plantBelievable(instance, believable, { id, userId, previousId: previousId ?? null });
    latestOfName.set(believable.name, id);
  });
  plantAssociations(instance, userId);
}

function plantBelievable(
  instance: Instance,
  { name, description, scopes, age, daysLeft, usedMinutesAgo, revoked }: BelievableToken,
  ids: { readonly id: number; readonly userId: number; readonly previousId: number | null },
): void {
  const now = instance.now();
  const available = scopes.filter((scope) => isScopeAvailable(scope, instance.version));
  plantToken(instance, {
    ...ids,
    name,
    description: description ?? null,
    scopes: available.length > 0 ? available : ['read_api'],
    createdAt: now - age * DAY,
    lastUsedAt: usedMinutesAgo === undefined ? null : now - usedMinutesAgo * MINUTE,
    lastUsedIps: usedMinutesAgo === undefined ? [] : [OFFICE_ADDRESS],
    expiresAt: daysLeft === null ? null : addDays(toUtcDate(now), daysLeft),
    revoked: revoked ?? false,
  });
}

function plantAssociations({ accounts, now }: Instance, userId: number): void {
  const shop: GroupAssociation = { id: 31, name: 'Shop', fullPath: 'shop', accessLevel: 40 };
  const infra: GroupAssociation = { id: 32, name: 'Infra', fullPath: 'infra', accessLevel: 30 };
  const createdAt = now() - 900 * DAY;
  const project = { description: null, createdAt, accessLevel: null };
  accounts.putAssociations(userId, {
    groups: [shop, infra],
    projects: [
      { ...project, id: 315, name: 'Storefront', path: 'storefront', group: shop },
      { ...project, id: 322, name: 'Checkout', path: 'checkout', group: shop, accessLevel: 50 },
      { ...project, id: 340, name: 'Live', path: 'live', group: infra },
    ],
  });
}

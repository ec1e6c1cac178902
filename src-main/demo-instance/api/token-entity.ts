import type { Instance } from '../instance';
import { supports, type Feature } from '../instance-version';
import { isActive, type PersonalAccessToken } from '../accounts/personal-access-token';
import type { IssuedToken } from '../accounts/token-lifecycle';

/** Where a token is shown; it decides from which release on its addresses are shown too (3.3). */
export type TokenView = 'list' | 'detail' | 'self' | 'creation' | 'rotation';

// An answer to a rotation was never seen with addresses.
const ADDRESSES_SINCE: Readonly<Record<TokenView, Feature | null>> = {
  list: 'addresses-everywhere',
  detail: 'addresses-in-detail',
  self: 'addresses-in-self',
  creation: 'addresses-everywhere',
  rotation: null,
};

/** A token as the version shows it, in the order of the wire (3.1). */
export function toTokenEntity(
  instance: Instance,
  token: PersonalAccessToken,
  view: TokenView,
): Record<string, unknown> {
  const addressesSince = ADDRESSES_SINCE[view];
  return {
    id: token.id,
    name: token.name,
    revoked: token.revoked,
    created_at: new Date(token.createdAt).toISOString(),
    ...(supports(instance.version, 'descriptions') && { description: token.description }),
    scopes: token.scopes,
    user_id: token.userId,
    last_used_at: token.lastUsedAt === null ? null : new Date(token.lastUsedAt).toISOString(),
    active: isActive(token, instance.now()),
    ...(supports(instance.version, 'fine-grained-tokens') && { granular: false }),
    expires_at: token.expiresAt,
    ...(addressesSince &&
      supports(instance.version, addressesSince) && { last_used_ips: token.lastUsedIps }),
  };
}

/** The one answer that holds the value. */
export function toIssuedTokenEntity(
  instance: Instance,
  { token, value }: IssuedToken,
  view: 'creation' | 'rotation',
): Record<string, unknown> {
  return { ...toTokenEntity(instance, token, view), token: value };
}

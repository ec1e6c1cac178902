import type { RouteLocationRaw } from 'vue-router';
import type { TokenRef } from '../../../src-preload/contract/models';

/** How an address names a token: `<connection>/<token>`. */
export function toAddressKey({ connectionId, tokenId }: TokenRef): string {
  return `${connectionId}/${String(tokenId)}`;
}

/** Where the question to rotate a token is asked. */
export function toRotateAddress(token: TokenRef): RouteLocationRaw {
  return { name: 'tokens', query: { rotate: toAddressKey(token) } };
}

/** Where a token is shown with its details. */
export function toShowAddress(token: TokenRef): RouteLocationRaw {
  return { name: 'tokens', query: { show: toAddressKey(token) } };
}

/** Where a token like this one, dead or alive, can be made. */
export function toSameAddress(token: TokenRef): RouteLocationRaw {
  return { name: 'create', query: { same: toAddressKey(token) } };
}

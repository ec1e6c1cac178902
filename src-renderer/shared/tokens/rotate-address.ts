import type { RouteLocationRaw } from 'vue-router';
import type { TokenRef } from '../../../src-preload/contract/models';
import { toAddressKey } from './token-address';

/** Where the question to rotate a token is asked. */
export function toRotateAddress(token: TokenRef): RouteLocationRaw {
  return { name: 'tokens', query: { rotate: toAddressKey(token) } };
}

import type { RouteLocationRaw } from 'vue-router';
import type { TokenRef } from '../../../src-preload/contract/models';

/** Where the question to rotate a token is asked. */
export function toRotateAddress({ connectionId, tokenId }: TokenRef): RouteLocationRaw {
  return { name: 'tokens', query: { rotate: `${connectionId}/${String(tokenId)}` } };
}

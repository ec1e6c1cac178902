import { computed, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { TokenSummary } from '../../../src-preload/contract/models';
import { useConnectionsStore } from '../state/connections.store';
import { useTokensStore } from '../state/tokens.store';
import { toAddressKey } from './token-address';

/**
 * Does something with a token that another part of the window named in the address, see
 * `token-address`. Waits for the list, also for one that is being fetched; the address is cleaned,
 * so that it is done once.
 *
 * @param query of the address
 * @param onGone when there is no such token; told the address's key of it
 */
export function useTokenRequest(
  query: 'rotate' | 'show' | 'same',
  act: (token: TokenSummary) => void,
  onGone: (key: string) => void,
): void {
  const route = useRoute();
  const router = useRouter();
  const tokens = useTokensStore();
  const connections = useConnectionsStore();

  const find = (key: string): TokenSummary | undefined =>
    tokens.tokens.find(
      ({ connectionId, id }) => toAddressKey({ connectionId, tokenId: id }) === key,
    );
  const isFetched = (key: string): boolean =>
    connections.byId(key.split('/')[0] ?? '')?.sync.state !== 'syncing';

  /** What was asked for, once there is an answer to it. */
  const ready = computed(() => {
    const { [query]: key } = route.query;
    if (typeof key !== 'string' || tokens.state === 'loading') return null;
    return find(key) !== undefined || isFetched(key) ? key : null;
  });

  watch(
    ready,
    (key) => {
      if (key === null) return;
      void router.replace({ query: {} });
      const token = find(key);
      if (token === undefined) onGone(key);
      else act(token);
    },
    { immediate: true },
  );
}

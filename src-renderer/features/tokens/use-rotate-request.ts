import { computed, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { TokenSummary } from '../../../src-preload/contract/models';
import { useTexts } from '../../i18n/i18n';
import { useConnectionsStore } from '../../shared/state/connections.store';
import { useToastsStore } from '../../shared/state/toasts.store';
import { useTokensStore } from '../../shared/state/tokens.store';
import { toRowKey } from './token-row';

/**
 * Asks about a token that another part of the window named in the address, see `toRotateAddress`.
 * Waits for the list, also for one that is being fetched; the address is cleaned, so that it is
 * asked once.
 */
export function useRotateRequest(ask: (token: TokenSummary) => void): void {
  const route = useRoute();
  const router = useRouter();
  const tokens = useTokensStore();
  const connections = useConnectionsStore();
  const toasts = useToastsStore();
  const { t } = useTexts();

  const find = (key: string): TokenSummary | undefined =>
    tokens.tokens.find((one) => toRowKey(one) === key);
  const isFetched = (key: string): boolean =>
    connections.byId(key.split('/')[0] ?? '')?.sync.state !== 'syncing';

  /** What was asked for, once there is an answer to it. */
  const ready = computed(() => {
    const { rotate: key } = route.query;
    if (typeof key !== 'string' || tokens.state === 'loading') return null;
    return find(key) !== undefined || isFetched(key) ? key : null;
  });

  watch(
    ready,
    (key) => {
      if (key === null) return;
      void router.replace({ query: {} });
      const token = find(key);
      if (token !== undefined) ask(token);
      else toasts.show({ kind: 'info', title: t('tokens.actions.notListed') });
    },
    { immediate: true },
  );
}

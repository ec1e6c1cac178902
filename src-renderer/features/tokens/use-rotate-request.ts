import { watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { TokenSummary } from '../../../src-preload/contract/models';
import { useTexts } from '../../i18n/i18n';
import { useToastsStore } from '../../shared/state/toasts.store';
import { useTokensStore } from '../../shared/state/tokens.store';
import { toRowKey } from './token-row';

/**
 * Asks about a token that another part of the window named in the address:
 * `?rotate=<connection>/<token>`. Waits for the list; the address is cleaned, so that it is asked
 * once.
 */
export function useRotateRequest(ask: (token: TokenSummary) => void): void {
  const route = useRoute();
  const router = useRouter();
  const tokens = useTokensStore();
  const toasts = useToastsStore();
  const { t } = useTexts();
  watch(
    () => (tokens.state === 'loading' ? null : route.query['rotate']),
    (key) => {
      if (typeof key !== 'string') return;
      void router.replace({ query: {} });
      const token = tokens.tokens.find((one) => toRowKey(one) === key);
      if (token !== undefined) ask(token);
      else toasts.show({ kind: 'info', title: t('tokens.actions.notListed') });
    },
    { immediate: true },
  );
}

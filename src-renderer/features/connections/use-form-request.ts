import { watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { FormTarget } from './use-connection-form';

/**
 * Opens a form that another part of the window asked for in the address: `?add` a new connection,
 * `?replace=<connection>` another credential. The address is cleaned, so that it is asked for once.
 */
export function useFormRequest(open: (target: FormTarget) => void): void {
  const route = useRoute();
  const router = useRouter();
  watch(
    () => route.query,
    ({ add, replace }) => {
      if (typeof replace === 'string') open({ kind: 'replace', connectionId: replace });
      else if (add !== undefined) open({ kind: 'add' });
      else return;
      void router.replace({ query: {} });
    },
    { immediate: true },
  );
}

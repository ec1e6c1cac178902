import type { Result } from '../../../src-preload/contract/app-error';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import { toAccountName } from '../../i18n/account-name';
import { useTexts } from '../../i18n/i18n';
import { isolate } from '../../i18n/isolate';
import { useErrorToast } from '../../shared/composables/use-error-toast';
import { useToastsStore } from '../../shared/state/toasts.store';

/** Tells what came of connecting when the page that asked was left meanwhile. */
export function useLateConnection(): (
  answer: Result<ConnectionSummary>,
  kind: 'add' | 'replace',
) => void {
  const toasts = useToastsStore();
  const tellFailure = useErrorToast();
  const { t } = useTexts();
  return (answer, kind) => {
    if (!answer.ok) {
      void tellFailure(answer, 'connecting');
      return;
    }
    const account = isolate(toAccountName(answer.value, t));
    toasts.show({
      kind: 'success',
      title: kind === 'add' ? t('connections.added', { account }) : t('connections.replace.done'),
    });
  };
}

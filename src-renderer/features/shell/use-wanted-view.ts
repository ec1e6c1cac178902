import { onScopeDispose } from 'vue';
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router';
import type { WantedView } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';
import { useTexts } from '../../i18n/i18n';
import { useErrorToast } from '../../shared/composables/use-error-toast';
import { useToastsStore } from '../../shared/state/toasts.store';
import { toRotateAddress, toShowAddress } from '../../shared/tokens/token-address';

/**
 * Goes where a notification or the tray wants to, at the start and whenever main says so. A dialog
 * that is open on another page stays: what it shows may be lost with it.
 *
 * @param onGo puts away what stands over every page
 */
export function useWantedView(onGo: () => void): void {
  const desktop = useDesktop();
  const route = useRoute();
  const router = useRouter();
  const toasts = useToastsStore();
  const tellFailure = useErrorToast();
  const { t } = useTexts();

  async function goTo(wanted: WantedView): Promise<void> {
    onGo();
    if (toasts.layer !== null && route.name !== wanted.page) {
      toasts.show({ kind: 'info', title: t('shell.later.title'), text: t('shell.later.text') });
    } else await router.push(toAddress(wanted));
  }

  async function take(): Promise<void> {
    const answer = await desktop.call('window.take-wanted', null);
    if (!answer.ok) await tellFailure(answer);
    else if (answer.value !== null) await goTo(answer.value);
  }

  onScopeDispose(desktop.on('window.wanted', () => void take()));
  void take();
}

function toAddress({ page, token, asks }: WantedView): RouteLocationRaw {
  if (token === null) return { name: page };
  return asks === 'rotate' ? toRotateAddress(token) : toShowAddress(token);
}

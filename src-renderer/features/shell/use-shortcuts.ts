import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue';
import { useRouter } from 'vue-router';
import { useErrorToast } from '../../shared/composables/use-error-toast';
import { useAppInfoStore } from '../../shared/state/app-info.store';
import { useConnectionsStore } from '../../shared/state/connections.store';
import { toShortcut } from './shortcut';

/** The shell's keys, anywhere in the window but over a dialog that waits for an answer. */
export function useShortcuts(): { readonly paletteIsOpen: ShallowRef<boolean> } {
  const router = useRouter();
  const appInfo = useAppInfoStore();
  const connections = useConnectionsStore();
  const tellFailure = useErrorToast();
  const paletteIsOpen = shallowRef(false);

  function onKeydown(event: KeyboardEvent): void {
    const action = toShortcut(event, appInfo.platform);
    if (action === null) return;
    event.preventDefault();
    if (action.kind === 'palette' && paletteIsOpen.value) {
      paletteIsOpen.value = false;
      return;
    }
    if (document.querySelector('dialog[open]') !== null) return;
    if (action.kind === 'palette') paletteIsOpen.value = true;
    if (action.kind === 'sync') void tellFailure(connections.fetchAgain(null));
    if (action.kind === 'go') void router.push({ name: action.page });
  }

  onMounted(() => window.addEventListener('keydown', onKeydown));
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown));
  return { paletteIsOpen };
}

import { computed, type ComputedRef } from 'vue';
import { useRouter } from 'vue-router';
import { useTexts } from '../../i18n/i18n';
import { useErrorToast } from '../../shared/composables/use-error-toast';
import { useClipboardStore } from '../../shared/state/clipboard.store';
import { useConnectionsStore } from '../../shared/state/connections.store';
import { useSettingsStore } from '../../shared/state/settings.store';
import { listCommands, type Command } from './commands';

/** The commands that make sense now, joined to what they do; what fails is told as a toast. */
export function useCommands(): ComputedRef<readonly Command[]> {
  const { t } = useTexts();
  const router = useRouter();
  const connections = useConnectionsStore();
  const settings = useSettingsStore();
  const clipboard = useClipboardStore();
  const tellFailure = useErrorToast();

  return computed(() =>
    listCommands(
      t,
      {
        go: (page) => void router.push({ name: page }),
        addConnection: () => void router.push({ name: 'connections', query: { add: '1' } }),
        sync: () => void tellFailure(connections.fetchAgain(null)),
        clearClipboard: () => void tellFailure(clipboard.clear()),
        setTheme: (theme) => void tellFailure(settings.update({ theme })),
        setLanguage: (language) => void tellFailure(settings.update({ language })),
      },
      {
        hasConnections: connections.connections.length > 0,
        clipboardHoldsToken: clipboard.state !== null,
      },
    ),
  );
}

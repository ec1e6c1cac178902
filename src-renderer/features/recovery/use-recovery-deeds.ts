import { useRouter } from 'vue-router';
import type { RecoveryItem } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';
import { useTexts } from '../../i18n/i18n';
import { useErrorToast } from '../../shared/composables/use-error-toast';
import { useClipboardStore } from '../../shared/state/clipboard.store';
import { useRecoveryStore, type RecoveryEnding } from '../../shared/state/recovery.store';
import { useToastsStore } from '../../shared/state/toasts.store';
import type { RecoveryButton } from './recovery-buttons';
import { toItemName } from './item-name';

export type RecoveryDeeds = Readonly<
  Record<Exclude<RecoveryButton, 'dismiss'>, (item: RecoveryItem) => Promise<unknown>>
>;

/** Says what became of an item that is no longer there to say it itself. */
function useFarewell(): {
  readonly saved: (item: RecoveryItem) => void;
  readonly copied: (item: RecoveryItem) => void;
  readonly settled: (item: RecoveryItem) => void;
} {
  const toasts = useToastsStore();
  const clipboard = useClipboardStore();
  const { t, formats } = useTexts();
  return {
    saved: (item) =>
      toasts.show({ kind: 'success', title: t('recovery.saved', { name: toItemName(item, t) }) }),
    settled: (item) =>
      toasts.show({
        kind: 'info',
        title: t('recovery.settled', { name: toItemName(item, t) }),
        text: t('recovery.settledHelp'),
      }),
    copied(item) {
      const seconds = clipboard.secondsLeft;
      toasts.show({
        kind: 'success',
        title: t('tokens.actions.copied', { name: toItemName(item, t) }),
        text:
          seconds === null
            ? t('tokens.actions.copiedStays')
            : t('tokens.actions.copiedClears', { duration: formats.value.duration(seconds) }),
      });
    },
  };
}

/** What the buttons of an unsettled rotation do; what fails is told in its own place. */
export function useRecoveryDeeds(): RecoveryDeeds {
  const desktop = useDesktop();
  const recovery = useRecoveryStore();
  const router = useRouter();
  const tellFailure = useErrorToast();
  const say = useFarewell();
  const isThere = ({ intentId }: RecoveryItem): boolean =>
    recovery.items.some((item) => item.intentId === intentId);

  const telling =
    (
      ask: (intentId: string) => Promise<RecoveryEnding>,
      onDone: (item: RecoveryItem) => void = () => undefined,
    ) =>
    async (item: RecoveryItem): Promise<void> => {
      const ending = await ask(item.intentId);
      if (ending === 'gone') say.settled(item);
      if (ending === 'done') onDone(item);
    };

  return {
    rotate: telling(recovery.rotateSuccessor),
    look: telling(recovery.look, (item) => {
      if (!isThere(item)) say.settled(item);
    }),
    save: telling(recovery.save, say.saved),
    copy: telling(recovery.copy, say.copied),
    replace: ({ connectionId }) =>
      router.push({ name: 'connections', query: { replace: connectionId } }),
    'open-gitlab': async ({ connectionId }) => {
      const page = 'personal-access-tokens';
      const answer = await desktop.call('links.open', { connectionId, page });
      await tellFailure(answer.ok ? null : answer);
    },
  };
}

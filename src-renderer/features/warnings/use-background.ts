import { useTexts } from '../../i18n/i18n';
import { useErrorToast } from '../../shared/composables/use-error-toast';
import { useAppInfoStore } from '../../shared/state/app-info.store';
import { useSettingsStore } from '../../shared/state/settings.store';
import { useToastsStore } from '../../shared/state/toasts.store';

/**
 * Keeps Latchkey running, also after the next sign-in. A system that refuses the one does not keep
 * the user from the other: what is on, and what is not, is told.
 */
export function useBackground(): () => Promise<void> {
  const { t } = useTexts();
  const store = useSettingsStore();
  const appInfo = useAppInfoStore();
  const toasts = useToastsStore();
  const tellFailure = useErrorToast();

  return async () => {
    const startError = await store.update({ launchAtLogin: true });
    const stayError = await store.update({ closeToTray: true });
    if (stayError === null) {
      const wayBack = t(`settings.closeToTrayHint.${appInfo.platform}`);
      toasts.show(
        startError === null
          ? { kind: 'success', title: t('warnings.background.enabled'), text: wayBack }
          : {
              kind: 'success',
              title: t('warnings.background.onlyRuns'),
              text: `${wayBack}\n${t('warnings.background.startLater')}`,
            },
      );
    }
    await tellFailure(startError);
    await tellFailure(stayError);
  };
}

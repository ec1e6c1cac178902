import type { AppError } from '../../../src-preload/contract/app-error';
import { describeError, type ErrorScene } from '../../i18n/error-text';
import { useTexts } from '../../i18n/i18n';
import { useToastsStore } from '../state/toasts.store';

/** Tells what went wrong and what to do next, where there is no place of its own to tell it. */
export function useErrorToast(): (
  answer: AppError | null | Promise<AppError | null>,
  scene?: ErrorScene,
) => Promise<void> {
  const texts = useTexts();
  const toasts = useToastsStore();
  return async (answer, scene) => {
    const error = await answer;
    if (error === null) return;
    const { title, next, serverText } = describeError(error, texts, scene);
    toasts.show({
      kind: 'error',
      title,
      text: serverText === null ? next : `${serverText}\n${next}`,
    });
  };
}

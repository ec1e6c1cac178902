import type { TokenSummary } from '../../../src-preload/contract/models';
import { describeError } from '../../i18n/error-text';
import { useTexts } from '../../i18n/i18n';
import { isolate } from '../../i18n/isolate';
import { useToastsStore } from '../../shared/state/toasts.store';
import type { Rotation } from './use-rotation';

/**
 * Says the result of a rotation once more, outside the dialog. A question that was never answered
 * has none. A refusal changed nothing and was read in the dialog, unless it came late.
 */
export function useRotationReport(
  token: TokenSummary,
): (rotation: Rotation, when: 'read' | 'late') => void {
  const toasts = useToastsStore();
  const texts = useTexts();
  const { t } = texts;
  const name = isolate(token.name || t('tokens.row.noName'));

  return (rotation, when) => {
    if (rotation.phase === 'unknown') {
      const { finding } = rotation.result;
      toasts.show({
        kind: 'warning',
        title: t('rotation.toast.unknown', { name }),
        text: t(`rotation.unknown.${finding}Help`),
      });
    } else if (rotation.phase === 'rotated') {
      const { outcome, store } = rotation.result;
      const key = store === 'memory' ? 'memory' : outcome;
      toasts.show({
        kind: store === 'memory' ? 'warning' : 'success',
        title: t(`rotation.toast.${key}`, { name }),
      });
    } else if (rotation.phase === 'asking' && rotation.refusal !== null && when === 'late') {
      const { title, next } = describeError(rotation.refusal, texts);
      toasts.show({
        kind: 'error',
        title: t('rotation.toast.failed', { name }),
        text: `${title}\n${next}`,
      });
    }
  };
}

import { computed, shallowRef, type ComputedRef } from 'vue';
import { useDesktop } from '../../desktop/desktop';
import { useErrorToast } from './use-error-toast';

/** Copies a text that is no secret. */
export interface TextCopy {
  /** The text that is shown now was copied. */
  readonly isCopied: ComputedRef<boolean>;
  readonly copy: () => Promise<void>;
}

/** @param text what is shown, and copied when asked */
export function useTextCopy(text: () => string): TextCopy {
  const desktop = useDesktop();
  const tellError = useErrorToast();
  const copied = shallowRef<string | null>(null);

  async function copy(): Promise<void> {
    const asked = text();
    copied.value = null;
    const answer = await desktop.call('texts.copy', { text: asked });
    if (answer.ok) copied.value = asked;
    else await tellError(answer);
  }

  return { isCopied: computed(() => copied.value === text()), copy };
}

import { computed, shallowRef, watch, type ShallowRef } from 'vue';
import type { TokenRef } from '../../../src-preload/contract/models';
import { useClipboardStore } from '../state/clipboard.store';

/** `untold` until the clipboard was seen to hold the value, which its state may tell late. */
export type ValueOnClipboard = 'untold' | 'there' | 'cleared';

/**
 * Whether the value of one token is on the clipboard, for a component that shows the countdown
 * itself. Another token's value may still be there from before.
 *
 * @param token whose value it is, read on each news
 */
export function useValueOnClipboard(token: () => TokenRef): ShallowRef<ValueOnClipboard> {
  const clipboard = useClipboardStore();
  clipboard.showInDialog();
  const onClipboard = shallowRef<ValueOnClipboard>('untold');
  const holdsValue = computed(() => {
    const held = clipboard.state?.token;
    const { connectionId, tokenId } = token();
    return held?.connectionId === connectionId && held.tokenId === tokenId;
  });
  watch(
    holdsValue,
    (holds) => {
      if (holds) onClipboard.value = 'there';
      else if (onClipboard.value === 'there') onClipboard.value = 'cleared';
    },
    { immediate: true },
  );
  return onClipboard;
}

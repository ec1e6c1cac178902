import { defineStore } from 'pinia';
import { computed, onScopeDispose, shallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { ClipboardState } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';
import { useNow } from '../composables/use-now';

/** A token's value that Latchkey put on the clipboard, and how long it stays there. */
export const useClipboardStore = defineStore('clipboard', () => {
  const desktop = useDesktop();
  const state = shallowRef<ClipboardState | null>(null);
  const counts = computed(() => typeof state.value?.clearsAt === 'number');
  const now = useNow('second', counts);
  const totalSeconds = shallowRef(0);
  const hosts = shallowRef(0);

  /** Null when nothing of ours is on the clipboard, or when it stays until Latchkey quits. */
  const secondsLeft = computed(() => {
    const clearsAt = state.value?.clearsAt ?? null;
    return clearsAt === null ? null : Math.max(0, Math.ceil((clearsAt - now.value) / 1000));
  });

  /** Also for the `ClipboardState` that a copy answers, so that nothing waits for the event. */
  function accept(next: ClipboardState | null): void {
    const renewed = next !== null && next.clearsAt !== state.value?.clearsAt;
    state.value = next;
    if (renewed) totalSeconds.value = secondsLeft.value ?? 0;
  }

  async function load(): Promise<AppError | null> {
    const answer = await desktop.call('clipboard.state', null);
    if (!answer.ok) return answer;
    accept(answer.value);
    return null;
  }

  async function clear(): Promise<AppError | null> {
    const answer = await desktop.call('clipboard.clear', null);
    if (!answer.ok) return answer;
    accept(null);
    return null;
  }

  /** Stops the countdown: the value stays until it is replaced or Latchkey quits. */
  async function keep(): Promise<AppError | null> {
    const answer = await desktop.call('clipboard.keep', null);
    if (!answer.ok) return answer;
    accept(answer.value);
    return null;
  }

  /**
   * Called in the set-up of a dialog that shows the countdown itself: the shell hides its own as
   * long as that component lives.
   */
  function showInDialog(): void {
    hosts.value += 1;
    onScopeDispose(() => (hosts.value -= 1));
  }

  desktop.on('clipboard.changed', accept);

  return {
    state,
    secondsLeft,
    totalSeconds,
    /** The shell shows the countdown only while no dialog does: there is one in the document. */
    shownByDialog: computed(() => hosts.value > 0),
    accept,
    load,
    clear,
    keep,
    showInDialog,
  };
});

import { defineStore } from 'pinia';
import { computed, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { ClipboardState } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';
import { useNow } from '../composables/use-now';

/** Counts the dialogs that show the countdown themselves. */
function useDialogHosts(): {
  readonly shownByDialog: ComputedRef<boolean>;
  readonly showInDialog: () => void;
} {
  const hosts = shallowRef(0);
  return {
    shownByDialog: computed(() => hosts.value > 0),
    showInDialog: () => {
      hosts.value += 1;
      onScopeDispose(() => (hosts.value -= 1));
    },
  };
}

/** What is on the clipboard, and a clock that ticks while it is to be cleared. */
function useCountdown(): {
  readonly state: ShallowRef<ClipboardState | null>;
  readonly secondsLeft: ComputedRef<number | null>;
  readonly totalSeconds: ShallowRef<number>;
  readonly accept: (next: ClipboardState | null) => void;
} {
  const state = shallowRef<ClipboardState | null>(null);
  const now = useNow('second', () => state.value?.clearsAt ?? null);
  const totalSeconds = shallowRef(0);
  const secondsLeft = computed(() => {
    const clearsAt = state.value?.clearsAt ?? null;
    return clearsAt === null ? null : Math.max(0, Math.round((clearsAt - now.value) / 1000));
  });

  function accept(next: ClipboardState | null): void {
    const renewed = next !== null && next.clearsAt !== state.value?.clearsAt;
    state.value = next;
    if (renewed) totalSeconds.value = secondsLeft.value ?? 0;
  }

  return { state, secondsLeft, totalSeconds, accept };
}

/** A token's value that Latchkey put on the clipboard, and how long it stays there. */
export const useClipboardStore = defineStore('clipboard', () => {
  const desktop = useDesktop();
  const { state, secondsLeft, totalSeconds, accept } = useCountdown();
  const { shownByDialog, showInDialog } = useDialogHosts();

  async function ask(
    route: 'clipboard.state' | 'clipboard.clear' | 'clipboard.keep',
  ): Promise<AppError | null> {
    const answer = await desktop.call(route, null);
    if (!answer.ok) return answer;
    accept(answer.value);
    return null;
  }

  desktop.on('clipboard.changed', accept);

  return {
    state,
    /** Null when nothing of ours is on the clipboard, or when it stays until Latchkey quits. */
    secondsLeft,
    /** Seconds that the running countdown began with. */
    totalSeconds,
    /** The shell shows the countdown only while no dialog does: there is one in the document. */
    shownByDialog,
    /**
     * Called in the set-up of a dialog that shows the countdown itself: the shell hides its own
     * as long as that component lives.
     */
    showInDialog,
    /** Also for the state that a copy answers, so that nothing waits for the event. */
    accept,
    load: () => ask('clipboard.state'),
    clear: () => ask('clipboard.clear'),
    /** Stops the countdown: the value stays until it is replaced or Latchkey quits. */
    keep: () => ask('clipboard.keep'),
  };
});

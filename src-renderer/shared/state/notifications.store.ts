import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { NotificationState } from '../../../src-preload/contract/warnings';
import { useDesktop } from '../../desktop/desktop';

/** Whether the system shows Latchkey's notifications. */
export const useNotificationsStore = defineStore('notifications', () => {
  const desktop = useDesktop();
  const state = shallowRef<NotificationState>({ delivery: 'unknown', hint: false });

  async function ask(
    route: 'notifications.state' | 'notifications.test' | 'notifications.dismiss-hint',
  ): Promise<AppError | null> {
    const answer = await desktop.call(route, null);
    if (!answer.ok) return answer;
    state.value = answer.value;
    return null;
  }

  desktop.on('notifications.changed', (next) => (state.value = next));

  return {
    state,
    load: () => ask('notifications.state'),
    /** Shows one now; the state then says whether it got through. */
    test: () => ask('notifications.test'),
    dismissHint: () => ask('notifications.dismiss-hint'),
  };
});

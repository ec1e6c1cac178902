import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { KeychainState } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';

/** Whether the OS keychain answers. */
export const useKeychainStore = defineStore('keychain', () => {
  const desktop = useDesktop();
  const state = shallowRef<KeychainState>('unknown');
  const retrying = shallowRef(false);
  const usable = computed(() => state.value !== 'locked' && state.value !== 'unavailable');

  async function load(): Promise<AppError | null> {
    const answer = await desktop.call('keychain.state', null);
    if (!answer.ok) return answer;
    state.value = answer.value;
    return null;
  }

  /** Asks the keychain again; the system may show its unlock prompt. */
  async function retry(): Promise<AppError | null> {
    retrying.value = true;
    const answer = await desktop.call('keychain.retry', null);
    retrying.value = false;
    if (!answer.ok) return answer;
    state.value = answer.value;
    return null;
  }

  desktop.on('keychain.changed', (next) => (state.value = next));

  return { state, retrying, usable, load, retry };
});

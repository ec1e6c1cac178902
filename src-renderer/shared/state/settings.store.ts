import { defineStore } from 'pinia';
import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import { DEFAULT_SETTINGS } from '../../../src-preload/contract/default-settings';
import type { ListView, Settings } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';

type Change = Partial<Settings>;

/** Main's last word, and over it the changes that main has not answered yet. */
function useOverlay(): {
  readonly told: ShallowRef<Settings>;
  readonly settings: ComputedRef<Settings>;
  readonly put: (change: Change) => void;
  readonly take: (change: Change) => void;
} {
  const told = shallowRef<Settings>(DEFAULT_SETTINGS);
  const pending = shallowRef<readonly Change[]>([]);
  return {
    told,
    settings: computed(() =>
      pending.value.reduce<Settings>((all, change) => ({ ...all, ...change }), told.value),
    ),
    put: (change) => (pending.value = [...pending.value, change]),
    take: (change) => (pending.value = pending.value.filter((one) => one !== change)),
  };
}

/** The user's choices. Main keeps them; a quick second change is not undone by news of the first. */
export const useSettingsStore = defineStore('settings', () => {
  const desktop = useDesktop();
  const { told, settings, put, take } = useOverlay();
  const isLoaded = shallowRef(false);

  function accept(next: Settings): void {
    told.value = next;
    isLoaded.value = true;
  }

  async function load(): Promise<AppError | null> {
    const answer = await desktop.call('settings.get', null);
    if (!answer.ok) return answer;
    accept(answer.value);
    return null;
  }

  async function send(change: Change): Promise<AppError | null> {
    put(change);
    const answer = await desktop.call('settings.update', change);
    if (answer.ok) accept(answer.value);
    // Main has it in force for this run, it just could not be written.
    else if (answer.code === 'DISK_FAILED') accept({ ...told.value, ...change });
    take(change);
    return answer.ok ? null : answer;
  }

  /**
   * In force at once; the error says when it could not be made, or not be kept beyond this run.
   * What is not known yet is asked first: defaults must not be written over the user's choices.
   */
  async function update(change: Change): Promise<AppError | null> {
    const error = isLoaded.value ? null : await load();
    return error ?? send(change);
  }

  async function updateListView(change: Partial<ListView>): Promise<AppError | null> {
    const error = isLoaded.value ? null : await load();
    return error ?? send({ listView: { ...settings.value.listView, ...change } });
  }

  desktop.on('settings.changed', accept);

  return { settings, load, update, updateListView };
});

import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import { DEFAULT_SETTINGS } from '../../../src-preload/contract/default-settings';
import type { ListView, Settings } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';

/** The user's choices. Main keeps them; this is its last word. */
export const useSettingsStore = defineStore('settings', () => {
  const desktop = useDesktop();
  const settings = shallowRef<Settings>(DEFAULT_SETTINGS);

  function accept(next: Settings): void {
    settings.value = next;
  }

  async function load(): Promise<AppError | null> {
    const answer = await desktop.call('settings.get', null);
    if (!answer.ok) return answer;
    accept(answer.value);
    return null;
  }

  /** In force at once; taken back when main could not keep it, which is what the error says. */
  async function update(change: Partial<Settings>): Promise<AppError | null> {
    const before = settings.value;
    accept({ ...before, ...change });
    const answer = await desktop.call('settings.update', change);
    accept(answer.ok ? answer.value : before);
    return answer.ok ? null : answer;
  }

  function updateListView(change: Partial<ListView>): Promise<AppError | null> {
    return update({ listView: { ...settings.value.listView, ...change } });
  }

  desktop.on('settings.changed', accept);

  return { settings, load, update, updateListView };
});

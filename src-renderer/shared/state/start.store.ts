import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import { useAppInfoStore } from './app-info.store';
import { useClipboardStore } from './clipboard.store';
import { useConnectionsStore } from './connections.store';
import { useNotificationsStore } from './notifications.store';
import { useRecoveryStore } from './recovery.store';
import { useSettingsStore } from './settings.store';
import { useWarningsStore } from './warnings.store';

/** What the window asks of main when it opens, and what could not be had. */
export const useStartStore = defineStore('start', () => {
  const stores = [
    useAppInfoStore(),
    useSettingsStore(),
    useConnectionsStore(),
    useClipboardStore(),
    useRecoveryStore(),
    useWarningsStore(),
    useNotificationsStore(),
  ];
  const failure = shallowRef<AppError | null>(null);

  /** Everything once more, also what was had before: whatever failed is made good. */
  async function load(): Promise<void> {
    const answers = await Promise.all(stores.map((store) => store.load()));
    failure.value = answers.find((answer) => answer !== null) ?? null;
  }

  return { failure, load };
});

import { computed, type WritableComputedRef } from 'vue';
import type { Settings } from '../../../src-preload/contract/models';
import { useErrorToast } from '../../shared/composables/use-error-toast';
import { useSettingsStore } from '../../shared/state/settings.store';
import { findChoice } from './choices';

/** A setting as a field edits it: in force at once, and when it could not be kept that is told. */
export function useSetting<K extends keyof Settings>(key: K): WritableComputedRef<Settings[K]> {
  const store = useSettingsStore();
  const tellFailure = useErrorToast();
  return computed({
    get: () => store.settings[key],
    set: (next) => void tellFailure(store.update({ [key]: next })),
  });
}

/** A setting of few choices, as a select knows it: by a text. One that is no choice changes nothing. */
export function useChoice<K extends keyof Settings>(
  key: K,
  choices: readonly Settings[K][],
  toText: (choice: Settings[K]) => string = String,
): WritableComputedRef<string> {
  const setting = useSetting(key);
  return computed({
    get: () => toText(setting.value),
    set(text) {
      const next = findChoice(choices, text, toText);
      if (next !== undefined) setting.value = next;
    },
  });
}

import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { AppInfo, SetAsideFile } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';
import { useTexts } from '../../i18n/i18n';

/** Which app this is, in which language it speaks, and which files were set aside at start. */
export const useAppInfoStore = defineStore('app-info', () => {
  const desktop = useDesktop();
  const texts = useTexts();
  const info = shallowRef<AppInfo | null>(null);
  const dismissed = shallowRef(false);

  /** Empty once the user has read about them. */
  const setAside = computed<readonly SetAsideFile[]>(() =>
    dismissed.value ? [] : (info.value?.setAside ?? []),
  );

  const platform = computed(() => info.value?.platform ?? 'linux');

  function accept(next: AppInfo): void {
    info.value = next;
    texts.setLanguage(next.language);
  }

  async function load(): Promise<AppError | null> {
    const answer = await desktop.call('app.info', null);
    if (!answer.ok) return answer;
    accept(answer.value);
    return null;
  }

  desktop.on('language.changed', accept);

  return {
    info,
    platform,
    setAside,
    load,
    dismissSetAside: () => (dismissed.value = true),
  };
});

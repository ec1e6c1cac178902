import { shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { useTexts } from '../../i18n/i18n';
import { isolate } from '../../i18n/isolate';
import type { WarningRow } from './warning-row';

/**
 * What is read out when warnings come, wherever the keyboard is: those that were not there before.
 * That some went is not worth interrupting for.
 */
export function useNewWarnings(rows: Readonly<Ref<readonly WarningRow[]>>): ShallowRef<string> {
  const { t, formats } = useTexts();
  const words = shallowRef('');
  watch(
    rows,
    (next, before = []) => {
      const known = new Set(before.map(({ key }) => key));
      const fresh = next.filter(({ key }) => !known.has(key));
      if (fresh.length === 0) return;
      const names = fresh.map(({ warning }) => isolate(warning.name || t('tokens.row.noName')));
      words.value = t('warnings.news', { names: formats.value.list(names) }, fresh.length);
    },
    { immediate: true },
  );
  return words;
}

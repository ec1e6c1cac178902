import { shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { useTexts } from '../../i18n/i18n';
import { isolate } from '../../i18n/isolate';
import type { WarningRow } from './warning-row';

/** Names that are read out; of many it counts how many there are. */
const MOST_NAMES = 5;

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
      const names = fresh
        .slice(0, MOST_NAMES)
        .map(({ warning }) => isolate(warning.name || t('tokens.row.noName')));
      const told = fresh.length > MOST_NAMES ? [...names, '…'] : names;
      words.value = t('warnings.news', { names: formats.value.list(told) }, fresh.length);
    },
    { immediate: true },
  );
  return words;
}

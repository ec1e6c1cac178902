import { computed, nextTick, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import type { TokenRow } from './token-row';

/** Which row the keyboard is in. It is a token, not a place: it moves when the order changes. */
export interface RowFocus {
  readonly index: ComputedRef<number>;
  /** The next time the table gets the focus, it goes to this row, or to its place once it is gone. */
  readonly put: (key: string) => void;
  /** Moves the keyboard to a row and the row into sight. */
  readonly moveTo: (index: number) => Promise<void>;
}

/** Rows of a page, for Page Up and Page Down. */
const PAGE = 10;

/** Where a key leads from a row; null when it does not move. */
export function toNextIndex(key: string, index: number, count: number): number | null {
  const last = count - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: index - PAGE,
    PageDown: index + PAGE,
    Home: 0,
    End: last,
  };
  const next = steps[key];
  return next === undefined ? null : Math.max(0, Math.min(last, next));
}

/**
 * @param show brings a row into sight
 * @param elementOf the row's element once it is rendered
 */
export function useRowFocus(
  rows: Readonly<Ref<readonly TokenRow[]>>,
  show: (index: number) => void,
  elementOf: (index: number) => HTMLElement | null,
): RowFocus {
  const activeKey = shallowRef<string | null>(null);
  /** Where the row was last, for when it leaves the list. */
  const place = shallowRef(0);
  const found = computed(() => rows.value.findIndex((row) => row.key === activeKey.value));
  watch(found, (at) => (place.value = at < 0 ? place.value : at), { flush: 'sync' });
  const index = computed(() =>
    found.value < 0 ? Math.max(0, Math.min(place.value, rows.value.length - 1)) : found.value,
  );

  async function moveTo(next: number): Promise<void> {
    activeKey.value = rows.value[next]?.key ?? null;
    show(next);
    await nextTick();
    elementOf(next)?.focus({ preventScroll: true });
  }

  return { index, put: (key) => (activeKey.value = key), moveTo };
}

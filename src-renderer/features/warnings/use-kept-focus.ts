import { nextTick, watch, type Ref } from 'vue';

/**
 * The entry that the keyboard is in may go: then it goes on in the one that takes its place, or on
 * the page when none is left.
 */
export function useKeptFocus(
  list: Readonly<Ref<HTMLElement | null>>,
  shown: Readonly<Ref<readonly unknown[]>>,
): void {
  const entries = (): readonly Element[] => [...(list.value?.children ?? [])];

  watch(shown, async () => {
    const at = entries().findIndex((entry) => entry.contains(document.activeElement));
    if (at < 0) return;
    await nextTick();
    if (document.activeElement !== document.body) return;
    const left = entries();
    const next = left[Math.min(at, left.length - 1)]?.querySelector('button');
    (next ?? document.getElementById('content'))?.focus();
  });
}

import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue';

/** Inner width of an element in CSS pixels, 0 until it is measured. */
export function useElementWidth(element: Readonly<Ref<HTMLElement | null>>): ShallowRef<number> {
  const width = shallowRef(0);
  const observer = new ResizeObserver(([entry]) => {
    width.value = entry?.contentRect.width ?? 0;
  });
  watch(
    element,
    (next, last) => {
      if (last) observer.unobserve(last);
      if (next) observer.observe(next);
    },
    { immediate: true },
  );
  onScopeDispose(() => observer.disconnect());
  return width;
}

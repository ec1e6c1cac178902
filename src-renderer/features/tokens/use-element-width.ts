import { onBeforeUnmount, onMounted, shallowRef, type Ref, type ShallowRef } from 'vue';

/** Inner width of an element in CSS pixels, 0 until it is measured. */
export function useElementWidth(element: Readonly<Ref<HTMLElement | null>>): ShallowRef<number> {
  const width = shallowRef(0);
  let stop = (): void => undefined;

  onMounted(() => {
    const observer = new ResizeObserver(([entry]) => {
      width.value = entry?.contentRect.width ?? 0;
    });
    if (element.value !== null) observer.observe(element.value);
    stop = () => observer.disconnect();
  });
  onBeforeUnmount(() => stop());
  return width;
}

import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';

export type ToastKind = 'success' | 'info' | 'warning' | 'error';

export interface Toast {
  readonly id: number;
  readonly kind: ToastKind;
  readonly title: string;
  readonly text?: string | undefined;
}

/** Milliseconds that good news stays; bad news stays until it is dismissed. */
const SHORT_LIFE_MS = 6000;

const MOST_AT_ONCE = 4;

const isTransient = ({ kind }: Pick<Toast, 'kind'>): boolean =>
  kind === 'success' || kind === 'info';

/** What is told again moves to the end instead of standing there twice. */
function isSame(one: Toast, other: Omit<Toast, 'id'>): boolean {
  return one.kind === other.kind && one.title === other.title && one.text === other.text;
}

/** Room for one more: the oldest good news goes; bad news stays until it was read. */
function withRoom(toasts: readonly Toast[]): readonly Toast[] {
  const surplus = toasts.length + 1 - MOST_AT_ONCE;
  const going = toasts.filter(isTransient).slice(0, Math.max(0, surplus));
  return toasts.filter((toast) => !going.includes(toast));
}

/** Transient messages in the corner of the window. */
export const useToastsStore = defineStore('toasts', () => {
  const toasts = shallowRef<readonly Toast[]>([]);
  let lastId = 0;

  function dismiss(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id);
  }

  function show(toast: Omit<Toast, 'id'>): void {
    lastId += 1;
    const id = lastId;
    const others = toasts.value.filter((one) => !isSame(one, toast));
    toasts.value = [...withRoom(others), { ...toast, id }];
    if (isTransient(toast)) setTimeout(dismiss, SHORT_LIFE_MS, id);
  }

  /** Elements of the open modal dialogs, the topmost last: only what is in it can be reached. */
  const layers = shallowRef<readonly HTMLElement[]>([]);

  return {
    toasts,
    show,
    dismiss,
    /** Where the messages have to be so that they are seen and can be dismissed; null = anywhere. */
    layer: computed(() => layers.value.at(-1) ?? null),
    enterLayer: (dialog: HTMLElement) => (layers.value = [...layers.value, dialog]),
    leaveLayer: (dialog: HTMLElement) =>
      (layers.value = layers.value.filter((one) => one !== dialog)),
  };
});

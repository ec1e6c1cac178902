import { defineStore } from 'pinia';
import { shallowRef } from 'vue';

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
    toasts.value = [...toasts.value, { ...toast, id }].slice(-MOST_AT_ONCE);
    if (toast.kind === 'success' || toast.kind === 'info') setTimeout(dismiss, SHORT_LIFE_MS, id);
  }

  return { toasts, show, dismiss };
});

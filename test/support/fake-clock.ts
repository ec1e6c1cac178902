import type { Visibility } from '../../src-renderer/shared/composables/use-now';

/** Noon UTC, a Friday: every test's "now" unless it says otherwise. */
export const NOON = Date.parse('2026-11-20T12:00:00.000Z');

/** A document of which only its visibility counts. */
export interface FakeVisibility extends Visibility {
  hidden: boolean;
  readonly setHidden: (hidden: boolean) => void;
}

export function createFakeVisibility(): FakeVisibility {
  const listeners: (() => void)[] = [];
  const visibility: FakeVisibility = {
    hidden: false,
    addEventListener: (_, listener) => listeners.push(listener),
    setHidden(hidden) {
      visibility.hidden = hidden;
      for (const listener of listeners) listener();
    },
  };
  return visibility;
}

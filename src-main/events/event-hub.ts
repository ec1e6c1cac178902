import type { EventName, Events } from '../../src-preload/contract/contract';

/** Tells the windows what changed. Whoever emits does not know who listens. */
export interface EventHub {
  emit<E extends EventName>(event: E, payload: Events[E]): void;
  onAny(listener: (event: EventName, payload: Events[EventName]) => void): void;
}

export function createEventHub(): EventHub {
  const listeners: ((event: EventName, payload: Events[EventName]) => void)[] = [];
  return {
    emit(event, payload) {
      for (const listener of listeners) listener(event, payload);
    },
    onAny(listener) {
      listeners.push(listener);
    },
  };
}

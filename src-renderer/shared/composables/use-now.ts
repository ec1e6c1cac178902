import {
  inject,
  onScopeDispose,
  readonly,
  shallowRef,
  toValue,
  watch,
  type App,
  type InjectionKey,
  type MaybeRefOrGetter,
  type Ref,
} from 'vue';

/** How often a reader needs to know the time. */
export type Granularity = 'second' | 'minute';

const PERIOD_MS: Readonly<Record<Granularity, number>> = { second: 1000, minute: 60_000 };

/** One clock for the whole window. */
export interface Ticker {
  readonly now: () => number;
  /** Calls `listener` on every full second or minute while the window is visible. */
  listen(granularity: Granularity, listener: () => void): () => void;
}

/** What the ticker needs of a document. */
export interface Visibility {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
}

const tickerKey: InjectionKey<Ticker> = Symbol('ticker');

/** The computer's clock: the one place of the window that reads it. Epoch milliseconds. */
export function systemNow(): number {
  return Date.now();
}

interface Beat {
  add(listener: () => void): () => void;
  resume(): void;
}

function createBeat(periodMs: number, now: () => number, visibility: Visibility): Beat {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const schedule = (): void => {
    stop();
    if (listeners.size === 0 || visibility.hidden) return;
    // Aligned to the full period, so that all countdowns change together.
    timer = setTimeout(beat, periodMs - (now() % periodMs));
  };
  const beat = (): void => {
    for (const listener of [...listeners]) listener();
    schedule();
  };
  return {
    add(listener) {
      listeners.add(listener);
      if (listeners.size === 1) schedule();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    resume: () => (visibility.hidden ? stop() : beat()),
  };
}

/** Stands still while the window is hidden and catches up at once when it is seen again. */
export function createTicker(now: () => number, visibility: Visibility): Ticker {
  const beats = {
    second: createBeat(PERIOD_MS.second, now, visibility),
    minute: createBeat(PERIOD_MS.minute, now, visibility),
  };
  visibility.addEventListener('visibilitychange', () => {
    beats.second.resume();
    beats.minute.resume();
  });
  return { now, listen: (granularity, listener) => beats[granularity].add(listener) };
}

export function provideTicker(app: App, ticker: Ticker): void {
  app.provide(tickerKey, ticker);
}

/**
 * The time in epoch milliseconds, renewed on every full second or minute.
 *
 * @param active listens only while there is something, so that nothing ticks for what is not shown;
 *   another thing (such as the instant that is counted down to) renews the time at once
 */
export function useNow(
  granularity: Granularity = 'minute',
  active: MaybeRefOrGetter<boolean | number | null> = true,
): Readonly<Ref<number>> {
  const ticker = inject(tickerKey, null);
  if (ticker === null) throw new Error('provideTicker was not called for this app');
  const now = shallowRef(ticker.now());
  const renew = (): void => {
    now.value = ticker.now();
  };
  let stop = (): void => undefined;
  watch(
    () => toValue(active),
    (thing) => {
      stop();
      stop = (): void => undefined;
      if (thing === false || thing === null) return;
      renew();
      stop = ticker.listen(granularity, renew);
    },
    { immediate: true, flush: 'sync' },
  );
  onScopeDispose(() => {
    stop();
  });
  return readonly(now);
}

import { msToNextTick, type Moment } from './moment';

/** Runs once after that many milliseconds, without keeping the process alive; answers with its end. */
export type StartTimer = (run: () => void, ms: number) => () => void;

/** What the rest of the app cannot ask by itself: clocks and timers. */
export interface Clock {
  readonly read: () => Moment;
  readonly startTimer: StartTimer;
}

/** Looks at the clock at least once a minute, and right after 00:00 UTC. Decides nothing. */
export interface Ticker {
  start(): void;
  stop(): void;
}

export function createTicker({ read, startTimer }: Clock, onTick: (now: Moment) => void): Ticker {
  let stopTimer: (() => void) | null = null;
  const wait = (): void => {
    stopTimer = startTimer(() => {
      // First: nothing that goes wrong in a tick may be the last one.
      wait();
      onTick(read());
    }, msToNextTick(read().wall));
  };
  return {
    start() {
      if (stopTimer === null) wait();
    },
    stop() {
      stopTimer?.();
      stopTimer = null;
    },
  };
}

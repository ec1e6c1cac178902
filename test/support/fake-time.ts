import type { Clock } from '../../src-main/wakeups/ticker';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A computer's clocks and timers, which a test moves. Nothing happens by itself. */
export interface FakeTime {
  readonly clock: Clock;
  /** Epoch milliseconds, as the app sees it. */
  readonly now: () => number;
  /** Time goes by: timers ring, each at its moment. */
  pass(ms: number): void;
  /** The computer sleeps: the steady clock and with it the timers stand still. */
  sleep(ms: number): void;
  /** Somebody sets the clock, by so many ms. */
  set(ms: number): void;
  /** The computer is in another time zone, minutes from local time to UTC. */
  travel(zoneOffset: number): void;
  /** How many timers run, and when the soonest rings, in ms from now; null = none. */
  readonly timers: () => { readonly count: number; readonly soonest: number | null };
}

/** @param start epoch milliseconds */
export function createFakeTime(start: number): FakeTime {
  const timers = new Set<Timer>();
  let wall = start;
  let steady = 0;
  let zoneOffset = 0;

  const next = (until: number): Timer | undefined =>
    [...timers].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
  const goTo = (moment: number): void => {
    wall += moment - steady;
    steady = moment;
  };

  return {
    clock: {
      read: () => ({ wall, steady, zoneOffset }),
      startTimer(run, ms) {
        const timer = { at: steady + ms, run };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    },
    now: () => wall,
    pass(ms) {
      const until = steady + ms;
      for (let timer = next(until); timer; timer = next(until)) {
        timers.delete(timer);
        goTo(timer.at);
        timer.run();
      }
      goTo(until);
    },
    sleep(ms) {
      wall += ms;
    },
    set(ms) {
      wall += ms;
    },
    travel(minutes) {
      zoneOffset = minutes;
    },
    timers() {
      const moments = [...timers].map(({ at }) => at - steady);
      return { count: moments.length, soonest: moments.length === 0 ? null : Math.min(...moments) };
    },
  };
}

import type { Clock } from './ticker';

/** @param now epoch milliseconds */
export function createSystemClock(now: () => number): Clock {
  return {
    read() {
      const wall = now();
      const zoneOffset = new Date(wall).getTimezoneOffset();
      return { wall, steady: performance.now(), zoneOffset };
    },
    startTimer(run, ms) {
      const timer = setTimeout(run, ms);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}

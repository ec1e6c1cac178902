import type { ConnectionBook } from '../connections/connection-book';
import type { WarningService } from '../expiry/warning-service';
import type { SyncSchedule } from '../tokens/sync-schedule';
import { hasJumped, isCheckDue, type Moment } from './moment';
import { createTicker, type Clock } from './ticker';

/** What makes the app look at its warnings, and fetch, without being asked. */
export interface Wakeups {
  /** Fetches everything once, checks, and goes on by itself. */
  start(): void;
  stop(): void;
  /** The computer is awake again. May be told more than once. */
  resumed(): void;
  /** The user came back to the window. */
  focused(): void;
  /** A fetch of this connection is over, also a failed one. */
  synced(connectionId: string): void;
}

export interface WakeupsOptions {
  readonly clock: Clock;
  readonly book: Pick<ConnectionBook, 'sync'> & { all(): readonly { readonly id: string }[] };
  readonly warnings: Pick<WarningService, 'check'>;
  readonly schedule: SyncSchedule;
  readonly firstSync: () => Promise<void>;
}

/**
 * Longest wait for the first fetch, in ms: what was rotated elsewhere is not to be warned about, but
 * a server that does not answer must not keep anything from being told.
 */
const FIRST_CHECK_MS = 3_000;
/** After sleep the network takes a moment to come back. */
const NETWORK_MS = 5_000;

export function createWakeups(options: WakeupsOptions): Wakeups {
  const { clock, book, schedule, firstSync } = options;
  const watch = createWatch(options);
  const start = createAlarm(clock);
  let hasStarted = false;
  return {
    start() {
      if (hasStarted) return;
      hasStarted = true;
      start.set(() => watch.start(), FIRST_CHECK_MS);
      void firstSync().finally(() => {
        if (start.isSet()) watch.start();
        start.stop();
      });
    },
    stop() {
      start.stop();
      watch.stop();
    },
    resumed: () => watch.resumed(),
    focused() {
      if (watch.isRunning()) schedule.syncOnFocus();
    },
    synced(connectionId) {
      schedule.noteEnd(connectionId);
      // The last of several that run brings all that is due into one notification.
      const isBusy = book.all().some(({ id }) => book.sync(id).state === 'syncing');
      if (!isBusy) watch.check();
    },
  };
}

/** Looks at the clocks, and has checked and fetched what may be due by them. */
function createWatch({ clock, warnings, schedule }: WakeupsOptions) {
  let isRunning = false;
  let checked = clock.read();
  const network = createAlarm(clock);

  const check = (): void => {
    if (!isRunning) return;
    checked = clock.read();
    void warnings.check();
  };
  const resumed = (): void => {
    if (!isRunning) return;
    check();
    network.set(() => schedule.syncDue(), NETWORK_MS);
  };
  const look = (now: Moment): void => {
    if (hasJumped(checked, now)) resumed();
    else if (isCheckDue(checked, now)) check();
    if (!network.isSet()) schedule.syncDue();
  };
  const ticker = createTicker(clock, look);

  return {
    isRunning: (): boolean => isRunning,
    check,
    resumed,
    start(): void {
      isRunning = true;
      ticker.start();
      check();
    },
    stop(): void {
      isRunning = false;
      ticker.stop();
      network.stop();
    },
  };
}

/** One timer, which a later one replaces. */
function createAlarm({ startTimer }: Clock) {
  let stop: (() => void) | null = null;
  const alarm = {
    isSet: (): boolean => stop !== null,
    set(run: () => void, ms: number): void {
      alarm.stop();
      stop = startTimer(() => {
        stop = null;
        run();
      }, ms);
    },
    stop(): void {
      stop?.();
      stop = null;
    },
  };
  return alarm;
}

import type { Warning } from '../src-preload/contract/warnings';
import type { DemoService } from './connections/demo-service';
import type { Stores } from './compose-stores';
import type { EventHub } from './events/event-hub';
import { createWarningService } from './expiry/warning-service';
import { createSyncSchedule } from './tokens/sync-schedule';
import type { SyncService } from './tokens/sync-service';
import type { Clock } from './wakeups/ticker';
import { createWakeups } from './wakeups/wakeups';

/** What warning stands on. */
export interface WarningAdapters {
  readonly hub: EventHub;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly clock: Clock;
  /** 0 up to 1. */
  readonly random: () => number;
  /** True once the system has shown one notification for all of these. Never rejects. */
  readonly announce: (warnings: readonly Warning[]) => Promise<boolean>;
}

type Parts = Stores & {
  readonly syncs: SyncService;
  readonly demo: DemoService;
};

/** Warnings, and what makes the app look and fetch without being asked. */
export function composeWarnings(adapters: WarningAdapters, parts: Parts) {
  const { syncs, demo } = parts;
  const warnings = createWarningService({ ...adapters, ...parts });
  const wakeups = createWakeups({
    ...adapters,
    book: parts.book,
    warnings,
    schedule: createSyncSchedule({ ...adapters, ...parts }),
    async firstSync() {
      // A demo of a run that was killed is gone, and so must be its connection.
      await demo.stop();
      await syncs.syncAll();
    },
  });
  return { warnings, wakeups };
}

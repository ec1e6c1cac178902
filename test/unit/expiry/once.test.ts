import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MS_PER_DAY } from '../../../src-preload/contract/expiry';
import type { Result } from '../../../src-preload/contract/app-error';
import { WARNING_DAYS, type WarningDays } from '../../../src-preload/contract/warnings';
import { createWarningRecord, type WarningsFile } from '../../../src-main/expiry/warning-record';
import { dueWarnings, toWarnings } from '../../../src-main/expiry/warnings';
import { NOON } from '../../support/fake-clock';
import { watched } from './watched';

const HOUR = 3_600_000;
const TOKENS = [3, 9, 33, 64].map((days, index) => watched(NOON, days, { tokenId: index }));

/** What can happen before a check. */
type Step =
  | { readonly kind: 'time'; readonly hours: number }
  | { readonly kind: 'clock'; readonly days: number }
  | { readonly kind: 'settings'; readonly enabled: readonly WarningDays[] }
  | { readonly kind: 'restart' | 'daemon-gone' | 'daemon-back' };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('time' as const), hours: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ kind: fc.constant('clock' as const), days: fc.integer({ min: -3, max: 3 }) }),
    fc.record({
      kind: fc.constant('settings' as const),
      enabled: fc.subarray([...WARNING_DAYS]),
    }),
    fc.record({ kind: fc.constantFrom('restart', 'daemon-gone', 'daemon-back') }),
  ),
  { maxLength: 25 },
);

/** A laptop with its clock, its file, and a notification daemon that comes and goes. */
function createLaptop() {
  let now = NOON;
  let saved: WarningsFile = { version: 1, shown: [], snoozes: [] };
  let enabled = WARNING_DAYS;
  let isShown = true;
  const told: string[] = [];
  const file = {
    save(value: WarningsFile): Promise<Result<null>> {
      saved = structuredClone(value);
      return Promise.resolve({ ok: true, value: null });
    },
  };
  const open = () => createWarningRecord(file, saved, () => now);
  let record = open();
  return {
    told,
    take(step: Step): void {
      if (step.kind === 'time') now += step.hours * HOUR;
      else if (step.kind === 'clock') now += step.days * MS_PER_DAY;
      else if (step.kind === 'settings') enabled = step.enabled;
      else if (step.kind === 'restart') record = open();
      else isShown = step.kind === 'daemon-back';
    },
    async check(): Promise<void> {
      const { snoozes } = record.history();
      const warnings = toWarnings(TOKENS, enabled, snoozes, now);
      const due = dueWarnings(warnings, record.history(), now);
      if (!isShown || due.length === 0) return;
      told.push(...due.map(({ tokenId, threshold }) => `${tokenId} at ${threshold}`));
      await record.noteShown(due, now);
    },
    untold: (): readonly number[] =>
      toWarnings(TOKENS, enabled, [], now)
        .map(({ tokenId }) => tokenId)
        .filter((id) => !told.some((one) => one.startsWith(`${id} at`))),
  };
}

it('no token is told twice at a threshold and none is passed over, whatever clock, settings, daemon and restarts do', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const laptop = createLaptop();
      await laptop.check();
      for (const step of all) {
        laptop.take(step);
        await laptop.check();
      }
      laptop.take({ kind: 'daemon-back' });
      await laptop.check();
      expect(new Set(laptop.told).size).toBe(laptop.told.length);
      expect(laptop.untold()).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

import { z } from 'zod';
import type { Result } from '../../src-preload/contract/app-error';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import { WARNING_DAYS } from '../../src-preload/contract/warnings';
import type { JsonFile } from '../files/json-file';
import {
  lifeKey,
  type ReachedWarning,
  type Snooze,
  type WarningHistory,
  type WatchedLife,
} from './warnings';

const life = {
  instanceUrl: z.string(),
  kind: z.string(),
  tokenId: z.number().int(),
  expiresAt: z.iso.date(),
};

/** What is on disk of warnings: which were shown, and which tokens are to be quiet until when. */
export const warningsFileSchema = z.object({
  version: z.literal(1),
  shown: z.array(z.object({ ...life, threshold: z.literal(WARNING_DAYS), shownAt: z.number() })),
  snoozes: z.array(z.object({ ...life, until: z.number() })),
});

export type WarningsFile = z.infer<typeof warningsFileSchema>;

/** Days after a token's date for which it is remembered what was told of it. */
const REMEMBERED_DAYS = 365;

/**
 * What was told of which token, so that it is told once. Every change is in force at once, and stays
 * so for this run when it fails with `DISK_FAILED`.
 */
export interface WarningRecord {
  history(): WarningHistory;
  /** The system has shown these, at `now` in epoch milliseconds; snoozes that had run out are over. */
  noteShown(warnings: readonly ReachedWarning[], now: number): Promise<Result<null>>;
  /** In place of the snooze that the token had. */
  snooze(snooze: Snooze): Promise<Result<null>>;
  /** Forgets all tokens of an instance that is gone for good. */
  forgetInstance(instanceUrl: string): Promise<Result<null>>;
}

export function createWarningRecord(
  file: Pick<JsonFile<WarningsFile>, 'save'>,
  loaded: WarningHistory,
  now: () => number,
): WarningRecord {
  let history = loaded;

  const change = (next: WarningHistory): Promise<Result<null>> => {
    const oldest = addDays(toUtcDate(now()), -REMEMBERED_DAYS);
    history = onlyThose(next, ({ expiresAt }) => expiresAt >= oldest);
    return file.save({ version: 1, shown: [...history.shown], snoozes: [...history.snoozes] });
  };

  return {
    history: () => history,
    noteShown(warnings, shownAt) {
      const told = new Set(warnings.map(lifeKey));
      const added = warnings.map((warning) => toShown(warning, shownAt));
      const replaced = new Set(added.map(shownKey));
      return change({
        shown: [...history.shown.filter((one) => !replaced.has(shownKey(one))), ...added],
        snoozes: history.snoozes.filter((one) => shownAt < one.until || !told.has(lifeKey(one))),
      });
    },
    snooze: (snooze) =>
      change({
        shown: history.shown,
        snoozes: [...history.snoozes.filter((other) => lifeKey(other) !== lifeKey(snooze)), snooze],
      }),
    forgetInstance: (instanceUrl) =>
      change(onlyThose(history, (life) => life.instanceUrl !== instanceUrl)),
  };
}

function onlyThose(
  { shown, snoozes }: WarningHistory,
  isKept: (life: WatchedLife) => boolean,
): WarningHistory {
  return { shown: shown.filter(isKept), snoozes: snoozes.filter(isKept) };
}

function toShown(
  { instanceUrl, kind, tokenId, expiresAt, threshold }: ReachedWarning,
  shownAt: number,
): WarningsFile['shown'][number] {
  return { instanceUrl, kind, tokenId, expiresAt, threshold, shownAt };
}

function shownKey(one: WatchedLife & { readonly threshold: number }): string {
  return `${lifeKey(one)} ${one.threshold}`;
}

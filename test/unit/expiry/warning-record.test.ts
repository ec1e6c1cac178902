import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from '../../../src-preload/contract/expiry';
import type { Result } from '../../../src-preload/contract/app-error';
import { WARNING_DAYS } from '../../../src-preload/contract/warnings';
import {
  createWarningRecord,
  warningsFileSchema,
  type WarningsFile,
} from '../../../src-main/expiry/warning-record';
import { toWarnings, type ReachedWarning } from '../../../src-main/expiry/warnings';
import { NOON } from '../../support/fake-clock';
import { watched } from './watched';

const EMPTY: WarningsFile = { version: 1, shown: [], snoozes: [] };
const DISK_FULL: Result<null> = { ok: false, code: 'DISK_FAILED', details: { reason: 'ENOSPC' } };

/** A file that remembers what was written, or refuses it. */
function createFakeFile() {
  const file = {
    saved: EMPTY,
    isFull: false,
    save(value: WarningsFile): Promise<Result<null>> {
      if (file.isFull) return Promise.resolve(DISK_FULL);
      file.saved = warningsFileSchema.parse(JSON.parse(JSON.stringify(value)));
      return Promise.resolve({ ok: true, value: null });
    },
  };
  return file;
}

const warningsIn = (days: number, now = NOON): readonly ReachedWarning[] =>
  toWarnings([watched(now, days)], WARNING_DAYS, [], now);
const lifeOf = (warning: ReachedWarning | undefined) => {
  if (!warning) throw new Error('no warning');
  const { instanceUrl, kind, tokenId, expiresAt } = warning;
  return { instanceUrl, kind, tokenId, expiresAt };
};

describe('the record of warnings', () => {
  it('keeps what was shown with instance, kind, token, date and threshold', async () => {
    const file = createFakeFile();
    await createWarningRecord(file, EMPTY, () => NOON).noteShown(warningsIn(5), NOON);
    expect(file.saved.shown).toEqual([
      { ...lifeOf(warningsIn(5)[0]), threshold: 7, shownAt: NOON },
    ]);
  });

  it('does not grow when the same is shown again after a snooze', async () => {
    const record = createWarningRecord(createFakeFile(), EMPTY, () => NOON);
    await record.noteShown(warningsIn(5), NOON);
    await record.noteShown(warningsIn(5), NOON + 1);
    expect(record.history().shown).toHaveLength(1);
  });

  it('is in force for this run when the disk is full, so that nothing is told every quarter of an hour', async () => {
    const file = createFakeFile();
    file.isFull = true;
    const record = createWarningRecord(file, EMPTY, () => NOON);
    expect(await record.noteShown(warningsIn(5), NOON)).toEqual(DISK_FULL);
    expect(record.history().shown).toHaveLength(1);
    file.isFull = false;
    await record.noteShown(warningsIn(1), NOON);
    expect(file.saved.shown).toHaveLength(2);
  });

  it('forgets a snooze once the token was told of again, and not one that was made meanwhile', async () => {
    const record = createWarningRecord(createFakeFile(), EMPTY, () => NOON);
    await record.snooze({ ...lifeOf(warningsIn(5)[0]), until: NOON });
    await record.noteShown(warningsIn(5), NOON);
    expect(record.history().snoozes).toEqual([]);
    await record.snooze({ ...lifeOf(warningsIn(5)[0]), until: NOON + 1 });
    await record.noteShown(warningsIn(5), NOON);
    expect(record.history().snoozes).toHaveLength(1);
  });

  it('has one snooze a token, the last', async () => {
    const record = createWarningRecord(createFakeFile(), EMPTY, () => NOON);
    const life = lifeOf(warningsIn(5)[0]);
    await record.snooze({ ...life, until: NOON + MS_PER_DAY });
    await record.snooze({ ...life, until: NOON + 3 * MS_PER_DAY });
    expect(record.history().snoozes).toEqual([{ ...life, until: NOON + 3 * MS_PER_DAY }]);
  });

  it('lets go of tokens that died more than a year ago, and of nothing younger', async () => {
    let now = NOON;
    const record = createWarningRecord(createFakeFile(), EMPTY, () => now);
    await record.noteShown(warningsIn(0), NOON);
    now = NOON + 365 * MS_PER_DAY;
    await record.noteShown(warningsIn(1, now), now);
    expect(record.history().shown).toHaveLength(2);
    now += MS_PER_DAY;
    await record.noteShown(warningsIn(1, now), now);
    expect(record.history().shown.map(({ expiresAt }) => expiresAt)).not.toContain('2026-11-20');
  });

  it('forgets an instance that is gone, and no other', async () => {
    const record = createWarningRecord(createFakeFile(), EMPTY, () => NOON);
    const demo = { instanceUrl: 'http://127.0.0.1:4000' };
    const both = [watched(NOON, 5), watched(NOON, 5, demo)];
    await record.noteShown(toWarnings(both, WARNING_DAYS, [], NOON), NOON);
    await record.snooze({ ...lifeOf(warningsIn(5)[0]), ...demo, until: NOON + 1 });
    await record.forgetInstance('http://127.0.0.1:4000');
    expect(record.history().shown).toMatchObject([{ instanceUrl: 'https://git.example.com' }]);
    expect(record.history().snoozes).toEqual([]);
  });
});

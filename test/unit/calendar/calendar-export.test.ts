import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCalendarExport } from '../../../src-main/calendar/calendar-export';
import { createTranslate } from '../../../src-main/i18n/translate';
import { DEFAULT_SETTINGS } from '../../../src-preload/contract/default-settings';
import { aConnection, aToken, NOW } from './samples';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-calendar-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const tokens = [aToken({ id: 1 }), aToken({ id: 2 }), aToken({ id: 3, revoked: true })];

const exportTo = (path: string | null) =>
  createCalendarExport({
    book: {
      find: (id) =>
        id === 'gone'
          ? { ok: false, code: 'CONNECTION_UNKNOWN', details: {} }
          : { ok: true, value: aConnection({ id }) },
    },
    lists: {
      all: () => [
        { connectionId: 'c1', tokens, vanished: [] },
        { connectionId: 'gone', tokens: [aToken({ id: 4, connectionId: 'gone' })], vanished: [] },
      ],
    },
    settings: { get: () => ({ ...DEFAULT_SETTINGS, warningDays: [7] }) },
    translate: () => createTranslate('en'),
    askWhere: () => Promise.resolve(path),
    addressOf: ({ instanceUrl }) => instanceUrl,
    now: () => NOW,
  })();

describe('export of expiries', () => {
  it('writes what it counts, with the alarms that were chosen', async () => {
    const path = join(folder, 'expiries.ics');
    expect(await exportTo(path)).toEqual({ ok: true, value: { outcome: 'saved', count: 2 } });
    const text = await readFile(path, 'utf8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text.match(/TRIGGER:.*/g)).toEqual(['TRIGGER:-P7D', 'TRIGGER:-P7D']);
  });

  it('writes nothing when its user thinks better of it', async () => {
    expect(await exportTo(null)).toEqual({ ok: true, value: { outcome: 'cancelled', count: 0 } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('says where and why it failed, and leaves what was there as it was', async () => {
    const path = join(folder, 'expiries.ics');
    await mkdir(path);
    await writeFile(join(path, 'file'), 'mine');
    const failed = await exportTo(path);
    expect(failed).toMatchObject({ ok: false, code: 'EXPORT_FAILED', details: { path } });
    // A rename over a folder is refused by the system itself; Windows has another word for it.
    expect(failed).toHaveProperty('details.reason', expect.stringMatching(/^(EISDIR|EPERM)$/));
    expect(await readdir(folder)).toEqual(['expiries.ics']);
    expect(await readFile(join(path, 'file'), 'utf8')).toBe('mine');
  });
});

import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../src-preload/contract/messages/catalogue';
import type { Language } from '../../../src-preload/contract/models';
import { createFormats } from '../../../src-preload/contract/format';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = (language: Language, timeZone = 'Asia/Tokyo') =>
  createFormats(language, timeZone, catalogues[language].time);

/** The space between a number and its unit does not break. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('time left', () => {
  const cases: readonly (readonly [number | null, string, string, string])[] = [
    [null, 'never', '永不过期', '無期限'],
    [0, 'dead', '已失效', '失効'],
    [-DAY, 'dead', '已失效', '失効'],
    [1, '<1 min', '不到 1 分钟', '1分未満'],
    [MINUTE, '1 min', '1分钟', '1分'],
    [59 * MINUTE + 59_999, '59 min', '59分钟', '59分'],
    [3 * HOUR + 12 * MINUTE, '3 h 12 min', '3小时 12分钟', '3時間 12分'],
    [3 * HOUR, '3 h', '3小时', '3時間'],
    [6 * DAY + 4 * HOUR + 59 * MINUTE, '6 d 4 h', '6天 4小时', '6日 4時間'],
    [6 * DAY + 59 * MINUTE, '6 d', '6天', '6日'],
    [60 * DAY - 1, '59 d 23 h', '59天 23小时', '59日 23時間'],
    [99 * DAY + 20 * HOUR, '99 d', '99天', '99日'],
  ];

  it.each(cases)('%s ms in two units at most', (ms, en, zh, ja) => {
    expect(plain(formats('en').timeLeft(ms))).toBe(en);
    expect(plain(formats('zh-CN').timeLeft(ms))).toBe(zh);
    expect(plain(formats('ja').timeLeft(ms))).toBe(ja);
  });

  it('never breaks between a number and its unit, which would read as another number', () => {
    expect(formats('en').timeLeft(6 * DAY + 4 * HOUR)).toBe('6\u00a0d 4\u00a0h');
  });
});

describe('dates and instants', () => {
  it('shows the date that GitLab gave, also where the local day is another', () => {
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
      expect(formats('en', zone).date('2026-11-28')).toBe('Nov 28, 2026');
    }
  });

  it('gives the moment of death in the zone of the user and in UTC', () => {
    const death = Date.parse('2026-11-28T00:00:00Z');
    expect(plain(formats('en').instant(death))).toMatch(/Nov 28, 2026, 09:00 GMT\+9/);
    expect(plain(formats('en').instantUtc(death))).toMatch(/Nov 28, 2026, 00:00 UTC/);
    expect(plain(formats('en', 'America/New_York').instant(death))).toMatch(/Nov 27, 2026, 19:00/);
  });

  it('says midnight as 00:00, not as 24:00', () => {
    expect(formats('ja').instantUtc(Date.parse('2026-11-28T00:00:00Z'))).toContain('00:00');
    expect(formats('zh-CN').instantUtc(Date.parse('2026-11-28T00:00:00Z'))).toContain('00:00');
  });
});

describe('how long ago', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const ago = (language: Language, ms: number): string =>
    plain(formats(language).relative(now - ms, now));

  it('picks one unit and never rounds up to a time that has not come', () => {
    expect(ago('en', 20_000)).toBe('now');
    expect(ago('en', 2 * MINUTE)).toMatch(/^2 min\.? ago$/);
    expect(ago('en', 5 * HOUR + 59 * MINUTE)).toBe('5 h ago');
    expect(ago('en', 3 * DAY + 23 * HOUR)).toBe('3 d ago');
    expect(ago('en', 90 * DAY)).toBe('2 mo ago');
    expect(ago('en', 800 * DAY)).toMatch(/^2 y(?:r\.?)? ago$/);
  });

  it('speaks of what is to come, too', () => {
    expect(ago('en', -3 * DAY)).toMatch(/^in 3\s?d$/);
  });

  it('is as short in Chinese and Japanese', () => {
    expect(ago('zh-CN', 3 * DAY)).toBe('3天前');
    expect(ago('ja', 3 * DAY)).toBe('3日前');
  });
});

describe('other amounts', () => {
  it('rounds a wait up, so that trying again then is not too early', () => {
    expect(plain(formats('en').duration(29.2))).toBe('30 s');
    expect(plain(formats('en').duration(61))).toBe('2 min');
    expect(plain(formats('ja').duration(30))).toBe('30秒');
    expect(formats('en').duration(-1)).toBe('0\u00a0s');
  });

  it('joins lists and groups digits as the language does', () => {
    expect(formats('en').list(['api', 'read_api'])).toBe('api and read_api');
    expect(formats('ja').list(['api', 'read_api'])).toBe('api、read_api');
    expect(formats('en').number(10_000)).toBe('10,000');
    expect(formats('en').bytes(16_000_000)).toBe('16 MB');
    expect(formats('en').bytes(64_000)).toBe('64 kB');
  });
});

import { describe, expect, it } from 'vitest';
import { createWords } from '../../../src-main/i18n/words';
import { systemTimeZone, toTimeZone } from '../../../src-preload/contract/time-zone';

describe('the time zone of the computer', () => {
  it.each([
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['UTC', 'UTC'],
    // What an empty TZ gives: with it every date threw, and Latchkey did not start.
    ['Etc/Unknown', 'UTC'],
    ['', 'UTC'],
    [undefined, 'UTC'],
  ])('%j is taken for %j', (told, zone) => {
    expect(toTimeZone(told)).toBe(zone);
  });

  it('is one in which dates can be written, whichever it is here', () => {
    const { formats } = createWords(() => 'en', systemTimeZone)();
    expect(formats.instant(0)).toMatch(/19(69|70)/);
  });
});

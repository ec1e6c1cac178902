import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src-preload/contract/models';
import type { Warning } from '../../../src-preload/contract/warnings';
import { createWords } from '../../../src-main/i18n/words';
import { toWarningNote, type NoteOptions } from '../../../src-main/notifications/warning-note';
import { withoutMarkup } from '../../../src-main/notifications/without-markup';
import { NOON } from '../../support/fake-clock';

const options = (change: Partial<NoteOptions> = {}, language: Language = 'en'): NoteOptions => ({
  ...createWords(
    () => language,
    () => 'Asia/Tokyo',
  )(),
  hidesNames: false,
  now: NOON,
  ...change,
});

const aWarning = (change: Partial<Warning> = {}): Warning => ({
  connectionId: 'c1',
  tokenId: 7,
  kind: 'personal',
  name: 'ci-deploy',
  instanceName: 'git.example.com',
  expiresAt: '2026-11-28',
  daysLeft: 8,
  threshold: 30,
  ...change,
});

/** Spaces that do not break look the same. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const tell = (warnings: readonly Warning[], given = options()) => {
  const note = toWarningNote(warnings, given);
  return { ...note, title: plain(note.title), body: plain(note.body) };
};

describe('a note of one token', () => {
  it('names token, instance, time left and the moment of death in the zone of the user', () => {
    const note = tell([aWarning()]);
    expect(note.title).toBe('“ci-deploy” dies in 7 d 12 h');
    expect(note.body).toBe('git.example.com\nDies Nov 28, 2026, 09:00 GMT+9');
  });

  it.each([
    ['2026-12-20', '“ci-deploy” dies in 29 d 12 h', 'normal', false],
    ['2026-11-27', '“ci-deploy” dies in 6 d 12 h: rotate it now', 'normal', true],
    ['2026-11-21', '“ci-deploy” dies within 24 hours: 12 h left', 'critical', true],
    ['2026-11-20', '“ci-deploy” has died', 'critical', true],
  ] as const)('of %s: %s', (expiresAt, title, urgency, stays) => {
    expect(tell([aWarning({ expiresAt })])).toMatchObject({ title, urgency, stays });
  });

  it('counts the days that are left now, not those when the warning was made', () => {
    const now = Date.parse('2026-11-29T08:00:00Z');
    const note = tell([aWarning({ daysLeft: 8 })], options({ now }));
    expect(note.title).toBe('“ci-deploy” has died');
    expect(note.body).toContain('Died Nov 28, 2026, 09:00 GMT+9');
  });

  it.each([
    ['zh-CN', '“ci-deploy”将在 6天 12小时后失效，请尽快轮换', '失效时间：2026年11月27日'],
    [
      'ja',
      '「ci-deploy」は残り6日 12時間で失効します。ローテーションしてください',
      '失効日時：2026年11月27日',
    ],
  ] as const)('speaks %s', (language, title, body) => {
    const note = tell([aWarning({ expiresAt: '2026-11-27' })], options({}, language));
    expect(note.title).toBe(title);
    expect(note.body).toContain(body);
  });

  it('has no name anywhere when names are hidden', () => {
    const note = tell([aWarning()], options({ hidesNames: true }));
    expect(note.title).toBe('A token dies in 7 d 12 h');
    expect(note.title + note.body).not.toContain('ci-deploy');
  });
});

describe('a note of several tokens', () => {
  const later = aWarning({ tokenId: 1, name: 'later', expiresAt: '2026-12-19' });
  const soon = aWarning({
    tokenId: 2,
    name: 'soon',
    expiresAt: '2026-11-21',
    instanceName: 'b.example.com',
  });
  const dead = aWarning({ tokenId: 3, name: 'dead', expiresAt: '2026-11-19' });

  it('lists them all, the closest death first, and is as loud as that one', () => {
    const note = tell([later, soon]);
    expect(note.title).toBe('2 tokens die soon, the first in 12 h');
    expect(note.body).toBe('soon (b.example.com): 12 h\nlater (git.example.com): 28 d 12 h');
    expect(note.urgency).toBe('critical');
  });

  it('says which have died already', () => {
    expect(tell([later, dead]).title).toBe('2 tokens have died or die soon');
    expect(tell([dead, { ...dead, tokenId: 4 }]).title).toBe('2 tokens have died');
    expect(tell([later, dead]).body.split('\n')[0]).toBe('dead (git.example.com): dead');
  });

  it('stops at twenty lines and says how many are left out', () => {
    const many = Array.from({ length: 1_234 }, (_, tokenId) => aWarning({ tokenId }));
    const lines = tell(many).body.split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 1,214 more');
  });

  it('counts by instance when names are hidden', () => {
    const note = tell([later, soon, dead], options({ hidesNames: true }));
    expect(note.body).toBe('git.example.com: 2 tokens\nb.example.com: 1 token');
  });

  it('names an instance with its path: two may share a host', () => {
    const below = { ...soon, instanceName: 'b.example.com/gitlab' };
    const [first, second] = tell([soon, below]).body.split('\n');
    expect([first, second]).toEqual([
      'soon (b.example.com): 12 h',
      'soon (b.example.com/gitlab): 12 h',
    ]);
    const hidden = tell([soon, below], options({ hidesNames: true })).body;
    expect(hidden).toBe('b.example.com: 1 token\nb.example.com/gitlab: 1 token');
  });

  it('is not forged by a name: no name makes a line of its own', () => {
    const forged = aWarning({ name: 'x\nsafe (git.example.com): 300 d' });
    expect(tell([forged, soon]).body.split('\n')).toHaveLength(2);
  });
});

it.each([
  ['<b>bold</b> <a href="http://x">', '‹b›bold‹/b› ‹a href="http://x"›'],
  ['&amp; &#60; &lt;b&gt;', '＆amp; ＆#60; ＆lt;b＆gt;'],
  ['R&D & more', 'R&D & more'],
])('a daemon that reads markup finds none in %s', (text, expected) => {
  expect(withoutMarkup(text)).toBe(expected);
});

import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toExpiryEvents, type ExpiryEvent } from '../../../src-main/calendar/expiry-events';
import { createTranslate } from '../../../src-main/i18n/translate';
import { LANGUAGES } from '../../../src-preload/contract/messages/catalogue';
import { aConnection, aToken, eventsOf, NOW, textOf } from './samples';

// Read back by the parser of Thunderbird, which is not the library that writes.

const MINUTE = 60_000;

function parse(text: string): readonly ICAL.Component[] {
  const calendar = ICAL.Component.fromString(text);
  expect(calendar.name).toBe('vcalendar');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents('vevent');
}

const value = (component: ICAL.Component | undefined, name: string): string =>
  String(component?.getFirstPropertyValue(name));

const only = (events: readonly ExpiryEvent[]): ICAL.Component => {
  const [event, ...others] = parse(textOf(events));
  expect(others).toEqual([]);
  if (event === undefined) throw new Error('No event');
  return event;
};

/** 255 characters as GitLab takes them, with all that an iCalendar file could trip over. */
const HOSTILE = `a,b;c\\n:"x" END:VEVENT ${'😀漢'.repeat(200)}`.slice(0, 255);

describe('calendar of expiries', () => {
  it('has the instant of death in UTC, so that a client in Tokyo shows nine in the morning', () => {
    const event = only(eventsOf([aToken({ expiresAt: '2026-11-28' })]));
    expect(value(event, 'dtstart')).toBe('2026-11-28T00:00:00Z');
    expect(value(event, 'dtend')).toBe('2026-11-28T00:15:00Z');
    expect(value(event, 'transp')).toBe('TRANSPARENT');
  });

  it('names the token, where it is, what it may and what to do, and links to its page', () => {
    const event = only(eventsOf([aToken({ name: 'deploy', scopes: ['api', 'read_user'] })]));
    expect(value(event, 'summary')).toBe('Token “deploy” on git.example.com expires');
    const notes = value(event, 'description');
    for (const fact of ['Personal access token', 'api, read_user', 'Ada Lovelace (@ada)'])
      expect(notes).toContain(fact);
    expect(notes).toContain('00:00 UTC on 2027-03-01');
    expect(notes).toContain('Rotate it');
    expect(value(event, 'url')).toBe('https://git.example.com/-/tokens');
  });

  it('rings at the chosen days, also at the death itself', () => {
    const triggers = (alarmDays: readonly (60 | 30 | 7 | 1 | 0)[]): readonly string[] =>
      parse(textOf(eventsOf([aToken()]), { alarmDays })).flatMap((event) =>
        event.getAllSubcomponents('valarm').map((alarm) => value(alarm, 'trigger')),
      );
    expect(triggers([60, 30, 7, 1, 0])).toEqual(['-P60D', '-P30D', '-P7D', '-P1D', 'PT0S']);
    expect(triggers([7])).toEqual(['-P7D']);
    expect(triggers([])).toEqual([]);
  });

  it('is one event in every export, with a later version each time', () => {
    const [before] = parse(textOf(eventsOf([aToken()])));
    const later = eventsOf([aToken({ name: 'renamed', expiresAt: '2027-04-01' })]);
    const [after] = parse(textOf(later, { now: NOW + MINUTE }));
    expect(value(after, 'uid')).toBe(value(before, 'uid'));
    expect(Number(value(after, 'sequence'))).toBeGreaterThan(Number(value(before, 'sequence')));
    expect(value(after, 'dtstamp')).toBe('2026-11-20T12:01:00Z');
    expect(value(after, 'last-modified')).toBe('2026-11-20T12:01:00Z');
  });

  it('tells the same number on two instances apart', () => {
    const uidAt = (instanceUrl: string): string =>
      value(only(eventsOf([aToken()], aConnection({ instanceUrl }))), 'uid');
    const uids = ['https://a.example', 'https://b.example', 'https://a.example/gitlab'].map(uidAt);
    expect(new Set(uids).size).toBe(3);
  });

  it.each([
    HOSTILE,
    'two\r\nlines\nEND:VEVENT\nBEGIN:VEVENT',
    'tab\tand\u0000zero\u0085next\u2028line',
    ', ; \\ \\, \\n',
    '\ud83d lone',
  ])('gets a name through that could break the file: %j', (name) => {
    const text = textOf(eventsOf([aToken({ name })]));
    const event = only(eventsOf([aToken({ name })]));
    const shown = name.replaceAll(/[\p{Cc}\u2028]+/gu, ' ');
    expect(value(event, 'summary')).toBe(`Token “${shown}” on git.example.com expires`);
    const [alarm] = event.getAllSubcomponents('valarm');
    expect(value(alarm, 'description')).toBe(value(event, 'summary'));
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // eslint-disable-next-line no-control-regex
      expect(line).not.toMatch(/[\u0000-\u001f\u007f]/);
    }
    // A character that is cut in two is no UTF-8 any more.
    if (!/\p{Cs}/u.test(name)) expect(text).not.toMatch(/\p{Cs}/u);
  });

  it('does not let a name turn the words after it around', () => {
    const event = only(eventsOf([aToken({ name: 'safe\u202egnp.exe\u2067' })]));
    expect(value(event, 'summary')).toBe('Token “safegnp.exe” on git.example.com expires');
  });

  it('is a whole file that ends as one', () => {
    expect(textOf(eventsOf([aToken()]))).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
  });

  it.each(LANGUAGES)('is in the language of the user: %s', (language) => {
    const [event] = eventsOf([aToken()], aConnection(), language);
    expect(`${event?.title}\n${event?.notes}`).not.toMatch(/[{}]|calendar\.|undefined/);
    expect(event?.title).toContain('laptop-cli');
  });
});

describe('which expiries', () => {
  it('leaves out what is dead, revoked or without an end', () => {
    const tokens = [
      aToken({ id: 1, expiresAt: '2026-11-20' }),
      aToken({ id: 2, expiresAt: '2026-11-21' }),
      aToken({ id: 3, revoked: true }),
      aToken({ id: 4, expiresAt: null }),
    ];
    expect(eventsOf(tokens).map(({ uid }) => uid)).toEqual(['personal-2@git.example.com']);
  });

  it('begins with the next death, and has a token that two accounts see once', () => {
    const tokens = [
      aToken({ id: 1, expiresAt: '2027-03-01' }),
      aToken({ id: 2, expiresAt: '2026-12-01' }),
      aToken({ id: 1, expiresAt: '2027-03-01' }),
    ];
    expect(eventsOf(tokens).map(({ uid }) => uid.split('@')[0])).toEqual([
      'personal-2',
      'personal-1',
    ]);
  });

  it('leaves out what one of two accounts knows to be revoked, whichever comes first', () => {
    const known = (revoked: boolean, id: string) => ({
      connection: aConnection({ id }),
      tokens: [aToken({ id: 1, connectionId: id, revoked })],
    });
    const options = { translate: createTranslate('en'), now: NOW, addressOf: () => '' };
    const both = [known(true, 'c1'), known(false, 'c2')];
    expect(toExpiryEvents(both, options)).toEqual([]);
    expect(toExpiryEvents(both.toReversed(), options)).toEqual([]);
  });

  it('says of the connection’s own token what ends with it, and nothing of unknown accounts', () => {
    const connection = aConnection({ username: null, displayName: null });
    const [event] = eventsOf([aToken({ isCredential: true, scopes: [] })], connection);
    expect(event?.notes).toContain('Latchkey signs in with this token');
    expect(event?.notes).not.toMatch(/null|@/);
  });
});

import { createTranslate } from '../../../src-main/i18n/translate';
import { toCalendarText, type CalendarOptions } from '../../../src-main/calendar/expiry-calendar';
import { toExpiryEvents, type ExpiryEvent } from '../../../src-main/calendar/expiry-events';
import type { Connection } from '../../../src-main/connections/connection';
import type { Language, TokenSummary } from '../../../src-preload/contract/models';
import { WARNING_DAYS } from '../../../src-preload/contract/warnings';

export { aToken } from '../tokens-ui/samples';

export const NOW = Date.parse('2026-11-20T12:00:00.000Z');

export function aConnection(facts: Partial<Connection> = {}): Connection {
  return {
    id: 'c1',
    instanceUrl: 'https://git.example.com',
    userId: 77,
    username: 'ada',
    displayName: 'Ada Lovelace',
    isAdministrator: false,
    serverVersion: '19.0.2-ee',
    credential: {
      tokenId: 9001,
      name: 'latchkey on laptop',
      scopes: ['api'],
      expiresAt: '2027-02-27',
      store: 'keychain',
      state: 'usable',
    },
    maxLifetimeDays: null,
    heldTokenIds: [],
    retiredCredentials: [],
    isDemo: false,
    addedAt: 0,
    ...facts,
  };
}

export function eventsOf(
  tokens: readonly TokenSummary[],
  connection = aConnection(),
  language: Language = 'en',
): readonly ExpiryEvent[] {
  return toExpiryEvents([{ connection, tokens }], {
    translate: createTranslate(language),
    now: NOW,
    addressOf: ({ instanceUrl }) => `${instanceUrl}/-/tokens`,
  });
}

export function textOf(
  events: readonly ExpiryEvent[],
  options: Partial<CalendarOptions> = {},
): string {
  return toCalendarText(events, {
    name: 'Expiries',
    alarmDays: WARNING_DAYS,
    now: NOW,
    ...options,
  });
}

import type { Result } from '../../src-preload/contract/app-error';
import type { CalendarExport } from '../../src-preload/contract/models';
import type { Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import { reasonOf, writeFileAtomically } from '../files/atomic-file';
import type { Translate } from '../i18n/translate';
import type { SettingsStore } from '../settings/settings';
import type { TokenLists } from '../tokens/token-list';
import { toCalendarText } from './expiry-calendar';
import { toExpiryEvents } from './expiry-events';

export interface CalendarExportParts {
  readonly book: Pick<ConnectionBook, 'find'>;
  readonly lists: Pick<TokenLists, 'all'>;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly translate: () => Translate;
  /** Asks the user for a file; null = thought better of it. */
  readonly askWhere: () => Promise<string | null>;
  readonly addressOf: (connection: Connection) => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Writes what is known of all expiries to a file of the user's choice. Fails with `EXPORT_FAILED`;
 * a file that was there is then as it was.
 */
export function createCalendarExport(
  parts: CalendarExportParts,
): () => Promise<Result<CalendarExport>> {
  return async () => {
    const path = await parts.askWhere();
    if (path === null) return { ok: true, value: { outcome: 'cancelled', count: 0 } };
    const { count, text } = toCalendar(parts);
    try {
      await writeFileAtomically(path, text);
      return { ok: true, value: { outcome: 'saved', count } };
    } catch (error) {
      return { ok: false, code: 'EXPORT_FAILED', details: { path, ...reasonOf(error) } };
    }
  };
}

function toCalendar(parts: CalendarExportParts): { readonly count: number; readonly text: string } {
  const { book, lists, settings, addressOf } = parts;
  const now = parts.now();
  const translate = parts.translate();
  const known = lists.all().flatMap(({ connectionId, tokens }) => {
    const connection = book.find(connectionId);
    return connection.ok ? [{ connection: connection.value, tokens }] : [];
  });
  const events = toExpiryEvents(known, { translate, now, addressOf });
  const name = translate('calendar.name');
  const { warningDays: alarmDays } = settings.get();
  return { count: events.length, text: toCalendarText(events, { name, alarmDays, now }) };
}

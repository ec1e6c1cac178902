import ical, {
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventTransparency,
  type ICalCalendar,
} from 'ical-generator';
import type { WarningDays } from '../../src-preload/contract/warnings';
import type { ExpiryEvent } from './expiry-events';

export interface CalendarOptions {
  /** Name of the calendar, where a client shows one. */
  readonly name: string;
  /** Days before a death at which the calendar rings; 0 = at the death. */
  readonly alarmDays: readonly WarningDays[];
  /** Epoch milliseconds. */
  readonly now: number;
}

const SECONDS_PER_DAY = 86_400;
const MS_PER_MINUTE = 60_000;

/** A death takes no time, but an event that ends as it begins is shown by few calendars. */
const LENGTH_MS = 15 * MS_PER_MINUTE;

/** The text of an iCalendar file (RFC 5545); all times are in UTC, so each client shows its own. */
export function toCalendarText(events: readonly ExpiryEvent[], options: CalendarOptions): string {
  const calendar = ical({
    name: options.name,
    prodId: { company: 'latchkey', product: 'latchkey' },
  });
  for (const event of events) addEvent(calendar, event, options);
  return `${calendar.toString()}\r\n`;
}

function addEvent(calendar: ICalCalendar, event: ExpiryEvent, options: CalendarOptions): void {
  const { uid, diesAt, title, notes, address } = event;
  const written = new Date(options.now);
  const added = calendar.createEvent({
    id: uid,
    start: new Date(diesAt),
    end: new Date(diesAt + LENGTH_MS),
    summary: title,
    description: notes,
    url: toPlainAddress(address),
    stamp: written,
    lastModified: written,
    // Grows with each export, so that a client takes the later one for the newer.
    sequence: Math.floor(options.now / MS_PER_MINUTE),
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    class: ICalEventClass.PRIVATE,
  });
  for (const days of options.alarmDays)
    added.createAlarm({
      type: ICalAlarmType.display,
      trigger: days * SECONDS_PER_DAY,
      description: title,
    });
}

/** The library escapes an address as if it were text, which clients do not undo. */
function toPlainAddress(address: string): string {
  return address.replaceAll(',', '%2C').replaceAll(';', '%3B');
}

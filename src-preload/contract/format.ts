import type { UtcDate } from './expiry';
import { MS_PER_DAY, toInstantOfDeath } from './expiry';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;

/** From this many days on, hours say nothing any more. */
const DAYS_ONLY_FROM = 60;

const NO_BREAK_SPACE = '\u00a0';

type TimeUnit = 'day' | 'hour' | 'minute' | 'second';

/** What `Intl` has no words for, from the catalogue. */
export interface TimeWords {
  readonly dead: string;
  readonly never: string;
  readonly underMinute: string;
}

/** Everything that is shown as a number, a date, a time or a list, in one language and zone. */
export interface Formats {
  /** Two units at most: `99 d`, `6 d 4 h`, `3 h 12 min`; null = never, 0 and less = dead. */
  readonly timeLeft: (msLeft: number | null) => string;
  /** One length of time in seconds, rounded up: `42 s`, `5 min`. */
  readonly duration: (seconds: number) => string;
  /** How long ago or how soon an instant is from `now` (both epoch ms): `3 d ago`. */
  readonly relative: (instant: number, now: number) => string;
  /** A calendar date that GitLab gave in UTC, shown as that very date: `Nov 28, 2026`. */
  readonly date: (date: UtcDate) => string;
  /** Epoch ms in the user's time zone: `Nov 28, 2026, 09:00 GMT+9`. */
  readonly instant: (instant: number) => string;
  /** Epoch ms in UTC: `Nov 28, 2026, 00:00 UTC`. */
  readonly instantUtc: (instant: number) => string;
  /** Both of these, one per line; only one where the user's zone is UTC. */
  readonly moments: (instant: number) => string;
  readonly number: (value: number) => string;
  /** `api, read_user` with the language's own "and". */
  readonly list: (items: readonly string[]) => string;
  /** `4 MB`. */
  readonly bytes: (value: number) => string;
}

const LATIN = /^[a-z]/i;

/** `6d` becomes `6 d` and `6 日` becomes `6日`: only Latin units stand apart from their number. */
function spaced(parts: readonly Intl.NumberFormatPart[]): string {
  return parts
    .filter(({ type }) => type !== 'literal')
    .map(({ type, value }) =>
      type === 'unit' && LATIN.test(value) ? `${NO_BREAK_SPACE}${value}` : value,
    )
    .join('');
}

function createUnits(locale: string): (value: number, unit: TimeUnit) => string {
  const make = (unit: TimeUnit): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      // English is narrow (6 d), but for minutes: "m" reads as month or metre. Japanese narrow
      // units are Latin letters.
      unitDisplay: locale.startsWith('en') && unit !== 'minute' ? 'narrow' : 'short',
    });
  const units = {
    day: make('day'),
    hour: make('hour'),
    minute: make('minute'),
    second: make('second'),
  };
  return (value, unit) => spaced(units[unit].formatToParts(value));
}

function createTimeLeft(locale: string, words: TimeWords): Formats['timeLeft'] {
  const unit = createUnits(locale);
  const two = (first: string, rest: number, second: TimeUnit): string =>
    rest === 0 ? first : `${first} ${unit(rest, second)}`;
  return (msLeft) => {
    if (msLeft === null) return words.never;
    if (msLeft <= 0) return words.dead;
    if (msLeft < MS_PER_MINUTE) return words.underMinute;
    const days = Math.floor(msLeft / MS_PER_DAY);
    const hours = Math.floor((msLeft % MS_PER_DAY) / MS_PER_HOUR);
    const minutes = Math.floor((msLeft % MS_PER_HOUR) / MS_PER_MINUTE);
    if (days >= DAYS_ONLY_FROM) return unit(days, 'day');
    if (days > 0) return two(unit(days, 'day'), hours, 'hour');
    return hours > 0
      ? two(unit(hours, 'hour'), minutes, 'minute')
      : unit(Math.max(minutes, 1), 'minute');
  };
}

function createDuration(locale: string): Formats['duration'] {
  const unit = createUnits(locale);
  return (seconds) => {
    const whole = Math.max(0, Math.ceil(seconds));
    if (whole < 60) return unit(whole, 'second');
    const minutes = Math.ceil(whole / 60);
    return minutes < 60 ? unit(minutes, 'minute') : unit(Math.ceil(minutes / 60), 'hour');
  };
}

/** Limits in ms below which a unit is used, the finest first. */
const RELATIVE_UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['minute', MS_PER_MINUTE, MS_PER_HOUR],
  ['hour', MS_PER_HOUR, MS_PER_DAY],
  ['day', MS_PER_DAY, 60 * MS_PER_DAY],
  ['month', 30.4375 * MS_PER_DAY, 730 * MS_PER_DAY],
  ['year', 365.25 * MS_PER_DAY, Infinity],
];

function createRelative(locale: string): Formats['relative'] {
  const narrow = new Intl.RelativeTimeFormat(locale, { style: 'narrow' });
  const short = new Intl.RelativeTimeFormat(locale, { style: 'short' });
  const isEnglish = locale.startsWith('en');
  const nowWord = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  return (instant, now) => {
    const ms = instant - now;
    const size = Math.abs(ms);
    if (size < MS_PER_MINUTE) return nowWord;
    const [unit, length] = RELATIVE_UNITS.find(([, , limit]) => size < limit) ?? ['year', 1];
    return (isEnglish && unit === 'minute' ? short : narrow)
      .formatToParts(Math.trunc(ms / length), unit)
      .map((part, index) =>
        part.type === 'literal' && index > 0 && LATIN.test(part.value)
          ? `${NO_BREAK_SPACE}${part.value}`
          : part.value,
      )
      .join('');
  };
}

function createInstant(locale: string, timeZone: string): Formats['instant'] {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return (instant) => format.format(instant);
}

function createBytes(locale: string): Formats['bytes'] {
  const format = (unit: 'kilobyte' | 'megabyte'): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 0 });
  const kilobytes = format('kilobyte');
  const megabytes = format('megabyte');
  return (value) =>
    value < 1_000_000
      ? kilobytes.format(Math.ceil(value / 1000))
      : megabytes.format(Math.round(value / 1_000_000));
}

/** Builds the formats of a language once; `Intl` objects are slow to make and quick to use. */
export function createFormats(locale: string, timeZone: string, words: TimeWords): Formats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const instant = createInstant(locale, timeZone);
  const instantUtc = createInstant(locale, 'UTC');
  return {
    timeLeft: createTimeLeft(locale, words),
    duration: createDuration(locale),
    relative: createRelative(locale),
    date: (utcDate) => date.format(toInstantOfDeath(utcDate)),
    instant,
    instantUtc,
    moments: (at) => [...new Set([instant(at), instantUtc(at)])].join('\n'),
    number: (value) => number.format(value),
    list: (items) => list.format(items),
    bytes: createBytes(locale),
  };
}

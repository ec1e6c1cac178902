import { daysLeft, toInstantOfDeath } from '../../src-preload/contract/expiry';
import type { Warning } from '../../src-preload/contract/warnings';
import { toShownName } from '../i18n/shown-name';
import type { Words } from '../i18n/words';

/** What a notification says, and how loudly. Names and times only, never a secret. */
export interface WarningNote {
  readonly title: string;
  /** Lines of plain text. */
  readonly body: string;
  /** `critical` from the last day on: the system then shows it over all else. */
  readonly urgency: 'normal' | 'critical';
  /** Stays until it is put away, from seven days on. */
  readonly stays: boolean;
}

export interface NoteOptions extends Words {
  /** Tokens are counted, not named. */
  readonly hidesNames: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Tokens that are listed; the others are counted. */
const MAX_LINES = 20;

/** Days left from which on a notification stays and asks for rotation. */
const PROMINENT_DAYS = 7;

/** One note for all of these (at least one), the closest death first. */
export function toWarningNote(warnings: readonly Warning[], options: NoteOptions): WarningNote {
  const sorted = warnings.toSorted(byDeath);
  const [first] = sorted;
  if (first === undefined) throw new RangeError('A note needs a warning');
  const left = daysLeftOf(first, options.now);
  const text = sorted.length === 1 ? tellOne(first, options) : tellSeveral(first, sorted, options);
  return {
    ...text,
    urgency: left <= 1 ? 'critical' : 'normal',
    stays: left <= PROMINENT_DAYS,
  };
}

type Text = Pick<WarningNote, 'title' | 'body'>;

function tellOne(warning: Warning, options: NoteOptions): Text {
  const { t, formats, hidesNames, now } = options;
  const token = hidesNames
    ? t('notifications.aToken')
    : t('notifications.named', { name: nameOf(warning) });
  const timeLeft = timeLeftOf(warning, options);
  const days = daysLeftOf(warning, now);
  const instant = formats.instant(toInstantOfDeath(warning.expiresAt));
  return {
    title: t(`notifications.one.${toMood(days)}`, { token, timeLeft }),
    body: [
      warning.instanceName,
      days <= 0 ? t('notifications.diedAt', { instant }) : t('notifications.diesAt', { instant }),
    ].join('\n'),
  };
}

function tellSeveral(first: Warning, sorted: readonly Warning[], options: NoteOptions): Text {
  const { t, now } = options;
  const count = sorted.length;
  const dead = sorted.filter((warning) => daysLeftOf(warning, now) <= 0).length;
  const lines = options.hidesNames
    ? countByInstance(sorted).map(([host, tokens]) =>
        t('notifications.atHost', { host, count: tokens }),
      )
    : sorted.map((warning) => toLine(warning, options));
  const mood = dead === count ? 'dead' : 'mixed';
  return {
    title:
      dead === 0
        ? t('notifications.several.dying', { count, timeLeft: timeLeftOf(first, options) })
        : t(`notifications.several.${mood}`, { count }),
    body: capped(lines, options).join('\n'),
  };
}

function toLine(warning: Warning, options: NoteOptions): string {
  const timeLeft = timeLeftOf(warning, options);
  const host = warning.instanceName;
  return options.t('notifications.line', { name: nameOf(warning), host, timeLeft });
}

function capped(lines: readonly string[], { t, formats }: NoteOptions): readonly string[] {
  if (lines.length <= MAX_LINES) return lines;
  const more = formats.number(lines.length - MAX_LINES);
  return [...lines.slice(0, MAX_LINES), t('notifications.more', { count: more })];
}

function countByInstance(warnings: readonly Warning[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { instanceName } of warnings) {
    counts.set(instanceName, (counts.get(instanceName) ?? 0) + 1);
  }
  return [...counts];
}

function toMood(days: number): 'dead' | 'today' | 'week' | 'later' {
  if (days <= 0) return 'dead';
  if (days === 1) return 'today';
  return days <= PROMINENT_DAYS ? 'week' : 'later';
}

const byDeath = (a: Warning, b: Warning): number =>
  a.expiresAt.localeCompare(b.expiresAt) || a.name.localeCompare(b.name);

const nameOf = ({ name, tokenId }: Warning): string => toShownName(name, `#${tokenId}`);

/** Never null: a warning has a date. */
const daysLeftOf = ({ expiresAt }: Warning, now: number): number => daysLeft(expiresAt, now) ?? 0;

const timeLeftOf = ({ expiresAt }: Warning, { formats, now }: NoteOptions): string =>
  formats.timeLeft(toInstantOfDeath(expiresAt) - now);

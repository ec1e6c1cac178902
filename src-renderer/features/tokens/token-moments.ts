import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { Formats } from '../../../src-preload/contract/format';
import type { Texts } from '../../i18n/i18n';
import { toLifeGone, type TokenRow } from './token-row';

const MINUTES_PER_HOUR = 60;

/** How rarely the connection's server refreshes "last used"; empty when the server is not known. */
export function toRefreshText(connection: ConnectionSummary | null, { t }: Texts): string {
  if (connection === null) return '';
  const minutes = connection.capabilities.lastUsedRefreshMinutes;
  return minutes < MINUTES_PER_HOUR
    ? t('tokens.lastUsedRefresh.minutes', {}, minutes)
    : t('tokens.lastUsedRefresh.hours', {}, Math.round(minutes / MINUTES_PER_HOUR));
}

/** The instant of last use, and how rarely the server refreshes it. */
export function toLastUsedTip(
  row: TokenRow,
  connection: ConnectionSummary | null,
  texts: Texts,
): string {
  const refresh = toRefreshText(connection, texts);
  if (row.lastUsedAt === null) return refresh;
  return [texts.formats.value.instant(row.lastUsedAt), refresh].filter(Boolean).join('\n');
}

/**
 * Both instants of death, in the user's zone and in UTC, and how much of the life is gone; for a
 * token without an end, what to do.
 */
export function toDeathTip(row: TokenRow, now: number, { t, formats }: Texts): string {
  if (row.state === 'revoked') return t('tokens.row.revokedHelp');
  if (row.diesAt === null) return t('tokens.row.neverHelp');
  const moments = formats.value.moments(row.diesAt);
  if (isEarly(row, now)) return moments;
  if (row.state === 'expired') return t('tokens.row.died', { moments });
  const gone = toLifeGone(row, now);
  const dies = t('tokens.row.dies', { moments });
  if (gone === null) return dies;
  const percent = formats.value.number(Math.floor(gone * 100));
  return `${dies}\n${t('tokens.row.lifeGone', { percent })}`;
}

/** Dead before its date came, as its date is known here. */
export function isEarly({ state, diesAt }: TokenRow, now: number): boolean {
  return state !== 'active' && diesAt !== null && diesAt > now;
}

/** An instant (epoch ms) in UTC; null where the user's zone is UTC, so that it is said once. */
export function toSecondInstant(instant: number, formats: Formats): string | null {
  const utc = formats.instantUtc(instant);
  return utc === formats.instant(instant) ? null : utc;
}

/** Time left in two units, `dead` for what is revoked or expired. */
export function toTimeLeft(row: TokenRow, now: number, formats: Formats): string {
  if (row.state !== 'active') return formats.timeLeft(0);
  return formats.timeLeft(row.diesAt === null ? null : row.diesAt - now);
}

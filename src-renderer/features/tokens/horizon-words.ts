import type { UtcDate } from '../../../src-preload/contract/expiry';
import type { Texts } from '../../i18n/i18n';
import { isolate } from '../../i18n/isolate';
import type { DeathSpan } from './filter-tokens';
import type { HorizonMark } from './horizon-marks';
import { toTimeLeft } from './token-moments';

function toDates(from: UtcDate, to: UtcDate, { t, formats }: Texts): string {
  const format = formats.value;
  if (from === to) return format.date(from);
  return t('tokens.horizon.dates', { from: format.date(from), to: format.date(to) });
}

/**
 * What a dot stands for: its token with time left and date, or how many tokens die when.
 *
 * @param now epoch milliseconds
 */
export function toMarkText({ rows }: HorizonMark, now: number, texts: Texts): string {
  const { t, formats } = texts;
  const first = rows[0];
  const from = first?.token.expiresAt;
  const to = rows.at(-1)?.token.expiresAt;
  if (first === undefined || !from || !to) return '';
  if (rows.length > 1) {
    return t('tokens.horizon.marks', { dates: toDates(from, to, texts) }, rows.length);
  }
  return t('tokens.horizon.mark', {
    name: isolate(first.token.name || t('tokens.row.noName')),
    left: toTimeLeft(first, now, formats.value),
    date: formats.value.date(from),
  });
}

/** The words of the filter that a span is. */
export function toSpanText({ from, to }: DeathSpan, { t, formats }: Texts): string {
  const format = formats.value;
  if (to === null) return t('tokens.filters.spanOpen', { from: format.date(from) });
  if (from === to) return t('tokens.filters.spanDay', { from: format.date(from) });
  return t('tokens.filters.span', { from: format.date(from), to: format.date(to) });
}

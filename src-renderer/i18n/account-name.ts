import type { ConnectionSummary } from '../../src-preload/contract/models';
import type { Translate } from './i18n';

/** Whom a connection stands for, as far as its credential may ask. */
export function toAccountName(
  { displayName, username, userId }: ConnectionSummary,
  t: Translate,
): string {
  if (username === null) return displayName ?? t('connections.account.numbered', { id: userId });
  if (displayName === null || displayName === username) return username;
  return t('connections.account.named', { name: displayName, username });
}

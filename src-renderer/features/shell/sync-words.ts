import type { Texts } from '../../i18n/i18n';
import type { SyncSummary } from '../../shared/state/sync-summary';

const MS_PER_MINUTE = 60_000;

function syncingWords({ progress }: SyncSummary, { t, formats }: Texts): string {
  if (progress === null || progress.loaded === 0) return t('shell.sync.syncing');
  const loaded = formats.value.number(progress.loaded);
  return progress.total === null
    ? t('shell.sync.syncingSome', { loaded })
    : t('shell.sync.syncingOf', { loaded, total: formats.value.number(progress.total) });
}

/** How fresh what is shown is, in one short line. `now` in epoch milliseconds. */
export function toSyncWords(summary: SyncSummary, now: number, texts: Texts): string {
  const { t, formats } = texts;
  const { state, freshAt } = summary;
  if (state === 'syncing') return syncingWords(summary, texts);
  const ago = freshAt === null ? null : formats.value.relative(freshAt, now);
  if (state === 'offline') {
    return ago === null ? t('shell.sync.offline') : t('shell.sync.offlineSince', { ago });
  }
  if (state === 'error') {
    return ago === null ? t('shell.sync.failed') : t('shell.sync.failedSince', { ago });
  }
  if (freshAt === null || ago === null) return t('shell.sync.never');
  return t(now - freshAt < MS_PER_MINUTE ? 'shell.sync.upToDate' : 'shell.sync.fresh', { ago });
}

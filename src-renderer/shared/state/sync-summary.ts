import type { SyncState } from '../../../src-preload/contract/models';

/** How fresh everything that is shown is, over all connections. */
export interface SyncSummary {
  readonly state: SyncState['state'];
  /** Epoch milliseconds of the least fresh list, or null when one was never fetched. */
  readonly freshAt: number | null;
  /** Tokens fetched and to come; `total` is null when a server gives none. */
  readonly progress: { readonly loaded: number; readonly total: number | null } | null;
  /** Connections whose last fetch failed. */
  readonly failures: number;
  readonly connections: number;
}

function sumProgress(syncs: readonly SyncState[]): SyncSummary['progress'] {
  const running = syncs.flatMap(({ progress }) => progress ?? []);
  if (running.length === 0) return null;
  const totals = running.flatMap(({ total }) => total ?? []);
  return {
    loaded: running.reduce((sum, { loaded }) => sum + loaded, 0),
    total: totals.length === running.length ? totals.reduce((sum, total) => sum + total, 0) : null,
  };
}

/** The worst that is so: fetching outranks failures, an error outranks being offline. */
export function summarizeSync(syncs: readonly SyncState[]): SyncSummary {
  const has = (state: SyncState['state']): boolean => syncs.some((sync) => sync.state === state);
  const worst = (['syncing', 'error', 'offline'] as const).find(has) ?? 'idle';
  const freshest = syncs.map(({ freshAt }) => freshAt);
  return {
    state: worst,
    freshAt: freshest.reduce<number | null>(
      (oldest, freshAt) => (oldest === null || freshAt === null ? null : Math.min(oldest, freshAt)),
      freshest[0] ?? null,
    ),
    progress: sumProgress(syncs),
    failures: syncs.filter(({ state }) => state === 'error' || state === 'offline').length,
    connections: syncs.length,
  };
}

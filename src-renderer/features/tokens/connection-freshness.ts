import type { ConnectionSummary } from '../../../src-preload/contract/models';

/** What is to be said about how fresh a connection's tokens are. */
export type Freshness =
  | { readonly kind: 'fresh' }
  | {
      readonly kind: 'syncing';
      readonly loaded: number | null;
      readonly total: number | null;
    }
  /** The last fetch failed, or the list is older than it should be. */
  | { readonly kind: 'stale'; readonly freshAt: number | null };

/** Milliseconds after which a list is called old although nothing failed. */
export const STALE_MS = 3_600_000;

/** @param now epoch milliseconds */
export function toFreshness({ sync }: Pick<ConnectionSummary, 'sync'>, now: number): Freshness {
  const { state, freshAt, progress } = sync;
  if (state === 'syncing') {
    return { kind: 'syncing', loaded: progress?.loaded ?? null, total: progress?.total ?? null };
  }
  const isOld = freshAt === null || now - freshAt >= STALE_MS;
  return state !== 'idle' || isOld ? { kind: 'stale', freshAt } : { kind: 'fresh' };
}

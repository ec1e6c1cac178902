import type { AppError } from '../../../src-preload/contract/app-error';
import type { ConnectionSummary } from '../../../src-preload/contract/models';

/** Why no row is shown. That an account has no token is only said when its list was fetched. */
export type Emptiness =
  | { readonly reason: 'loading' | 'no-match' | 'no-tokens' }
  /** Nothing was ever fetched of some connection; the error says why, if anything was tried. */
  | { readonly reason: 'not-fetched'; readonly error: AppError | null };

export interface EmptinessFacts {
  /** Tokens that are known, before filtering. */
  readonly known: number;
  readonly store: {
    readonly state: 'loading' | 'ready' | 'failed';
    readonly error: AppError | null;
  };
  readonly connections: readonly Pick<ConnectionSummary, 'sync'>[];
}

export function toEmptiness({ known, store, connections }: EmptinessFacts): Emptiness {
  if (known > 0) return { reason: 'no-match' };
  const unfetched = connections.filter(({ sync }) => sync.freshAt === null);
  const isFetching = unfetched.some(({ sync }) => sync.state === 'syncing');
  if (store.state === 'loading' || isFetching) return { reason: 'loading' };
  // The notice above the table tells this error and offers to try again.
  if (store.state === 'failed') return { reason: 'not-fetched', error: null };
  if (unfetched.length === 0) return { reason: 'no-tokens' };
  const error = unfetched.find(({ sync }) => sync.error !== null)?.sync.error ?? null;
  return { reason: 'not-fetched', error };
}

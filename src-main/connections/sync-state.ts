import type { AppError, AppErrorCode } from '../../src-preload/contract/app-error';
import type { SyncState } from '../../src-preload/contract/models';

/** Not having reached the server is not an error of the connection. */
const OFFLINE_CODES: readonly AppErrorCode[] = [
  'OFFLINE',
  'HOST_UNKNOWN',
  'HOST_UNREACHABLE',
  'TIMED_OUT',
  'CONNECTION_LOST',
];

/** @param freshAt epoch milliseconds of the last complete list, null when there was none */
export function toIdle(freshAt: number | null): SyncState {
  return { state: 'idle', freshAt, progress: null, error: null };
}

/** @param total tokens in all, null while the server has not said it */
export function toSyncing(freshAt: number | null, loaded: number, total: number | null): SyncState {
  return { state: 'syncing', freshAt, progress: { loaded, total }, error: null };
}

/** `offline` when the server was not reached, `error` when it was. */
export function toFailed(freshAt: number | null, { code, details }: AppError): SyncState {
  const state = OFFLINE_CODES.includes(code) ? 'offline' : 'error';
  return { state, freshAt, progress: null, error: { code, details } };
}

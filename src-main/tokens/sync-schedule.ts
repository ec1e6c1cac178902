import type { CredentialState, SyncMinutes, SyncState } from '../../src-preload/contract/models';
import type { Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import type { SettingsStore } from '../settings/settings';
import { isWaitingForKeychain, type SyncService } from './sync-service';

/** How the last fetch of this run ended. */
export interface LastAttempt {
  /** Epoch milliseconds. */
  readonly endedAt: number;
  /** Fetches that failed since the last one that did not; 0 = it went well. */
  readonly failures: number;
  /** For how long the server does not want to be asked, in ms; 0 = it said nothing. */
  readonly pauseMs: number;
  /** 0 up to 1, so that not all who failed together come back together. */
  readonly random: number;
}

/** What it hangs on whether a list is fetched without being asked for. */
export interface SyncFacts {
  readonly credential: CredentialState;
  readonly isSyncing: boolean;
  /** The keychain that locked it out tells by itself when it can be asked again. */
  readonly waitsForKeychain: boolean;
  /** Epoch milliseconds of the last complete list, null when there was none. */
  readonly freshAt: number | null;
  /** Null = none in this run. */
  readonly last: LastAttempt | null;
}

const MINUTE_MS = 60_000;
/** A list older than this is fetched when the user comes back to the window. */
const FOCUS_MS = 10 * MINUTE_MS;
/** Share of the time by which it is shorter or longer. */
const JITTER = 0.1;
/** From here on every pause is longer than the longest setting. */
const MOST_DOUBLINGS = 11;

/**
 * Whether to fetch in the background: `syncMinutes` after the last list, or after failures 1, 2, 4 …
 * minutes after the last try. Never with a credential that does not work, until it is replaced.
 *
 * @param now epoch milliseconds
 */
export function isSyncDue(facts: SyncFacts, syncMinutes: SyncMinutes, now: number): boolean {
  if (!canSync(facts, now)) return false;
  const { last, freshAt } = facts;
  const spread = 1 + JITTER * (2 * (last?.random ?? 0.5) - 1);
  const longest = syncMinutes * MINUTE_MS;
  if (last === null || last.failures === 0) return hasPassed(freshAt, longest * spread, now);
  const doublings = Math.min(last.failures - 1, MOST_DOUBLINGS);
  return hasPassed(last.endedAt, Math.min(MINUTE_MS * 2 ** doublings * spread, longest), now);
}

/**
 * Whether to fetch because the user came back: the list is older than ten minutes, and the last try
 * more than one.
 *
 * @param now epoch milliseconds
 */
export function isSyncDueOnFocus(facts: SyncFacts, now: number): boolean {
  return (
    canSync(facts, now) &&
    hasPassed(facts.freshAt, FOCUS_MS, now) &&
    hasPassed(facts.last?.endedAt ?? null, MINUTE_MS, now)
  );
}

function canSync(facts: SyncFacts, now: number): boolean {
  const { credential, isSyncing, waitsForKeychain, last } = facts;
  return (
    credential === 'usable' &&
    !isSyncing &&
    !waitsForKeychain &&
    (last === null || hasPassed(last.endedAt, last.pauseMs, now))
  );
}

/** A time in the future is of a clock that was set back: nobody knows how long ago it was. */
function hasPassed(since: number | null, ms: number, now: number): boolean {
  return since === null || now < since || now - since >= ms;
}

/** Fetches what is due, when it is told that it may be time. */
export interface SyncSchedule {
  /** A fetch of this connection is over, whoever asked for it. */
  noteEnd(connectionId: string): void;
  syncDue(): void;
  syncOnFocus(): void;
}

export interface SyncScheduleOptions {
  readonly book: Pick<ConnectionBook, 'all' | 'sync'>;
  readonly syncs: Pick<SyncService, 'sync'>;
  readonly settings: Pick<SettingsStore, 'get'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 up to 1. */
  readonly random: () => number;
}

export function createSyncSchedule(options: SyncScheduleOptions): SyncSchedule {
  const { book, syncs, settings, now, random } = options;
  const attempts = new Map<string, LastAttempt>();

  const syncThose = (isDue: (facts: SyncFacts) => boolean): void => {
    const due = book
      .all()
      .filter((one) => isDue(toFacts(one, book.sync(one.id), attempts.get(one.id) ?? null)));
    for (const { id } of due) void syncs.sync(id);
  };

  return {
    noteEnd(id) {
      const before = attempts.get(id)?.failures ?? 0;
      attempts.set(id, toAttempt(book.sync(id), before, now(), random()));
    },
    syncDue: () => syncThose((facts) => isSyncDue(facts, settings.get().syncMinutes, now())),
    syncOnFocus: () => syncThose((facts) => isSyncDueOnFocus(facts, now())),
  };
}

function toFacts({ credential }: Connection, sync: SyncState, last: LastAttempt | null): SyncFacts {
  return {
    credential: credential.state,
    isSyncing: sync.state === 'syncing',
    waitsForKeychain: isWaitingForKeychain(sync),
    freshAt: sync.freshAt,
    last,
  };
}

/** A list that could not be written to disk was fetched all the same. */
function toAttempt(
  { error }: SyncState,
  failuresBefore: number,
  endedAt: number,
  random: number,
): LastAttempt {
  if (error === null || error.code === 'DISK_FAILED') {
    return { endedAt, failures: 0, pauseMs: 0, random };
  }
  const pauseMs = (error.details.retryAfterSeconds ?? 0) * 1_000;
  return { endedAt, failures: failuresBefore + 1, pauseMs, random };
}

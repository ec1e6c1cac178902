import type { Result } from '../../src-preload/contract/app-error';
import type { EventName } from '../../src-preload/contract/contract';
import type { SnoozeInput, Warning } from '../../src-preload/contract/warnings';
import type { ConnectionBook } from '../connections/connection-book';
import type { EventHub } from '../events/event-hub';
import type { SettingsStore } from '../settings/settings';
import type { TokenLists } from '../tokens/token-list';
import type { WarningRecord } from './warning-record';
import { dueWarnings, snoozeUntil, toWarnings, type ReachedWarning } from './warnings';
import { watchedTokens } from './watched-tokens';

/** What is to be warned about now, and telling it. */
export interface WarningService {
  /** Tokens at a threshold that are not snoozed, the earliest expiry date first. */
  list(): readonly Warning[];
  /**
   * Fails with `TOKEN_NOT_FOUND` for a token that cannot die, with `INPUT_INVALID` when the day
   * before has come already, or with `DISK_FAILED`: then it is snoozed for this run only.
   */
  snooze(input: SnoozeInput): Promise<Result<null>>;
  /**
   * Looks at what is known and has notified what is due and was not yet shown. One look at a time:
   * a call during one is answered after another one.
   */
  check(): Promise<void>;
}

export interface WarningServiceOptions {
  readonly book: ConnectionBook;
  readonly lists: TokenLists;
  readonly settings: SettingsStore;
  readonly warningRecord: WarningRecord;
  readonly hub: EventHub;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** True once the system has shown one notification for all of these. Never rejects. */
  readonly announce: (warnings: readonly Warning[]) => Promise<boolean>;
}

const CHANGES: readonly EventName[] = ['tokens.changed', 'settings.changed', 'connections.changed'];

export function createWarningService(options: WarningServiceOptions): WarningService {
  const { book, lists, settings, warningRecord, hub, now, announce } = options;

  const reached = (): readonly ReachedWarning[] => {
    const { snoozes } = warningRecord.history();
    return toWarnings(watchedTokens(book, lists), settings.get().warningDays, snoozes, now());
  };
  const list = (): readonly Warning[] => reached().map(toWarning);
  const tell = createTelling(list(), hub);
  listen(hub, book, () => tell(list()));

  const look = async (): Promise<void> => {
    const warnings = reached();
    tell(warnings.map(toWarning));
    const due = dueWarnings(warnings, warningRecord.history(), now());
    if (due.length === 0 || !(await announce(due.map(toWarning)))) return;
    // A disk that is full costs a second notification after a restart, which is better than none.
    await warningRecord.noteShown(due, now());
  };

  return {
    list,
    check: createOneAtATime(look),
    async snooze({ connectionId, tokenId, choice }) {
      const token = watchedTokens(book, lists).find(
        (one) => one.connectionId === connectionId && one.tokenId === tokenId && !one.revoked,
      );
      if (!token?.expiresAt) return { ok: false, code: 'TOKEN_NOT_FOUND', details: {} };
      const { instanceUrl, kind, expiresAt } = token;
      const until = snoozeUntil(choice, expiresAt, now());
      if (until <= now()) return { ok: false, code: 'INPUT_INVALID', details: {} };
      const saved = warningRecord.snooze({ instanceUrl, kind, tokenId, expiresAt, until });
      tell(list());
      return saved;
    },
  };
}

/** Tells the windows a list when it is another one than they were told last. */
function createTelling(
  known: readonly Warning[],
  hub: EventHub,
): (warnings: readonly Warning[]) => void {
  let told = JSON.stringify(known);
  return (warnings) => {
    const text = JSON.stringify(warnings);
    if (text === told) return;
    told = text;
    hub.emit('warnings.changed', warnings);
  };
}

/**
 * Calls when something happened that can change a list. A sync tells of the connections page by page:
 * of those only which there are and what they can do counts.
 */
function listen(hub: EventHub, book: ConnectionBook, onChange: () => void): void {
  const facts = (): string =>
    book
      .all()
      .map(({ id, credential }) => `${id} ${credential.state}`)
      .join();
  let known = facts();
  hub.onAny((event) => {
    if (!CHANGES.includes(event)) return;
    const before = known;
    known = facts();
    if (event !== 'connections.changed' || known !== before) onChange();
  });
}

/** Runs it once more for all who asked while it ran; they wait for that. */
function createOneAtATime(look: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAsked = false;
  const run = async (): Promise<void> => {
    try {
      while (isAsked) {
        isAsked = false;
        await look();
      }
    } finally {
      running = null;
    }
  };
  return () => {
    isAsked = true;
    running ??= run();
    return running;
  };
}

/** Field by field: what is main's own does not cross the border. */
function toWarning(reached: ReachedWarning): Warning {
  const { connectionId, tokenId, kind, name, instanceName, expiresAt, daysLeft, threshold } =
    reached;
  return { connectionId, tokenId, kind, name, instanceName, expiresAt, daysLeft, threshold };
}

import type { Warning } from '../../src-preload/contract/warnings';
import { createOpenNotes, handOver, isSettled, type NotedToken, type OpenNote } from './open-notes';
import type { WarningNote } from './warning-note';

/** A button of a notification, where the system has them. */
export interface NoteButton {
  readonly label: string;
  readonly press: () => void;
}

/** One notification as it is handed to the system. */
export interface SystemNote extends WarningNote {
  /** Of the notification itself; absent when it leads nowhere. */
  readonly click?: () => void;
  readonly buttons: readonly NoteButton[];
}

/** What the system says of one notification. */
export interface NoteFate {
  readonly onShown: () => void;
  readonly onFailed: () => void;
  /** It is gone from the screen: put away by its user, by the system, or taken back. */
  readonly onClosed: () => void;
}

/** The system's notifications. */
export interface SystemNotifications {
  /**
   * Never throws; at once or later it says what became of the note, or it stays silent. Answers with
   * what takes the note back, which does nothing to one that is gone.
   */
  show(note: SystemNote, fate: NoteFate): () => void;
}

/** Hands notes to the system and finds out whether they arrived. */
export interface Postbox {
  /** True once it was shown; false when it was not, or the system said nothing in time. */
  post(warnings: readonly Warning[], note: SystemNote): Promise<boolean>;
  /** The same for those of the warnings that were not shown after their time was over. */
  postUnlessShown(
    warnings: readonly Warning[],
    toNote: (due: readonly Warning[]) => SystemNote,
  ): Promise<boolean>;
  /** Takes back the notes about tokens of which none is among these any more. */
  withdrawSettled(warned: readonly NotedToken[]): void;
  withdrawAll(): void;
}

/** How long the system may take to say that it has shown a note, in ms. */
const LIMIT_MS = 10_000;

/**
 * A system may ask its user first and show a note minutes later (macOS). Whoever posted it has been
 * told by then that it was not shown, and will post it again: that finds the note that still waits,
 * or hears that it has been shown meanwhile, so it does not appear twice.
 */
export function createPostbox(
  system: SystemNotifications,
  wait: (ms: number) => Promise<unknown>,
  onDelivery: (isShown: boolean) => void,
): Postbox {
  const notes = createOpenNotes();
  const shownLate = new Set<string>();

  const inTime = async (posted: OpenNote): Promise<boolean> => {
    const outcome = await Promise.race([posted.outcome, wait(LIMIT_MS)]);
    if (typeof outcome === 'string') return outcome === 'shown';
    onDelivery(false);
    void posted.outcome.then((late) => {
      if (late === 'shown') posted.keys.forEach((key) => shownLate.add(key));
    });
    return false;
  };

  const hand = (warnings: readonly Warning[], note: SystemNote): OpenNote => {
    const keys = new Set(warnings.map(keyOf));
    const posted = { ...handOver(system, note), keys, tokens: warnings };
    notes.add(posted);
    void posted.outcome.then((outcome) => {
      if (outcome !== 'withdrawn') onDelivery(outcome === 'shown');
    });
    return posted;
  };

  const withdraw = (isOver: (posted: OpenNote) => boolean): void => {
    // When its warnings are due again, that is for a new note to tell.
    for (const { keys } of notes.withdraw(isOver)) keys.forEach((key) => shownLate.delete(key));
  };

  return {
    post: (warnings, note) => inTime(hand(warnings, note)),
    postUnlessShown(warnings, toNote) {
      const due = warnings.filter((warning) => !shownLate.delete(keyOf(warning)));
      if (due.length === 0) return Promise.resolve(true);
      return inTime(notes.findWaiting(due.map(keyOf)) ?? hand(due, toNote(due)));
    },
    withdrawSettled: (warned) => withdraw(({ tokens }) => isSettled(tokens, warned)),
    withdrawAll: () => withdraw(() => true),
  };
}

/** The same warning again has the same key; at its next threshold it has another. */
const keyOf = ({ connectionId, tokenId, expiresAt, threshold }: Warning): string =>
  [connectionId, tokenId, expiresAt, threshold].join(' ');

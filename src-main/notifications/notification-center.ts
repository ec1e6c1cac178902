import type { TokenRef } from '../../src-preload/contract/models';
import type { NotificationState, Warning } from '../../src-preload/contract/warnings';
import type { EventHub } from '../events/event-hub';
import type { Words } from '../i18n/words';
import type { WantedViews } from '../window/wanted-views';
import type { HintMemory } from './hint-memory';
import { toNoteAnswers } from './note-answers';
import { createPostbox, type SystemNotifications } from './postbox';
import { toWarningNote } from './warning-note';

/** Notifications of the system, and whether they get through. */
export interface NotificationCenter {
  state(): NotificationState;
  /** Shows one that says that they work. */
  test(): Promise<NotificationState>;
  dismissHint(): Promise<NotificationState>;
  /**
   * One notification for all of these; true once the system has shown it, false when it has not.
   * Never rejects.
   */
  announce(warnings: readonly Warning[]): Promise<boolean>;
  /** Takes all off the screen, at the end: nobody would hear their clicks. */
  withdrawAll(): void;
}

export interface NotificationCenterParts {
  readonly system: SystemNotifications;
  readonly hub: EventHub;
  readonly hint: HintMemory;
  readonly wantedViews: WantedViews;
  /** All that are warned about now. */
  readonly warned: () => readonly Warning[];
  /** For a day. */
  readonly snooze: (token: TokenRef) => void;
  readonly words: () => Words;
  readonly hidesNames: () => boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
}

export function createNotificationCenter(parts: NotificationCenterParts): NotificationCenter {
  const { hub, hint, words, hidesNames, now } = parts;
  let delivery: NotificationState['delivery'] = 'unknown';
  const state = (): NotificationState => ({
    delivery,
    hint: delivery === 'failed' && !hint.isDismissed(),
  });
  const postbox = createPostbox(parts.system, parts.wait, (isShown) => {
    const before = delivery;
    delivery = isShown ? 'shown' : 'failed';
    // Once they have worked, the next breakdown is news again.
    if (isShown) void hint.setDismissed(false);
    if (before !== delivery) hub.emit('notifications.changed', state());
  });
  hub.onAny((event) => {
    if (event === 'warnings.changed') postbox.withdrawSettled(parts.warned());
  });

  return {
    state,
    async test() {
      const { t } = words();
      const title = t('notifications.test.title');
      const body = t('notifications.test.body');
      await postbox.post([], { title, body, urgency: 'normal', stays: false, buttons: [] });
      return state();
    },
    async dismissHint() {
      await hint.setDismissed(true);
      hub.emit('notifications.changed', state());
      return state();
    },
    async announce(warnings) {
      if (warnings.length === 0) return true;
      return postbox.postUnlessShown(warnings, (due) => ({
        ...toWarningNote(due, { ...words(), hidesNames: hidesNames(), now: now() }),
        ...toNoteAnswers(due, parts),
      }));
    },
    withdrawAll: () => postbox.withdrawAll(),
  };
}

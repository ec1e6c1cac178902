import { z } from 'zod';
import { joinBus, NOTHING } from '../dbus/bus';
import { sessionBus } from './session-bus';

// org.freedesktop.Notifications as a desktop has it (Desktop Notifications Specification), which
// keeps all that it was ever told to show.

const SERVICE = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
/** Why a notification was closed: by its user, or by the app. */
const DISMISSED = 2;
const TAKEN_BACK = 3;

const closing = z.tuple([z.number()]);

const notify = z
  .tuple([
    z.string(),
    z.number(),
    z.string(),
    z.string(),
    z.string(),
    z.array(z.string()),
    z.record(z.string(), z.unknown()),
    z.number(),
  ])
  .transform(([app, replaces, , title, body, actions, hints, timeout]) => ({
    app,
    replaces,
    title,
    body,
    actions,
    hints,
    /** Milliseconds until it goes by itself; 0 = never, -1 = as the daemon likes. */
    timeout,
  }));

/** One notification as the app asked for it. */
export type Note = z.output<typeof notify> & { readonly id: number };

export const toNote = (body: readonly unknown[], id: number): Note => ({
  ...notify.parse(body),
  id,
});

export interface NotificationDaemon {
  /** All that were shown since it started, in their order. */
  readonly notes: readonly Note[];
  /** The ids of those that the app took back, in that order. */
  readonly takenBack: readonly number[];
  /** Presses it, or one of its buttons, as its user does. */
  press(note: Note, action?: string): void;
  /** Goes, as at the end of a session; what it was told stays readable. */
  close(): Promise<void>;
}

export async function startNotificationDaemon(): Promise<NotificationDaemon> {
  const bus = await joinBus(sessionBus());
  const notes: Note[] = [];
  const takenBack: number[] = [];
  const tell = (member: string, signature: string, ...body: readonly unknown[]): void =>
    bus.emit({ path: PATH, interface: SERVICE, member }, { signature, body });
  bus.serve(SERVICE, {
    Notify(body) {
      const note = toNote(body, notes.length + 1);
      notes.push(note);
      return { signature: 'u', body: [note.id] };
    },
    CloseNotification(body) {
      const [id] = closing.parse(body);
      takenBack.push(id);
      tell('NotificationClosed', 'uu', id, TAKEN_BACK);
      return NOTHING;
    },
    GetCapabilities: () => ({ signature: 'as', body: [['actions', 'body', 'body-markup']] }),
    GetServerInformation: () => ({ signature: 'ssss', body: ['recorder', 'test', '1', '1.2'] }),
  });
  await bus.own(SERVICE);
  return {
    notes,
    takenBack,
    press({ id }, action = 'default') {
      tell('ActionInvoked', 'us', id, action);
      tell('NotificationClosed', 'uu', id, DISMISSED);
    },
    async close() {
      await bus.release(SERVICE);
      bus.close();
    },
  };
}

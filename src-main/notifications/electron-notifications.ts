import { Notification, type NotificationConstructorOptions } from 'electron';
import type { SystemNote, SystemNotifications } from './postbox';
import { withoutMarkup } from './without-markup';

/** Notifications by Electron: libnotify on Linux, toasts on Windows, the Notification Center. */
export function createElectronNotifications(platform: NodeJS.Platform): SystemNotifications {
  // One that nobody holds is collected, and its click then goes nowhere.
  const open = new Set<Notification>();

  return {
    show(note, { onShown, onFailed, onClosed }) {
      if (!Notification.isSupported()) {
        onFailed();
        return () => undefined;
      }
      const notification = new Notification(toOptions(note, platform));
      open.add(notification);
      const forget = (): void => void open.delete(notification);
      notification.on('show', onShown);
      notification.on('failed', () => {
        forget();
        onFailed();
      });
      notification.on('click', () => {
        forget();
        note.click?.();
      });
      notification.on('action', (_event, index) => note.buttons[index]?.press());
      notification.on('close', () => {
        forget();
        onClosed();
      });
      notification.show();
      return () => {
        forget();
        notification.close();
      };
    },
  };
}

function toOptions(note: SystemNote, platform: NodeJS.Platform): NotificationConstructorOptions {
  return {
    title: note.title,
    body: platform === 'linux' ? withoutMarkup(note.body) : note.body,
    urgency: note.urgency,
    timeoutType: note.stays ? 'never' : 'default',
    actions: note.buttons.map(({ label }) => ({ type: 'button', text: label })),
  };
}

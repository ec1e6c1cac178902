import { setTimeout as wait } from 'node:timers/promises';
import type { Domain } from './compose-domain';
import type { EventHub } from './events/event-hub';
import { createJsonFile } from './files/json-file';
import type { Words } from './i18n/words';
import type { Log } from './log/log';
import { createElectronNotifications } from './notifications/electron-notifications';
import { createHintMemory, hintFileSchema, NO_HINT_YET } from './notifications/hint-memory';
import {
  createNotificationCenter,
  type NotificationCenter,
} from './notifications/notification-center';
import type { Profile } from './profile/profile';
import type { MainWindow } from './window/main-window';
import { createWantedViews, type WantedViews } from './window/wanted-views';

export interface DesktopParts {
  readonly profile: Profile;
  readonly domain: Domain;
  readonly hub: EventHub;
  readonly log: Log;
  readonly window: MainWindow;
  readonly words: () => Words;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What the desktop shows of the app beside its window. */
export interface Desktop {
  readonly wantedViews: WantedViews;
  readonly notifications: NotificationCenter;
}

export async function composeDesktop(parts: DesktopParts): Promise<Desktop> {
  const { hub, window } = parts;
  const wantedViews = createWantedViews({
    showWindow: window.show,
    tellWindow: () => hub.emit('window.wanted', null),
  });
  return { wantedViews, notifications: await composeNotifications(parts, wantedViews) };
}

async function composeNotifications(
  { profile, domain, hub, log, words, now }: DesktopParts,
  wantedViews: WantedViews,
): Promise<NotificationCenter> {
  const schema = hintFileSchema;
  const file = createJsonFile({ path: profile.hintFile, schema, empty: NO_HINT_YET, now });
  const { value } = await file.load();
  return createNotificationCenter({
    system: createElectronNotifications(process.platform),
    hub,
    hint: createHintMemory(file, value, log),
    wantedViews,
    snooze: (token) => void domain.warnings.snooze({ ...token, choice: '1' }),
    words,
    hidesNames: () => domain.settings.get().hideTokenNames,
    now,
    wait,
  });
}

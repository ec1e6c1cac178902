import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from 'electron';
import { toStartCommand } from './autostart/autostart-entry';
import { createAutostartFile, toAutostartFolder } from './autostart/autostart-file';
import type { LoginItem } from './autostart/login-item';
import { createLoginSettings, followLoginItem } from './autostart/login-settings';
import { createSystemLoginItem } from './autostart/system-login-item';
import type { Domain } from './compose-domain';
import type { EventHub } from './events/event-hub';
import { watchedTokens } from './expiry/watched-tokens';
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
import type { SettingsStore } from './settings/settings';
import { createBadge } from './tray/badge';
import { createTray } from './tray/tray';
import { toTrayModel } from './tray/tray-model';
import { startTrayUpdates } from './tray/tray-updates';
import type { Clock } from './wakeups/ticker';
import type { MainWindow } from './window/main-window';
import { createWantedViews, type WantedViews } from './window/wanted-views';

export interface DesktopParts {
  readonly app: App;
  readonly profile: Profile;
  readonly domain: Domain;
  readonly hub: EventHub;
  readonly log: Log;
  readonly window: MainWindow;
  readonly words: () => Words;
  readonly clock: Clock;
}

/** What the desktop shows of the app beside its window, and how it lives there. */
export interface Desktop {
  readonly wantedViews: WantedViews;
  readonly notifications: NotificationCenter;
  /** With the start of the session joined to the system's own. */
  readonly settings: SettingsStore;
  /** Shows the tray and finds out whether the app starts with the session. */
  readonly startDesktop: () => void;
}

export async function composeDesktop(parts: DesktopParts): Promise<Desktop> {
  const { app, domain, hub, log, window } = parts;
  const { settings } = domain;
  const wantedViews = createWantedViews({
    showWindow: window.show,
    tellWindow: () => hub.emit('window.wanted', null),
  });
  const loginItem = composeLoginItem(parts);
  const notifications = await composeNotifications(parts, wantedViews);
  return {
    wantedViews,
    notifications,
    settings: createLoginSettings(settings, loginItem),
    startDesktop() {
      const stopTray = startTray(parts, wantedViews);
      app.on('will-quit', stopTray);
      app.on('will-quit', () => notifications.withdrawAll());
      void followLoginItem(settings, loginItem, log);
    },
  };
}

async function composeNotifications(
  { profile, domain, hub, log, words, clock }: DesktopParts,
  wantedViews: WantedViews,
): Promise<NotificationCenter> {
  const now = (): number => clock.read().wall;
  const schema = hintFileSchema;
  const file = createJsonFile({ path: profile.hintFile, schema, empty: NO_HINT_YET, now });
  const { value } = await file.load();
  return createNotificationCenter({
    system: createElectronNotifications(process.platform),
    hub,
    hint: createHintMemory(file, value, log),
    wantedViews,
    warned: () => domain.warnings.list(),
    snooze: (token) => void domain.warnings.snooze({ ...token, choice: '1' }),
    words,
    hidesNames: () => domain.settings.get().hideTokenNames,
    now,
    wait,
  });
}

/** Answers with its end. */
function startTray(parts: DesktopParts, wantedViews: WantedViews): () => void {
  const { app, domain, hub, log, window, words, clock } = parts;
  const { platform } = process;
  const { book, lists, warnings, keychain, syncs } = domain;
  const actions = {
    open: window.show,
    want: (view: Parameters<WantedViews['want']>[0]) => wantedViews.want(view),
    fetch: () => void syncs.syncAll(),
    quit: () => app.quit(),
  };
  return startTrayUpdates({
    hub,
    clock,
    tray: createTray(actions, platform, log),
    badge: createBadge(app, window, platform, words),
    countWarnings: () => warnings.list().length,
    readModel: () => {
      const facts = {
        tokens: watchedTokens(book, lists),
        connections: book.summaries(),
        warnings: warnings.list(),
        keychain: keychain.state(),
        now: clock.read().wall,
      };
      return toTrayModel(facts, words());
    },
  });
}

function composeLoginItem({ app, profile, words }: DesktopParts): LoginItem {
  const { env: environment, execPath, platform } = process;
  const command = toStartCommand({
    execPath,
    appPath: app.getAppPath(),
    isPackaged: app.isPackaged,
    profileDirectory: profile.isDefault ? null : profile.directory,
    environment,
  });
  const name = profile.entryName;
  if (platform === 'darwin' || platform === 'win32') {
    return createSystemLoginItem({ system: app, platform, command, name });
  }
  return createAutostartFile({
    path: join(toAutostartFolder(environment, homedir()), `${name}.desktop`),
    command,
    comment: () => words().t('desktop.autostart'),
  });
}

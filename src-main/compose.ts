import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nativeTheme, session, type App, type Event } from 'electron';
import { EVENT_CHANNEL } from '../src-preload/contract/contract';
import type { AppInfo } from '../src-preload/contract/models';
import { createElectronClipboard } from './clipboard/electron-clipboard';
import { composeDomain, type Domain } from './compose-domain';
import { createEventHub, type EventHub } from './events/event-hub';
import { createChromiumFetches } from './gitlab/chromium-fetch';
import { createTransport } from './gitlab/transport';
import { createHandlers } from './ipc/handlers';
import { registerIpc } from './ipc/register-ipc';
import { createOsKeychain } from './keychain/os-keychain';
import { createLog, type Log } from './log/log';
import { createProfile, type Profile } from './profile/profile';
import { chooseLanguage } from './settings/language';
import { APP_ORIGIN, APP_PAGE, serveAppScheme } from './window/app-protocol';
import { createPageOpener } from './window/external-links';
import { createMainWindow, type MainWindow } from './window/main-window';
import { refusePermissions } from './window/permissions';

/** What the entry needs of the running app. */
export interface Latchkey {
  readonly start: () => void;
  readonly show: () => void;
  /** Takes values off the clipboard and the demo off this computer before the app ends. */
  readonly beforeQuit: (event: Event) => void;
}

/** Longest wait for the keychain to let go of the demo's secrets when quitting, in ms. */
const QUIT_LIMIT_MS = 3_000;

const now = (): number => Date.now();

export function createAppProfile(app: App): Profile {
  const defaultDirectory = join(app.getPath('appData'), 'Latchkey');
  return createProfile(
    app.commandLine.getSwitchValue('user-data-dir') || defaultDirectory,
    defaultDirectory,
  );
}

/** Builds every adapter and joins them with the use cases. Call once, when Electron is ready. */
export async function compose(app: App, profile: Profile): Promise<Latchkey> {
  const log = createLog(profile.logFile);
  const hub = createEventHub();
  const domain = await composeDomain({
    profile,
    hub,
    transport: createTransport({ ...createChromiumFetches(), wait, random: Math.random }),
    clipboard: createElectronClipboard(),
    createKeychain: (hooks) =>
      createOsKeychain({
        load: async () => (await import('keytar')).default,
        service: profile.keychainService,
        ...hooks,
      }),
    async startDemoInstance() {
      const { startDemoInstance } = await import('./demo-instance/demo-instance');
      return startDemoInstance({ now });
    },
    createId: randomUUID,
    now,
  });
  const window = composeWindow(domain, hub, log, () => toAppInfo(app, domain));
  log.info('app.started', { version: app.getVersion(), connections: domain.book.all().length });
  return {
    show: window.show,
    start() {
      window.show();
      // A demo of a run that was killed is gone, and so must be its connection.
      void domain.demo.stop().then(() => domain.syncs.syncAll());
    },
    beforeQuit: createQuitSequence(app, domain),
  };
}

/** What people see, and the border to it. */
function composeWindow(
  domain: Domain,
  hub: EventHub,
  log: Log,
  appInfo: () => AppInfo,
): MainWindow {
  const { settings, book } = domain;
  // Set by the development server only, and compiled out of what ships.
  const devPage = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined;
  serveAppScheme(join(import.meta.dirname, '../renderer'));
  refusePermissions(session.defaultSession);
  nativeTheme.themeSource = settings.get().theme;
  const window = createMainWindow({
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    page: devPage ?? APP_PAGE,
  });
  registerIpc({
    handlers: createHandlers({ ...domain, appInfo, openPage: createPageOpener(book) }),
    trustedOrigin: devPage === undefined ? APP_ORIGIN : new URL(devPage).origin,
    isOurWindow: window.isOurs,
    log,
  });
  hub.onAny((event, payload) => {
    window.send(EVENT_CHANNEL, event, payload);
    if (event !== 'settings.changed') return;
    nativeTheme.themeSource = settings.get().theme;
    window.send(EVENT_CHANNEL, 'language.changed', appInfo());
  });
  return window;
}

function createQuitSequence(app: App, { clipboard, demo }: Domain): (event: Event) => void {
  let isDone = false;
  return (event) => {
    if (isDone) return;
    event.preventDefault();
    const cleanUp = clipboard.clear().then(() => demo.stop());
    void Promise.race([cleanUp, wait(QUIT_LIMIT_MS)]).finally(() => {
      isDone = true;
      app.quit();
    });
  };
}

function toAppInfo(app: App, { settings, setAside }: Domain): AppInfo {
  const { platform } = process;
  return {
    version: app.getVersion(),
    language: chooseLanguage(
      app.commandLine.getSwitchValue('lang'),
      settings.get().language,
      app.getPreferredSystemLanguages(),
    ),
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    setAside,
  };
}

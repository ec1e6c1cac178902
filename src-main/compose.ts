import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nativeTheme, powerMonitor, session, type App, type Event } from 'electron';
import { EVENT_CHANNEL } from '../src-preload/contract/contract';
import type { AppInfo } from '../src-preload/contract/models';
import { createElectronClipboard } from './clipboard/electron-clipboard';
import { composeCalendarExport } from './compose-calendar';
import { composeDomain, type Domain, type KeychainHooks } from './compose-domain';
import { createEventHub, type EventHub } from './events/event-hub';
import { createChromiumFetches } from './gitlab/chromium-fetch';
import { createTransport } from './gitlab/transport';
import { createTranslate, type Translate } from './i18n/translate';
import { createHandlers, type HandlerParts } from './ipc/handlers';
import { registerIpc } from './ipc/register-ipc';
import type { Keychain } from './keychain/keychain';
import { createOsKeychain } from './keychain/os-keychain';
import { createLog, type Log } from './log/log';
import { createProfile, type Profile } from './profile/profile';
import { chooseLanguage } from './settings/language';
import { APP_ORIGIN, APP_PAGE, serveAppScheme } from './window/app-protocol';
import { setAppMenu } from './window/app-menu';
import { createPageOpener } from './window/external-links';
import { createMainWindow, type MainWindow } from './window/main-window';
import { refusePermissions } from './window/permissions';
import { asksToQuit } from './window/quit-question';

/** What the entry needs of the running app. */
export interface Latchkey {
  readonly start: () => void;
  readonly show: () => void;
  /** Takes values off the clipboard and the demo off this computer before the app ends. */
  readonly beforeQuit: (event: Event) => void;
  /** The last thing before the process ends: makes sure that it does. */
  readonly afterQuit: () => void;
}

/** Longest wait for the keychain to let go of the demo's secrets when quitting, in ms. */
const QUIT_LIMIT_MS = 3_000;

/** Longest wait for a rotation under way: the request's limit, a look and the keychain's limit. */
const MUTATION_LIMIT_MS = 90_000;

/** Electron tells of a locked screen on these only. */
const CLEARS_ON_LOCK = process.platform === 'darwin' || process.platform === 'win32';

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
  const clipboard = createElectronClipboard(process.platform);
  const domain = await composeDomain({
    profile,
    hub,
    transport: createTransport({ ...createChromiumFetches(), wait, random: Math.random }),
    clipboard,
    createKeychain: (hooks) => composeKeychain(profile, hooks),
    async startDemoInstance() {
      const { startDemoInstance } = await import('./demo-instance/demo-instance');
      return startDemoInstance({ now });
    },
    createId: randomUUID,
    now,
  });
  const appInfo = (): AppInfo => toAppInfo(app, domain, clipboard.marksSecrets);
  const translate = (): Translate => createTranslate(appInfo().language);
  const documents = (): string => app.getPath('documents');
  const exportCalendar = composeCalendarExport({ ...domain, translate, now }, documents);
  const window = composeWindow({ ...domain, exportCalendar }, hub, log, appInfo, translate);
  if (CLEARS_ON_LOCK) powerMonitor.on('lock-screen', () => void domain.clipboard.clear());
  log.info('app.started', { version: app.getVersion(), connections: domain.book.all().length });
  return {
    show: window.show,
    start() {
      window.show();
      // A demo of a run that was killed is gone, and so must be its connection.
      void domain.demo.stop().then(() => domain.syncs.syncAll());
    },
    beforeQuit: createQuitSequence(app, domain, async () => {
      // Whoever stays needs the window that offers to save or copy the value.
      window.show();
      return asksToQuit(translate());
    }),
    afterQuit() {
      // Node would wait for the thread behind the keychain's prompt, without a window, for ever; and
      // this profile could not be started again.
      if (domain.keychain.isBusy()) process.kill(process.pid, 'SIGKILL');
    },
  };
}

function composeKeychain(profile: Profile, hooks: KeychainHooks): Keychain {
  return createOsKeychain({
    load: async () => (await import('keytar')).default,
    service: profile.keychainService,
    ...hooks,
  });
}

/** What people see, and the border to it. */
function composeWindow(
  domain: Domain & Pick<HandlerParts, 'exportCalendar'>,
  hub: EventHub,
  log: Log,
  appInfo: () => AppInfo,
  translate: () => Translate,
): MainWindow {
  const { settings, book } = domain;
  // Set by the development server only, and compiled out of what ships.
  const devPage = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined;
  serveAppScheme(join(import.meta.dirname, '../renderer'));
  refusePermissions(session.defaultSession);
  const window = createMainWindow({
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    page: devPage ?? APP_PAGE,
    translate,
  });
  registerIpc({
    handlers: createHandlers({ ...domain, appInfo, openPage: createPageOpener(book) }),
    trustedOrigin: devPage === undefined ? APP_ORIGIN : new URL(devPage).origin,
    isOurWindow: window.isOurs,
    log,
  });
  const applySettings = (): void => {
    nativeTheme.themeSource = settings.get().theme;
    setAppMenu(translate(), process.platform);
  };
  applySettings();
  hub.onAny((event, payload) => {
    window.send(EVENT_CHANNEL, event, payload);
    if (event !== 'settings.changed') return;
    applySettings();
    window.send(EVENT_CHANNEL, 'language.changed', appInfo());
  });
  return window;
}

/**
 * Waits for what is under way, asks when a value would be lost for good, and takes secrets away. Its
 * last word is always that the app may end: one that cannot be quit helps nobody.
 */
function createQuitSequence(app: App, domain: Domain, ask: QuitQuestion): (event: Event) => void {
  let state: 'running' | 'quitting' | 'done' = 'running';
  const quit = async (): Promise<void> => {
    await Promise.race([domain.lock.idle(), wait(MUTATION_LIMIT_MS)]);
    if (domain.recovery.hasUnsavedValue() && !(await ask())) {
      state = 'running';
      return;
    }
    await Promise.race([
      domain.clipboard.clear().then(() => domain.demo.stop()),
      wait(QUIT_LIMIT_MS),
    ]);
    state = 'done';
  };
  return (event) => {
    if (state === 'done') return;
    event.preventDefault();
    if (state === 'quitting') return;
    state = 'quitting';
    void quit()
      .catch(() => {
        state = 'done';
      })
      .finally(() => {
        if (state === 'done') app.quit();
      });
  };
}

/** True when the app is to end although a value is only in memory. */
type QuitQuestion = () => Promise<boolean>;

function toAppInfo(app: App, { settings, setAside }: Domain, marksSecrets: boolean): AppInfo {
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
    clipboard: { marksSecrets, clearsOnLock: CLEARS_ON_LOCK },
  };
}

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nativeTheme, powerMonitor, session, type App, type Event } from 'electron';
import { EVENT_CHANNEL } from '../src-preload/contract/contract';
import type { AppInfo } from '../src-preload/contract/models';
import { systemTimeZone } from '../src-preload/contract/time-zone';
import { createElectronClipboard } from './clipboard/electron-clipboard';
import { composeCalendarExport } from './compose-calendar';
import { composeDesktop } from './compose-desktop';
import { composeDomain, type Domain, type KeychainHooks } from './compose-domain';
import { createEventHub, type EventHub } from './events/event-hub';
import { createChromiumFetches } from './gitlab/chromium-fetch';
import { createTransport } from './gitlab/transport';
import type { Translate } from './i18n/translate';
import { createWords } from './i18n/words';
import { createHandlers, type HandlerParts } from './ipc/handlers';
import { registerIpc } from './ipc/register-ipc';
import type { Keychain } from './keychain/keychain';
import { createOsKeychain } from './keychain/os-keychain';
import { createLog, type Log } from './log/log';
import { createProfile, type Profile } from './profile/profile';
import { chooseLanguage, toForcedLanguage } from './settings/language';
import type { SettingsStore } from './settings/settings';
import { createSystemClock } from './wakeups/system-clock';
import { APP_ORIGIN, APP_PAGE, serveAppScheme } from './window/app-protocol';
import { setAppMenu } from './window/app-menu';
import { createPageOpener } from './window/external-links';
import { createMainWindow, type MainWindow } from './window/main-window';
import { refusePermissions } from './window/permissions';
import { asksToQuit } from './window/quit-question';
import { createQuitSequence } from './window/quit-sequence';

/** What the entry needs of the running app. */
export interface Latchkey {
  /** @param isHidden without a window */
  readonly start: (isHidden: boolean) => void;
  readonly show: () => void;
  /** Whether it goes on when its last window was closed. */
  readonly staysWithoutWindow: () => boolean;
  /** Takes values off the clipboard and the demo off this computer before the app ends. */
  readonly beforeQuit: (event: Event) => void;
  /** The last thing before the process ends: makes sure that it does. */
  readonly afterQuit: () => void;
}

/** Electron tells of a locked screen on these only. */
const CLEARS_ON_LOCK = process.platform === 'darwin' || process.platform === 'win32';

/** Set by the development server only, and compiled out of what ships. */
const DEV_PAGE = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined;

const now = (): number => Date.now();

const clock = createSystemClock(now);

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
    ...createAdapters(profile),
    hub,
    clipboard,
    announce: (warnings) => desktop.notifications.announce(warnings),
  });
  const appInfo = (): AppInfo => toAppInfo(app, domain, clipboard.marksSecrets);
  const words = createWords(() => appInfo().language, systemTimeZone);
  const translate = (): Translate => words().t;
  const documents = (): string => app.getPath('documents');
  const exportCalendar = composeCalendarExport({ ...domain, translate, now }, documents);
  const window = composeWindow(domain.settings, hub, appInfo, translate);
  const desktop = await composeDesktop({ app, profile, domain, hub, log, window, words, clock });
  composeBorder({ ...domain, ...desktop, exportCalendar, appInfo }, window, log);
  followSystem(app, domain);
  const quitSequence = createQuitSequence(app, domain, async () => {
    // Whoever stays needs the window that offers to save or copy the value.
    window.show();
    return asksToQuit(translate());
  });
  log.info('app.started', { version: app.getVersion(), connections: domain.book.all().length });
  return {
    show: window.show,
    start(isHidden) {
      if (!isHidden) window.show();
      desktop.startDesktop();
      domain.wakeups.start();
    },
    // After SIGTERM Electron tells of the closed window as if nobody had wanted to quit.
    staysWithoutWindow: () => domain.settings.get().closeToTray && !quitSequence.isQuitting(),
    beforeQuit: quitSequence.beforeQuit,
    afterQuit() {
      // Node would wait for the thread behind the keychain's prompt, without a window, for ever; and
      // this profile could not be started again.
      if (domain.keychain.isBusy()) process.kill(process.pid, 'SIGKILL');
    },
  };
}

function createAdapters(profile: Profile) {
  return {
    profile,
    transport: createTransport({ ...createChromiumFetches(), wait, random: Math.random }),
    createKeychain: (hooks: KeychainHooks) => composeKeychain(profile, hooks),
    async startDemoInstance() {
      const { startDemoInstance } = await import('./demo-instance/demo-instance');
      return startDemoInstance({ now });
    },
    createId: randomUUID,
    now,
    clock,
    random: Math.random,
  };
}

/** What the computer and its user do that the app should know of. */
function followSystem(app: App, { clipboard, wakeups }: Domain): void {
  if (CLEARS_ON_LOCK) powerMonitor.on('lock-screen', () => void clipboard.clear());
  powerMonitor.on('resume', () => wakeups.resumed());
  powerMonitor.on('unlock-screen', () => wakeups.resumed());
  app.on('browser-window-focus', () => wakeups.focused());
  app.on('will-quit', () => wakeups.stop());
}

function composeKeychain(profile: Profile, hooks: KeychainHooks): Keychain {
  return createOsKeychain({
    load: async () => (await import('keytar')).default,
    service: profile.keychainService,
    ...hooks,
  });
}

/** What people see. */
function composeWindow(
  settings: SettingsStore,
  hub: EventHub,
  appInfo: () => AppInfo,
  translate: () => Translate,
): MainWindow {
  serveAppScheme(join(import.meta.dirname, '../renderer'));
  refusePermissions(session.defaultSession);
  const window = createMainWindow({
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    page: DEV_PAGE ?? APP_PAGE,
    translate,
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

function composeBorder(parts: Omit<HandlerParts, 'pages'>, window: MainWindow, log: Log): void {
  registerIpc({
    handlers: createHandlers({
      ...parts,
      pages: createPageOpener(parts.book, process.platform),
    }),
    trustedOrigin: DEV_PAGE === undefined ? APP_ORIGIN : new URL(DEV_PAGE).origin,
    isOurWindow: window.isOurs,
    log,
  });
}

function toAppInfo(app: App, { settings, setAside }: Domain, marksSecrets: boolean): AppInfo {
  const { platform } = process;
  const forced = toForcedLanguage(app.commandLine.getSwitchValue('lang'));
  return {
    version: app.getVersion(),
    language: chooseLanguage(forced, settings.get().language, app.getPreferredSystemLanguages()),
    forcedLanguage: forced,
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    setAside,
    clipboard: { marksSecrets, clearsOnLock: CLEARS_ON_LOCK },
  };
}

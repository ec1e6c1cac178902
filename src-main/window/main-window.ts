import { BrowserWindow, type NativeImage } from 'electron';
import type { Translate } from '../i18n/translate';
import { offerContextMenu } from './context-menu';
import { refuseNavigation } from './navigation';

export interface MainWindowOptions {
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Address of our page. */
  readonly page: string;
  readonly icon?: string;
  /** In the language that is in force when it is asked. */
  readonly translate: () => Translate;
}

/** What is put over the icon of the window in the Windows task bar. */
export interface Overlay {
  readonly icon: NativeImage;
  readonly description: string;
}

/** The one window, made when it is first shown. Closed it is gone: a hidden one would go on working. */
export interface MainWindow {
  readonly show: () => void;
  readonly isOurs: (webContentsId: number) => boolean;
  readonly send: (channel: string, ...payload: readonly unknown[]) => void;
  /** Also of a window that is opened later; null = nothing over it. Windows only. */
  readonly setOverlay: (overlay: Overlay | null) => void;
}

export function createMainWindow(options: MainWindowOptions): MainWindow {
  let window: BrowserWindow | null = null;
  let overlay: Overlay | null = null;
  const showOverlay = (): void =>
    window?.setOverlayIcon(overlay?.icon ?? null, overlay?.description ?? '');

  return {
    show() {
      if (window !== null) {
        bringToFront(window);
        return;
      }
      window = openWindow(options);
      window.on('closed', () => {
        window = null;
      });
      if (overlay !== null) showOverlay();
    },
    isOurs: (webContentsId) => window?.webContents.id === webContentsId,
    send(channel, ...payload) {
      if (window === null || window.isDestroyed() || window.webContents.isCrashed()) return;
      window.webContents.send(channel, ...payload);
    },
    setOverlay(next) {
      overlay = next;
      showOverlay();
    },
  };
}

function openWindow({ preload, page, icon, translate }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1240,
    height: 800,
    minWidth: 900,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    title: 'Latchkey',
    ...(icon === undefined ? {} : { icon }),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  refuseNavigation(window.webContents);
  offerContextMenu(window, translate);
  // Shown with its first picture, so that no empty white frame flashes up in the dark.
  window.once('ready-to-show', () => window.show());
  void window.loadURL(page);
  return window;
}

function bringToFront(window: BrowserWindow): void {
  // A page whose process has ended stays blank for ever, and takes no wish of a notification.
  if (window.webContents.isCrashed()) window.webContents.reload();
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

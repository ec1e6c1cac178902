import { BrowserWindow } from 'electron';
import { refuseNavigation } from './navigation';

export interface MainWindowOptions {
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Address of our page. */
  readonly page: string;
  readonly icon?: string;
}

/** The one window, made when it is first shown. */
export interface MainWindow {
  show(): void;
  isOurs(webContentsId: number): boolean;
  send(channel: string, ...payload: readonly unknown[]): void;
}

export function createMainWindow(options: MainWindowOptions): MainWindow {
  let window: BrowserWindow | null = null;

  const open = (): BrowserWindow => {
    const opened = new BrowserWindow({
      width: 1240,
      height: 800,
      minWidth: 900,
      minHeight: 560,
      show: false,
      autoHideMenuBar: true,
      title: 'Latchkey',
      ...(options.icon === undefined ? {} : { icon: options.icon }),
      webPreferences: {
        preload: options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    refuseNavigation(opened.webContents);
    // Shown with its first picture, so that no empty white frame flashes up in the dark.
    opened.once('ready-to-show', () => opened.show());
    opened.on('closed', () => {
      window = null;
    });
    void opened.loadURL(options.page);
    return opened;
  };

  return {
    show() {
      if (window === null) {
        window = open();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    isOurs: (webContentsId) => window?.webContents.id === webContentsId,
    send(channel, ...payload) {
      if (window !== null && !window.isDestroyed()) window.webContents.send(channel, ...payload);
    },
  };
}

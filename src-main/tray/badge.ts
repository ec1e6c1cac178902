import type { App } from 'electron';
import type { Words } from '../i18n/words';
import type { MainWindow } from '../window/main-window';
import { createOverlayIcon } from './tray-icons';

/** The number of warnings on the icon of the app, where the platform has a place for it. */
export interface Badge {
  show(warnings: number): void;
}

export function createBadge(
  app: App,
  window: Pick<MainWindow, 'setOverlay'>,
  platform: NodeJS.Platform,
  words: () => Words,
): Badge {
  return {
    show(warnings) {
      // Where there is no place for a number it answers false.
      app.setBadgeCount(warnings);
      if (platform !== 'win32') return;
      const description = words().t('tray.warnings', { count: warnings });
      window.setOverlay(warnings === 0 ? null : { icon: createOverlayIcon(), description });
    },
  };
}

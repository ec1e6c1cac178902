import { Menu, Tray } from 'electron';
import type { Log } from '../log/log';
import { createTrayIcon } from './tray-icons';
import { toTrayMenu, type TrayActions } from './tray-menu';
import type { TrayModel } from './tray-model';

/** Where the state is shown beside the clock. */
export interface TrayView {
  show(model: TrayModel): void;
}

/**
 * The icon beside the clock, made when there is first something to show. Stock GNOME has no place
 * for it, and whatever goes wrong with it leaves the rest of the app as it is.
 */
export function createTray(actions: TrayActions, platform: NodeJS.Platform, log: Log): TrayView {
  let tray: Tray | null = null;
  let hasFailed = false;
  let shownState: TrayModel['state'] | null = null;

  const make = (model: TrayModel): Tray => {
    shownState = model.state;
    const made = new Tray(createTrayIcon(model.state, platform));
    // On macOS a click opens the menu.
    if (platform !== 'darwin') made.on('click', actions.open);
    return made;
  };

  return {
    show(model) {
      if (hasFailed) return;
      try {
        tray ??= make(model);
        if (shownState !== model.state) tray.setImage(createTrayIcon(model.state, platform));
        shownState = model.state;
        tray.setToolTip(['Latchkey', ...model.lines].join('\n'));
        tray.setContextMenu(Menu.buildFromTemplate(toTrayMenu(model, actions)));
      } catch (error) {
        hasFailed = true;
        log.warn('tray.unavailable', { error: error instanceof Error ? error.name : 'other' });
      }
    },
  };
}

import { Menu, type BrowserWindow } from 'electron';
import type { Translate } from '../i18n/translate';
import { editItems } from './app-menu';

/** A right click into a text field, or on selected text. Electron brings no such menu itself. */
export function offerContextMenu(window: BrowserWindow, translate: () => Translate): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const t = translate();
    if (isEditable) Menu.buildFromTemplate(editItems(t)).popup({ window });
    else if (selectionText.trim() !== '') {
      Menu.buildFromTemplate([{ role: 'copy', label: t('desktop.menu.copy') }]).popup({ window });
    }
  });
}

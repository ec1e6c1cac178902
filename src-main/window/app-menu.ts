import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../i18n/translate';

type Item = MenuItemConstructorOptions;

/**
 * The application menu: on macOS where everybody looks for it, elsewhere behind the Alt key, where
 * it carries the shortcuts.
 */
export function setAppMenu(t: Translate, platform: NodeJS.Platform): void {
  const template = [
    ...(platform === 'darwin' ? [appMenu(t)] : []),
    { label: t('desktop.menu.edit'), submenu: editItems(t) },
    { label: t('desktop.menu.view'), submenu: viewItems(t) },
    { label: t('desktop.menu.window'), submenu: windowItems(t, platform) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function appMenu(t: Translate): Item {
  return {
    label: t('general.appName'),
    submenu: [
      { role: 'about', label: t('desktop.menu.about') },
      { type: 'separator' },
      { role: 'hide', label: t('desktop.menu.hide') },
      { role: 'hideOthers', label: t('desktop.menu.hideOthers') },
      { role: 'unhide', label: t('desktop.menu.showAll') },
      { type: 'separator' },
      { role: 'quit', label: t('desktop.menu.quit') },
    ],
  };
}

/** Also what a right click into a text field shows: tokens are pasted more often than typed. */
export function editItems(t: Translate): Item[] {
  return [
    { role: 'undo', label: t('desktop.menu.undo') },
    { role: 'redo', label: t('desktop.menu.redo') },
    { type: 'separator' },
    { role: 'cut', label: t('desktop.menu.cut') },
    { role: 'copy', label: t('desktop.menu.copy') },
    { role: 'paste', label: t('desktop.menu.paste') },
    { role: 'selectAll', label: t('desktop.menu.selectAll') },
  ];
}

function viewItems(t: Translate): Item[] {
  return [
    { role: 'resetZoom', label: t('desktop.menu.actualSize') },
    { role: 'zoomIn', label: t('desktop.menu.zoomIn') },
    { role: 'zoomOut', label: t('desktop.menu.zoomOut') },
    { type: 'separator' },
    { role: 'togglefullscreen', label: t('desktop.menu.fullScreen') },
  ];
}

function windowItems(t: Translate, platform: NodeJS.Platform): Item[] {
  return [
    { role: 'minimize', label: t('desktop.menu.minimize') },
    { role: 'close', label: t('desktop.menu.close') },
    ...(platform === 'darwin'
      ? []
      : [{ role: 'quit', label: t('desktop.menu.quit'), accelerator: 'Ctrl+Q' } as const]),
  ];
}

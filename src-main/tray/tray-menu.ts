import type { MenuItemConstructorOptions } from 'electron';
import type { WantedView } from '../../src-preload/contract/models';
import type { TrayExpiry, TrayModel } from './tray-model';

/** What the menu does. */
export interface TrayActions {
  readonly open: () => void;
  readonly want: (view: WantedView) => void;
  readonly fetch: () => void;
  readonly quit: () => void;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** The menu of the tray: how it stands, the next deaths, and the app. */
export function toTrayMenu(model: TrayModel, actions: TrayActions): Item[] {
  const { words } = model;
  const deaths = model.expiries.map((expiry) => toItem(expiry, model, actions));
  return [
    ...model.lines.map((line) => ({ label: toLabel(line), enabled: false })),
    SEPARATOR,
    ...(deaths.length > 0 ? [...deaths, SEPARATOR] : []),
    { label: toLabel(words.open), click: actions.open },
    { label: toLabel(words.fetch), click: actions.fetch },
    SEPARATOR,
    { label: toLabel(words.quit), click: actions.quit },
  ];
}

function toItem(
  { token, label, canRotate }: TrayExpiry,
  { words }: TrayModel,
  { want }: TrayActions,
): Item {
  const show = (asks: WantedView['asks']) => (): void => want({ page: 'tokens', token, asks });
  return {
    label: toLabel(label),
    submenu: [
      ...(canRotate ? [{ label: toLabel(words.rotate), click: show('rotate') }] : []),
      { label: toLabel(words.show), click: show(null) },
    ],
  };
}

/** A single `&` would underline the letter after it and not be seen. */
const toLabel = (text: string): string => text.replaceAll('&', '&&');

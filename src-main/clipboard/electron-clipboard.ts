import * as electron from 'electron';
import { toMarkedContent, type MarkedContent } from './secret-mark';
import type { TextClipboard } from './clipboard-guard';

/** What Electron has from 44 on: several formats in one write. */
interface ItemClipboard {
  readonly write: (items: readonly unknown[]) => Promise<void>;
}
type ItemConstructor = new (content: MarkedContent) => unknown;

/** The system clipboard, and whether values on it are marked as not to be kept. */
export interface ElectronClipboard extends TextClipboard {
  readonly marksSecrets: boolean;
}

/**
 * Electron answers at once up to 43 and with promises from 44 on. Only from there can text and mark
 * be written together; before, a second format would replace the text, so nothing is marked.
 */
export function createElectronClipboard(platform: NodeJS.Platform): ElectronClipboard {
  const { clipboard } = electron;
  const Item = itemConstructor();
  const items = itemClipboard();
  const mark = Item !== null && items !== null ? { Item, items } : null;
  return {
    marksSecrets: mark !== null && toMarkedContent('', platform) !== null,
    readText: async () => clipboard.readText(),
    async writeText(text) {
      const content = mark === null ? null : toMarkedContent(text, platform);
      if (mark === null || content === null) await clipboard.writeText(text);
      else await mark.items.write([new mark.Item(content)]);
    },
    async writePlainText(text) {
      await clipboard.writeText(text);
    },
    clear: () => clipboard.clear(),
  };
}

function itemConstructor(): ItemConstructor | null {
  const found: unknown = Reflect.get(electron, 'ClipboardItem');
  return isConstructor(found) ? found : null;
}

function itemClipboard(): ItemClipboard | null {
  const { clipboard } = electron;
  return hasWrite(clipboard) && isConstructor(Reflect.get(electron, 'ClipboardItem'))
    ? clipboard
    : null;
}

function isConstructor(value: unknown): value is ItemConstructor {
  return typeof value === 'function';
}

function hasWrite(value: object): value is ItemClipboard {
  return 'write' in value && typeof value.write === 'function';
}

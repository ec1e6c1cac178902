import { clipboard } from 'electron';
import type { TextClipboard } from './clipboard-guard';

/** The system clipboard. Electron answers at once up to 43 and with promises from 44 on. */
export function createElectronClipboard(): TextClipboard {
  return {
    readText: async () => clipboard.readText(),
    async writeText(text) {
      await clipboard.writeText(text);
    },
    clear: () => clipboard.clear(),
  };
}

import type { TextClipboard } from '../../src-main/clipboard/clipboard-guard';

/** One clipboard that the user and the app share. */
export interface FakeClipboard extends TextClipboard {
  text: string;
  /** Writing is silently ignored, as when another program owns the selection for good. */
  isDeaf: boolean;
}

export function createFakeClipboard(): FakeClipboard {
  const clipboard: FakeClipboard = {
    text: '',
    isDeaf: false,
    async readText() {
      return clipboard.text;
    },
    async writeText(text) {
      if (!clipboard.isDeaf) clipboard.text = text;
    },
    clear() {
      clipboard.text = '';
    },
  };
  return clipboard;
}

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
    readText: () => Promise.resolve(clipboard.text),
    writeText(text) {
      if (!clipboard.isDeaf) clipboard.text = text;
      return Promise.resolve();
    },
    clear() {
      clipboard.text = '';
    },
  };
  return clipboard;
}

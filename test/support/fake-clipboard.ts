import type { TextClipboard } from '../../src-main/clipboard/clipboard-guard';

/** One clipboard that the user and the app share. */
export interface FakeClipboard extends TextClipboard {
  text: string;
  /** Writing is silently ignored, as when another program owns the selection for good. */
  isDeaf: boolean;
  /** How reading fails, as while another program holds the clipboard. */
  unreadable: 'throws' | 'empty' | null;
  reads: number;
  /** Whether the last text was written as a secret, which clipboard managers are not to keep. */
  isMarked: boolean;
}

export function createFakeClipboard(): FakeClipboard {
  const clipboard: FakeClipboard = {
    text: '',
    isDeaf: false,
    unreadable: null,
    reads: 0,
    isMarked: false,
    readText() {
      clipboard.reads += 1;
      if (clipboard.unreadable === 'throws') return Promise.reject(new Error('busy'));
      return Promise.resolve(clipboard.unreadable === 'empty' ? '' : clipboard.text);
    },
    writeText(text) {
      if (!clipboard.isDeaf) Object.assign(clipboard, { text, isMarked: true });
      return Promise.resolve();
    },
    writePlainText(text) {
      if (!clipboard.isDeaf) Object.assign(clipboard, { text, isMarked: false });
      return Promise.resolve();
    },
    clear() {
      clipboard.text = '';
    },
  };
  return clipboard;
}

import type { TextClipboard } from '../../src-main/clipboard/clipboard-guard';

/** One clipboard that the user and the app share. */
export interface FakeClipboard extends TextClipboard {
  text: string;
  /** Writing is silently ignored, as when another program owns the selection for good. */
  isDeaf: boolean;
  /** How reading fails, as while another program holds the clipboard. */
  unreadable: 'throws' | 'empty' | null;
  reads: number;
}

export function createFakeClipboard(): FakeClipboard {
  const clipboard: FakeClipboard = {
    text: '',
    isDeaf: false,
    unreadable: null,
    reads: 0,
    readText() {
      clipboard.reads += 1;
      if (clipboard.unreadable === 'throws') return Promise.reject(new Error('busy'));
      return Promise.resolve(clipboard.unreadable === 'empty' ? '' : clipboard.text);
    },
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

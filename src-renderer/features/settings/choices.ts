import type {
  ClipboardSeconds,
  SyncMinutes,
  ThemeChoice,
} from '../../../src-preload/contract/models';

export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Seconds; 0 = never, which comes last. */
export const CLIPBOARD_CHOICES: readonly ClipboardSeconds[] = [10, 20, 30, 60, 120, 300, 0];

/** Minutes between two fetches in the background. */
export const SYNC_CHOICES: readonly SyncMinutes[] = [30, 60, 180, 360, 720, 1440];

/** The name of a choice in the document: its seconds, or `never`. */
export function toClipboardChoice(seconds: ClipboardSeconds): string {
  return seconds === 0 ? 'never' : String(seconds);
}

/** Undefined for what is no choice. */
export function fromClipboardChoice(choice: string): ClipboardSeconds | undefined {
  return CLIPBOARD_CHOICES.find((seconds) => toClipboardChoice(seconds) === choice);
}

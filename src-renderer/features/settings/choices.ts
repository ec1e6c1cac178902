import { LANGUAGES } from '../../../src-preload/contract/messages/catalogue';
import type {
  ClipboardSeconds,
  LanguageChoice,
  SyncMinutes,
  ThemeChoice,
} from '../../../src-preload/contract/models';

export const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['system', ...LANGUAGES];

export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Seconds; 0 = never, which comes last. */
export const CLIPBOARD_CHOICES: readonly ClipboardSeconds[] = [10, 20, 30, 60, 120, 300, 0];

/** Minutes between two fetches in the background. */
export const SYNC_CHOICES: readonly SyncMinutes[] = [30, 60, 180, 360, 720, 1440];

/** The name of a choice in the document: its seconds, or `never`. */
export function toClipboardChoice(seconds: ClipboardSeconds): string {
  return seconds === 0 ? 'never' : String(seconds);
}

/** The choice of this text; undefined when it is none. */
export function findChoice<T>(
  choices: readonly T[],
  text: string,
  toText: (choice: T) => string,
): T | undefined {
  return choices.find((choice) => toText(choice) === text);
}

import type { AppInfo } from '../../../src-preload/contract/models';
import { PAGE_NAMES, type PageName } from '../../shared/composables/page-names';

/** What a key press asks of the shell. */
export type ShortcutAction =
  | { readonly kind: 'palette' }
  | { readonly kind: 'sync' }
  | { readonly kind: 'go'; readonly page: PageName };

/** The part of a key press that decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Ctrl (on macOS Cmd) with K, R, a page's number or a comma; F5. */
export function toShortcut(press: KeyPress, platform: AppInfo['platform']): ShortcutAction | null {
  if (press.altKey || press.shiftKey) return null;
  if (press.key === 'F5') return { kind: 'sync' };
  const main = platform === 'darwin' ? press.metaKey : press.ctrlKey;
  const other = platform === 'darwin' ? press.ctrlKey : press.metaKey;
  if (!main || other) return null;
  const key = press.key.toLowerCase();
  if (key === 'k') return { kind: 'palette' };
  if (key === 'r') return { kind: 'sync' };
  if (key === ',') return { kind: 'go', page: 'settings' };
  const page = PAGE_NAMES[Number(key) - 1];
  return page === undefined ? null : { kind: 'go', page };
}

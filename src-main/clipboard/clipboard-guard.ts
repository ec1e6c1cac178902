import { createHash } from 'node:crypto';
import type { Result } from '../../src-preload/contract/app-error';
import type { ClipboardSeconds, ClipboardState, TokenRef } from '../../src-preload/contract/models';

/** The part of the system clipboard that is used. */
export interface TextClipboard {
  readText(): Promise<string>;
  writeText(text: string): Promise<void>;
  clear(): void;
}

/**
 * Puts values on the clipboard and takes them off again. Remembers a hash of what it copied, never
 * the value, and clears only what it put there: whatever the user copied since stays.
 */
export interface ClipboardGuard {
  /** Fails with `CLIPBOARD_FAILED` when the clipboard did not take it. */
  copy(value: string, token: TokenRef): Promise<Result<ClipboardState>>;
  state(): ClipboardState | null;
  /** Clears now, if the value is still there. */
  clear(): Promise<void>;
  /** Stops the countdown: the value stays until it is cleared by hand or by quitting. */
  keep(): ClipboardState | null;
}

export interface ClipboardGuardOptions {
  readonly clipboard: TextClipboard;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Seconds until a value is cleared, asked at every copy; 0 = only on quit. */
  readonly seconds: () => ClipboardSeconds;
  readonly onChange: (state: ClipboardState | null) => void;
}

interface Copied {
  readonly hash: string;
  readonly state: ClipboardState;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export function createClipboardGuard(options: ClipboardGuardOptions): ClipboardGuard {
  const { clipboard, now, seconds, onChange } = options;
  let copied: Copied | null = null;
  let timer: NodeJS.Timeout | undefined;

  const change = (next: Copied | null): void => {
    clearTimeout(timer);
    copied = next;
    onChange(next?.state ?? null);
  };

  const clear = async (): Promise<void> => {
    const mine = copied;
    if (mine === null) return;
    const isStillThere = (await read(clipboard)) === mine.hash;
    // Another value of ours was copied while this one was looked for: that one has its own time.
    if (copied !== mine) return;
    if (isStillThere) clipboard.clear();
    change(null);
  };

  return {
    async copy(value, token) {
      if (!(await takes(clipboard, value))) {
        return { ok: false, code: 'CLIPBOARD_FAILED', details: {} };
      }
      const afterMs = seconds() * 1_000;
      const state: ClipboardState = { token, clearsAt: afterMs === 0 ? null : now() + afterMs };
      change({ hash: digest(value), state });
      if (afterMs > 0) timer = setTimeout(() => void clear(), afterMs);
      return { ok: true, value: state };
    },
    state: () => copied?.state ?? null,
    clear,
    keep() {
      if (copied === null) return null;
      const state: ClipboardState = { ...copied.state, clearsAt: null };
      change({ ...copied, state });
      return state;
    },
  };
}

/** Hash of what is there; null when it cannot be read, and then it is not known to be ours. */
async function read(clipboard: TextClipboard): Promise<string | null> {
  try {
    return digest(await clipboard.readText());
  } catch {
    return null;
  }
}

/** Whether the clipboard really holds the value afterwards: it may fail without saying so. */
async function takes(clipboard: TextClipboard, value: string): Promise<boolean> {
  try {
    await clipboard.writeText(value);
    return (await clipboard.readText()) === value;
  } catch {
    return false;
  }
}

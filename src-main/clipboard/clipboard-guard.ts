import { createHash } from 'node:crypto';
import type { Result } from '../../src-preload/contract/app-error';
import type { ClipboardSeconds, ClipboardState, TokenRef } from '../../src-preload/contract/models';

/** The part of the system clipboard that is used. */
export interface TextClipboard {
  readText(): Promise<string>;
  /** Writes a secret: marked as not to be kept, where the system has such a mark. */
  writeText(text: string): Promise<void>;
  /** Writes what is no secret, without a mark. */
  writePlainText(text: string): Promise<void>;
  clear(): void;
}

/**
 * Puts values on the clipboard and takes them off again. Remembers a hash of what it copied, never
 * the value, and clears only what it put there: whatever the user copied since stays.
 */
export interface ClipboardGuard {
  /** Fails with `CLIPBOARD_FAILED` when the clipboard did not take it. */
  copy(value: string, token: TokenRef): Promise<Result<ClipboardState>>;
  /**
   * Puts a text on the clipboard that is no secret, so it stays there. A value of ours is gone with
   * it. Fails with `CLIPBOARD_FAILED` when the clipboard did not take it.
   */
  copyText(text: string): Promise<Result<null>>;
  /** What is there, whoever put it there; null when it cannot be read. Only for who asks for it. */
  read(): Promise<string | null>;
  /** Whether the text is a value that this app put there. */
  isOurs(text: string): boolean;
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

/** What may be on the clipboard because of this app. */
interface Copied {
  /** Of the value, and of those before it which the clipboard may still hold in its place. */
  readonly hashes: readonly string[];
  /** Epoch milliseconds when it is to be cleared; null = not before quitting. */
  readonly dueAt: number | null;
  /** What the windows are told; null while the clipboard was not seen to hold the value. */
  readonly state: ClipboardState | null;
}

type Found = 'ours' | 'other' | 'unreadable';

/** Another program may hold the clipboard for a moment; after all tries only quitting is left. */
const RETRIES = { afterMs: 1_000, most: 30 } as const;
/** Where somebody waits for it, as when the app quits. */
const RETRIES_AT_ONCE = { afterMs: 200, most: 3 } as const;

const FAILED = { ok: false, code: 'CLIPBOARD_FAILED', details: {} } as const;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export function createClipboardGuard(options: ClipboardGuardOptions): ClipboardGuard {
  const { onChange } = options;
  const tracking = createTracking(options);

  return {
    copy: (value, token) => copyValue(options, tracking, value, token),
    copyText: (text) => copyPlainText(options, tracking, text),
    read: () => read(options.clipboard),
    isOurs: (text) => tracking.get()?.hashes.includes(digest(text)) === true,
    state: () => tracking.get()?.state ?? null,
    async clear() {
      for (let tries = 0; tries < RETRIES_AT_ONCE.most; tries += 1) {
        if (tries > 0) await wait(RETRIES_AT_ONCE.afterMs);
        const mine = tracking.get();
        if (mine === null || (await tracking.take(mine))) return;
      }
    },
    keep() {
      const mine = tracking.get();
      if (!mine?.state) return null;
      const kept = withoutTime(mine);
      tracking.set(kept);
      onChange(kept.state);
      return kept.state;
    },
  };
}

type Tracking = ReturnType<typeof createTracking>;

async function copyValue(
  { clipboard, now, seconds, onChange }: ClipboardGuardOptions,
  tracking: Tracking,
  value: string,
  token: TokenRef,
): Promise<Result<ClipboardState>> {
  const before = tracking.get();
  if (!(await isWritten(() => clipboard.writeText(value)))) return FAILED;
  const hash = digest(value);
  const afterMs = seconds() * 1_000;
  const dueAt = afterMs === 0 ? null : now() + afterMs;
  // Before it is looked at: a clipboard that cannot be read may hold it all the same.
  const unseen: Copied = { hashes: [hash, ...(before?.hashes ?? [])], dueAt, state: null };
  tracking.set(unseen);
  const text = await read(clipboard);
  const isThere = text === value;
  if (tracking.get() === unseen) {
    if (isThere) {
      tracking.set({ hashes: [hash], dueAt, state: { token, clearsAt: dueAt } });
    } else if (text) tracking.set(before);
    onChange(tracking.get()?.state ?? null);
  }
  return isThere ? { ok: true, value: { token, clearsAt: dueAt } } : FAILED;
}

async function copyPlainText(
  { clipboard, onChange }: ClipboardGuardOptions,
  tracking: Tracking,
  text: string,
): Promise<Result<null>> {
  const before = tracking.get();
  if (!(await isWritten(() => clipboard.writePlainText(text)))) return FAILED;
  if ((await read(clipboard)) !== text) return FAILED;
  if (before !== null && tracking.get() === before) {
    tracking.set(null);
    onChange(null);
  }
  return { ok: true, value: null };
}

/** Remembers what was copied, and takes it off the clipboard when its time is up. */
function createTracking({ clipboard, now, onChange }: ClipboardGuardOptions) {
  let copied: Copied | null = null;
  let timer: NodeJS.Timeout | undefined;

  const set = (next: Copied | null): void => {
    clearTimeout(timer);
    copied = next;
    const dueAt = next?.dueAt ?? null;
    if (next === null || dueAt === null) return;
    timer = setTimeout(() => void takeWhenDue(next, RETRIES.most), dueAt - now());
  };

  /** Whether nothing is left to do; false when the clipboard cannot be read right now. */
  const take = async (mine: Copied): Promise<boolean> => {
    const found = await look(clipboard, mine);
    // Another value of ours was copied while this one was looked for: that one has its own time.
    if (copied !== mine) return true;
    if (found === 'unreadable') return false;
    if (found === 'ours') clipboard.clear();
    set(null);
    onChange(null);
    return true;
  };

  const takeWhenDue = async (mine: Copied, triesLeft: number): Promise<void> => {
    if (await take(mine)) return;
    if (triesLeft > 1) {
      timer = setTimeout(() => void takeWhenDue(mine, triesLeft - 1), RETRIES.afterMs);
      return;
    }
    const kept = withoutTime(mine);
    set(kept);
    onChange(kept.state);
  };

  return { get: () => copied, set, take };
}

function withoutTime(copied: Copied): Copied {
  return { ...copied, dueAt: null, state: copied.state && { ...copied.state, clearsAt: null } };
}

async function look(clipboard: TextClipboard, mine: Copied): Promise<Found> {
  const text = await read(clipboard);
  // Where even our own value was read as nothing, nothing does not mean that it is gone.
  if (text === null || (text === '' && mine.state === null)) return 'unreadable';
  return mine.hashes.includes(digest(text)) ? 'ours' : 'other';
}

/** Null when it cannot be read. */
async function read(clipboard: TextClipboard): Promise<string | null> {
  try {
    return await clipboard.readText();
  } catch {
    return null;
  }
}

async function isWritten(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch {
    return false;
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

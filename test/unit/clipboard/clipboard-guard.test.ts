import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClipboardGuard } from '../../../src-main/clipboard/clipboard-guard';
import type { ClipboardSeconds, ClipboardState } from '../../../src-preload/contract/models';
import { createFakeClipboard } from '../../support/fake-clipboard';

const token = { connectionId: 'c', tokenId: 7 };

function createSubject(seconds: ClipboardSeconds = 30) {
  const clipboard = createFakeClipboard();
  const changes: (ClipboardState | null)[] = [];
  const guard = createClipboardGuard({
    clipboard,
    now: () => Date.now(),
    seconds: () => seconds,
    onChange: (state) => changes.push(state),
  });
  return { clipboard, guard, changes };
}

describe('clipboard', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('holds the value until the set time and not longer', async () => {
    const { clipboard, guard, changes } = createSubject(30);
    const copied = await guard.copy('glpat-value', token);
    expect(copied).toEqual({ ok: true, value: { token, clearsAt: 1_030_000 } });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(clipboard.text).toBe('glpat-value');
    await vi.advanceTimersByTimeAsync(1);
    expect(clipboard.text).toBe('');
    expect(changes.at(-1)).toBeNull();
  });

  it('leaves alone what the user copied since', async () => {
    const { clipboard, guard } = createSubject(10);
    await guard.copy('glpat-value', token);
    clipboard.text = 'a shopping list';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(clipboard.text).toBe('a shopping list');
    expect(guard.state()).toBeNull();
  });

  it('lets a plain text stay, unmarked, and takes down the countdown of the value before', async () => {
    const { clipboard, guard, changes } = createSubject(10);
    await guard.copy('glpat-value', token);
    expect(clipboard.isMarked).toBe(true);
    expect(await guard.copyText('curl …')).toEqual({ ok: true, value: null });
    expect([clipboard.isMarked, guard.state(), changes.at(-1)]).toEqual([false, null, null]);
    await vi.advanceTimersByTimeAsync(60_000);
    await guard.clear();
    expect(clipboard.text).toBe('curl …');
  });

  it('goes on counting when a plain text did not replace the value', async () => {
    const { clipboard, guard } = createSubject(10);
    await guard.copy('glpat-value', token);
    clipboard.isDeaf = true;
    expect(await guard.copyText('curl …')).toMatchObject({ ok: false, code: 'CLIPBOARD_FAILED' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(clipboard.text).toBe('');
  });

  it('gives a second value its own full time, not the rest of the first one', async () => {
    const { clipboard, guard } = createSubject(30);
    await guard.copy('first', token);
    await vi.advanceTimersByTimeAsync(20_000);
    await guard.copy('second', token);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(clipboard.text).toBe('second');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(clipboard.text).toBe('');
  });

  it('stops counting when told to keep, and still clears when asked, as on quit', async () => {
    const { clipboard, guard } = createSubject(10);
    await guard.copy('glpat-value', token);
    expect(guard.keep()).toEqual({ token, clearsAt: null });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clipboard.text).toBe('glpat-value');
    await guard.clear();
    expect(clipboard.text).toBe('');
  });

  it('never clears by itself when the time is set to never', async () => {
    const { clipboard, guard } = createSubject(0);
    await guard.copy('glpat-value', token);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(clipboard.text).toBe('glpat-value');
  });

  it('does not claim to have copied what the clipboard did not take', async () => {
    const { clipboard, guard } = createSubject();
    clipboard.isDeaf = true;
    expect(await guard.copy('glpat-value', token)).toMatchObject({ code: 'CLIPBOARD_FAILED' });
    expect(guard.state()).toBeNull();
  });

  it.each(['throws', 'empty'] as const)(
    'takes a value away in time although reading it back fails: %s',
    async (how) => {
      const { clipboard, guard, changes } = createSubject(10);
      clipboard.unreadable = how;
      expect(await guard.copy('glpat-value', token)).toMatchObject({ code: 'CLIPBOARD_FAILED' });
      expect(guard.state()).toBeNull();
      expect(changes.at(-1)).toBeNull();
      clipboard.unreadable = null;
      await vi.advanceTimersByTimeAsync(10_000);
      expect(clipboard.text).toBe('');
    },
  );

  it('does not lose sight of the first value when the clipboard does not take the second', async () => {
    const { clipboard, guard } = createSubject(30);
    await guard.copy('first', token);
    await vi.advanceTimersByTimeAsync(20_000);
    clipboard.isDeaf = true;
    expect(await guard.copy('second', token)).toMatchObject({ code: 'CLIPBOARD_FAILED' });
    expect(guard.state()).toEqual({ token, clearsAt: 1_030_000 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(clipboard.text).toBe('');
  });

  it('tries again when the clipboard cannot be read at the moment the time is up', async () => {
    const { clipboard, guard, changes } = createSubject(10);
    await guard.copy('glpat-value', token);
    clipboard.unreadable = 'throws';
    await vi.advanceTimersByTimeAsync(12_000);
    expect(guard.state()).not.toBeNull();
    clipboard.unreadable = null;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(clipboard.text).toBe('');
    expect(changes.at(-1)).toBeNull();
  });

  it('gives up on a clipboard that stays unreadable, and still takes the value away on quit', async () => {
    const { clipboard, guard } = createSubject(10);
    await guard.copy('glpat-value', token);
    clipboard.unreadable = 'throws';
    clipboard.reads = 0;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(clipboard.reads).toBe(30);
    expect(guard.state()).toEqual({ token, clearsAt: null });
    const quitting = guard.clear();
    await vi.advanceTimersByTimeAsync(100);
    clipboard.unreadable = null;
    await vi.advanceTimersByTimeAsync(100);
    await quitting;
    expect(clipboard.text).toBe('');
    expect(guard.state()).toBeNull();
  });
});

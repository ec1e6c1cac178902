import { effectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useClipboardStore } from '../../../src-renderer/shared/state/clipboard.store';
import { NOON } from '../../support/fake-clock';
import { createFakeWindow } from '../../support/fake-window';

const TOKEN = { connectionId: 'c1', tokenId: 7 };

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});
afterEach(() => {
  vi.useRealTimers();
});

function open() {
  const window = createFakeWindow({ now: () => Date.now() });
  return { ...window, store: window.run(() => useClipboardStore()) };
}

describe('clipboard countdown', () => {
  it('counts down from what main says, second by second', () => {
    const { desktop, store } = open();
    expect(store.secondsLeft).toBeNull();
    desktop.emit('clipboard.changed', { token: TOKEN, clearsAt: NOON + 30_000 });
    expect(store.secondsLeft).toBe(30);
    expect(store.totalSeconds).toBe(30);
    vi.advanceTimersByTime(2000);
    expect(store.secondsLeft).toBe(28);
    expect(store.totalSeconds).toBe(30);
  });

  it('starts over when another token is copied meanwhile', () => {
    const { store } = open();
    store.accept({ token: TOKEN, clearsAt: NOON + 10_000 });
    vi.advanceTimersByTime(4000);
    store.accept({ token: { ...TOKEN, tokenId: 8 }, clearsAt: NOON + 34_000 });
    expect([store.secondsLeft, store.totalSeconds]).toEqual([30, 30]);
  });

  it('starts over with the whole time also between two seconds', () => {
    const { store } = open();
    store.accept({ token: TOKEN, clearsAt: NOON + 30_000 });
    vi.advanceTimersByTime(1800);
    store.accept({ token: TOKEN, clearsAt: NOON + 31_800 });
    expect([store.secondsLeft, store.totalSeconds]).toEqual([30, 30]);
  });

  it('does not begin again when main tells the same state twice', () => {
    const { desktop, store } = open();
    store.accept({ token: TOKEN, clearsAt: NOON + 30_000 });
    vi.advanceTimersByTime(5000);
    desktop.emit('clipboard.changed', { token: TOKEN, clearsAt: NOON + 30_000 });
    expect([store.secondsLeft, store.totalSeconds]).toEqual([25, 30]);
  });

  it('never shows less than nothing while main is about to clear', () => {
    const { store } = open();
    store.accept({ token: TOKEN, clearsAt: NOON + 1000 });
    vi.advanceTimersByTime(3000);
    expect(store.secondsLeft).toBe(0);
  });

  it('stops when the value is kept, and is gone when it is cleared', async () => {
    const { desktop, store } = open();
    desktop.answerNext('clipboard.keep', { token: TOKEN, clearsAt: null });
    store.accept({ token: TOKEN, clearsAt: NOON + 30_000 });
    expect(await store.keep()).toBeNull();
    expect(store.secondsLeft).toBeNull();
    expect(store.state).toEqual({ token: TOKEN, clearsAt: null });
    expect(vi.getTimerCount()).toBe(0);
    expect(await store.clear()).toBeNull();
    expect(store.state).toBeNull();
  });

  it('says why when the clipboard could not be cleared, and goes on counting', async () => {
    const { desktop, store } = open();
    store.accept({ token: TOKEN, clearsAt: NOON + 30_000 });
    desktop.failNext('clipboard.clear', { code: 'CLIPBOARD_FAILED', details: {} });
    expect(await store.clear()).toMatchObject({ code: 'CLIPBOARD_FAILED' });
    expect(store.secondsLeft).toBe(30);
  });
});

it('leaves the countdown to a dialog as long as one shows it, so that it is there once', () => {
  const { store } = open();
  const dialog = effectScope();
  dialog.run(() => store.showInDialog());
  expect(store.shownByDialog).toBe(true);
  dialog.stop();
  expect(store.shownByDialog).toBe(false);
});

import { createApp, effectScope, shallowRef, type Ref } from 'vue';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  createTicker,
  provideTicker,
  useNow,
  type Granularity,
} from '../../../src-renderer/shared/composables/use-now';
import { createFakeVisibility, NOON } from '../../support/fake-clock';

beforeEach(() => {
  vi.useFakeTimers({ now: NOON + 20_250 });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(granularity: Granularity, active: Ref<boolean> = shallowRef(true)) {
  const visibility = createFakeVisibility();
  const app = createApp({});
  provideTicker(
    app,
    createTicker(() => Date.now(), visibility),
  );
  const scope = effectScope();
  const now = app.runWithContext(() => scope.run(() => useNow(granularity, active)));
  if (now === undefined) throw new Error('the scope is over');
  return { now, visibility, stop: () => scope.stop() };
}

it('changes on the full minute, not a minute after the window opened', () => {
  const { now } = open('minute');
  expect(now.value).toBe(NOON + 20_250);
  vi.advanceTimersByTime(39_749);
  expect(now.value).toBe(NOON + 20_250);
  vi.advanceTimersByTime(1);
  expect(now.value).toBe(NOON + 60_000);
  vi.advanceTimersByTime(60_000);
  expect(now.value).toBe(NOON + 120_000);
});

it('ticks every second for the clipboard', () => {
  const { now } = open('second');
  vi.advanceTimersByTime(750);
  expect(now.value).toBe(NOON + 21_000);
  vi.advanceTimersByTime(1000);
  expect(now.value).toBe(NOON + 22_000);
});

it('wakes nobody while the window is hidden, and catches up at once when it is seen', () => {
  const { now, visibility } = open('minute');
  visibility.setHidden(true);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(3_600_000);
  expect(now.value).toBe(NOON + 20_250);
  visibility.setHidden(false);
  expect(now.value).toBe(NOON + 3_620_250);
  vi.advanceTimersByTime(39_750);
  expect(now.value).toBe(NOON + 3_660_000);
});

it('stops ticking when nothing shows the time any more', () => {
  const active = shallowRef(true);
  const { now, stop } = open('second', active);
  active.value = false;
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(5000);
  active.value = true;
  expect(now.value).toBe(NOON + 25_250);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

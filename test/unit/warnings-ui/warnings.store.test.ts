import { nextTick, shallowRef } from 'vue';
import { describe, expect, it } from 'vitest';
import { useNewWarnings } from '../../../src-renderer/features/warnings/use-new-warnings';
import {
  toWarningRows,
  type WarningRow,
} from '../../../src-renderer/features/warnings/warning-row';
import { useNotificationsStore } from '../../../src-renderer/shared/state/notifications.store';
import { useWarningsStore } from '../../../src-renderer/shared/state/warnings.store';
import { NOON } from '../../support/fake-clock';
import { createFakeWindow } from '../../support/fake-window';
import { sampleConnection, sampleWarning } from '../../support/sample-data';

const connections = [sampleConnection(NOON)];
const first = sampleWarning(NOON, 5);
const second = sampleWarning(NOON, 20, { tokenId: 9003, name: 'renovate bot' });

function open(...warnings: readonly (typeof first)[]) {
  const window = createFakeWindow({ connections, warnings });
  return { ...window, store: window.run(() => useWarningsStore()) };
}

describe('warnings', () => {
  it('are not overwritten by an older answer that comes after news', async () => {
    const { desktop, store } = open(first);
    const release = desktop.holdNext('warnings.list');
    const loading = store.load();
    desktop.answerNext('warnings.list', [first]);
    desktop.emit('warnings.changed', [second]);
    release();
    await loading;
    expect(store.items).toEqual([second]);
  });

  it('go when they are put off, and only with what main asks for', async () => {
    const { desktop, store } = open(first, second);
    await store.load();
    expect(await store.snooze(first, 'day-before')).toBeNull();
    expect(store.items).toEqual([second]);
    expect(desktop.calls.at(-1)?.input).toEqual({
      connectionId: 'c1',
      tokenId: 9002,
      choice: 'day-before',
    });
  });

  it('stay when they could not be put off', async () => {
    const { desktop, store } = open(first);
    await store.load();
    desktop.failNext('warnings.snooze', { code: 'TOKEN_NOT_FOUND', details: {} });
    expect(await store.snooze(first, '1')).toMatchObject({ code: 'TOKEN_NOT_FOUND' });
    expect(store.items).toEqual([first]);
  });

  it('cover a token also while it is put off, so that no other banner begins with it', async () => {
    const { store } = open(first);
    await store.load();
    expect(store.covers(first)).toBe(true);
    expect(store.covers(second)).toBe(false);
    await store.snooze(first, '1');
    expect(store.covers(first)).toBe(true);
  });
});

it('reads out those that are new, and is silent when some go', async () => {
  const { run } = open();
  const rowsOf = (...warnings: readonly (typeof first)[]): readonly WarningRow[] =>
    toWarningRows(warnings, connections, NOON);
  const rows = shallowRef(rowsOf(first));
  const words = run(() => useNewWarnings(rows));
  expect(words.value).toContain('ci-deploy');
  rows.value = rowsOf(first, second);
  await nextTick();
  expect(words.value).toMatch(/1 token dies soon or has died: .*renovate bot/);
  const before = words.value;
  rows.value = rowsOf(second);
  await nextTick();
  expect(words.value).toBe(before);
});

it('knows after a test whether notifications get through', async () => {
  const { desktop, run } = createFakeWindow({ notifications: { delivery: 'failed', hint: true } });
  const store = run(() => useNotificationsStore());
  await store.load();
  expect(store.state.hint).toBe(true);
  desktop.answerNext('notifications.test', { delivery: 'shown', hint: false });
  expect(await store.test()).toBeNull();
  expect(store.state).toEqual({ delivery: 'shown', hint: false });
});

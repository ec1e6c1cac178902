import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src-preload/contract/default-settings';
import { useAppInfoStore } from '../../../src-renderer/shared/state/app-info.store';
import { useConnectionsStore } from '../../../src-renderer/shared/state/connections.store';
import { useKeychainStore } from '../../../src-renderer/shared/state/keychain.store';
import { useSettingsStore } from '../../../src-renderer/shared/state/settings.store';
import { useStartStore } from '../../../src-renderer/shared/state/start.store';
import { useToastsStore } from '../../../src-renderer/shared/state/toasts.store';
import { NOON } from '../../support/fake-clock';
import { createFakeWindow } from '../../support/fake-window';
import { APP_INFO, sampleConnection } from '../../support/sample-data';

const ADD = {
  address: 'https://git.example.com',
  credential: 'glpat-made-up-0001',
  allowInsecure: false,
  store: 'keychain',
} as const;

describe('connections', () => {
  const open = (options?: Parameters<typeof createFakeWindow>[0]) => {
    const window = createFakeWindow(options);
    return { ...window, store: window.run(() => useConnectionsStore()) };
  };

  it('shows a new account once, though main both answers and tells', async () => {
    const { store } = open();
    await store.load();
    await store.add(ADD);
    await store.startDemo();
    expect(store.connections.map(({ host }) => host)).toEqual([
      'git.example.com',
      '127.0.0.1:41234',
    ]);
  });

  it('keeps no credential anywhere it could be looked at', async () => {
    const { store, run } = open();
    await store.add(ADD);
    await store.replaceCredential({
      connectionId: 'c1',
      credential: ADD.credential,
      store: 'memory',
    });
    const everything = run(() => [
      store.$state,
      useSettingsStore().$state,
      useAppInfoStore().$state,
    ]);
    expect(JSON.stringify(everything)).not.toContain(ADD.credential);
  });

  it('forgets an account only after main has', async () => {
    const { store, desktop } = open({ connections: [sampleConnection(NOON)] });
    await store.load();
    desktop.failNext('connections.remove', { code: 'DISK_FAILED', details: {} });
    expect(await store.remove('c1')).toMatchObject({ code: 'DISK_FAILED' });
    expect(store.connections).toHaveLength(1);
    expect(await store.remove('c1')).toBeNull();
    expect(store.connections).toHaveLength(0);
  });

  it('tells "could not ask" apart from "there are none"', async () => {
    const { store, desktop } = open();
    desktop.failNext('connections.list', { code: 'INTERNAL', details: {} });
    expect(await store.load()).toMatchObject({ code: 'INTERNAL' });
    expect(store.state).toBe('failed');
    await store.load();
    expect([store.state, store.error]).toEqual(['ready', null]);
  });

  it('follows what main tells without being asked', () => {
    const { store, desktop } = open({ connections: [sampleConnection(NOON)] });
    desktop.changeConnection('c1', { serverVersion: '19.1.0' });
    expect(store.byId('c1')?.serverVersion).toBe('19.1.0');
    expect(store.byId('c2')).toBeNull();
  });
});

describe('settings', () => {
  const open = () => {
    const window = createFakeWindow();
    return { ...window, store: window.run(() => useSettingsStore()) };
  };

  it('is in force at once, before main has written it', async () => {
    const { store, desktop } = open();
    await store.load();
    desktop.holdNext('settings.update');
    void store.update({ theme: 'dark' });
    expect(store.settings.theme).toBe('dark');
  });

  it('shows what is in force for this run, also when it could not be written', async () => {
    const { store, desktop } = open();
    await store.load();
    desktop.failNext('settings.update', { code: 'DISK_FAILED', details: { path: '/x' } });
    expect(await store.update({ theme: 'dark' })).toMatchObject({ code: 'DISK_FAILED' });
    expect(store.settings.theme).toBe('dark');
    await store.load();
    expect(store.settings.theme).toBe('dark');
  });

  it('takes back what main refused', async () => {
    const { store, desktop } = open();
    await store.load();
    desktop.failNext('settings.update', { code: 'INPUT_INVALID', details: {} });
    expect(await store.update({ theme: 'dark' })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(store.settings.theme).toBe('system');
  });

  it('does not lose a quick second change to news of the first', async () => {
    const { store, desktop } = open();
    await store.load();
    const release = desktop.holdNext('settings.update');
    const first = store.updateListView({ state: 'active' });
    const second = store.updateListView({ usage: 'never' });
    const { listView } = DEFAULT_SETTINGS;
    desktop.emit('settings.changed', {
      ...DEFAULT_SETTINGS,
      listView: { ...listView, state: 'active' },
    });
    expect(store.settings.listView).toMatchObject({ state: 'active', usage: 'never' });
    release();
    await Promise.all([first, second]);
    expect(store.settings.listView).toMatchObject({ state: 'active', usage: 'never' });
  });

  it('never writes defaults over choices that could not be read yet', async () => {
    const window = createFakeWindow({
      settings: { listView: { ...DEFAULT_SETTINGS.listView, scope: 'api' } },
    });
    const store = window.run(() => useSettingsStore());
    window.desktop.failNext('settings.get', { code: 'INTERNAL', details: {} });
    expect(await store.updateListView({ sort: 'name' })).toMatchObject({ code: 'INTERNAL' });
    expect(window.desktop.calls.map(({ route }) => route)).toEqual(['settings.get']);
    await store.updateListView({ sort: 'name' });
    expect(store.settings.listView).toMatchObject({ sort: 'name', scope: 'api' });
  });

  it('changes one part of the list view and leaves the rest', async () => {
    const { store, desktop } = open();
    await store.updateListView({ sort: 'name' });
    await store.updateListView({ descending: true });
    expect(desktop.calls.at(-1)?.input).toEqual({
      listView: { ...DEFAULT_SETTINGS.listView, sort: 'name', descending: true },
    });
  });
});

it('speaks the language that main says is in force', async () => {
  const { run, desktop, texts } = createFakeWindow({ info: { language: 'ja' } });
  const store = run(() => useAppInfoStore());
  await store.load();
  expect(texts.language.value).toBe('ja');
  desktop.emit('language.changed', { ...APP_INFO, language: 'zh-CN' });
  expect(texts.t('general.cancel')).toBe('取消');
});

it('tells of files that were set aside until the user has read it', async () => {
  const setAside = [{ file: 'settings', path: '/x/settings.broken.json' } as const];
  const { run } = createFakeWindow({ info: { setAside } });
  const store = run(() => useAppInfoStore());
  await store.load();
  expect(store.setAside).toEqual(setAside);
  store.dismissSetAside();
  expect(store.setAside).toEqual([]);
});

describe('keychain', () => {
  it('counts as usable until it is known not to be, so that nothing is refused too early', async () => {
    const { run, desktop } = createFakeWindow({ keychain: 'locked' });
    const store = run(() => useKeychainStore());
    expect(store.usable).toBe(true);
    await store.load();
    expect([store.state, store.usable]).toEqual(['locked', false]);
    desktop.setKeychain('ready');
    expect(store.usable).toBe(true);
  });

  it('is busy only while the question is open', async () => {
    const { run, desktop } = createFakeWindow({ keychain: 'locked' });
    const store = run(() => useKeychainStore());
    const release = desktop.holdNext('keychain.retry');
    const answer = store.retry();
    expect(store.retrying).toBe(true);
    release();
    await answer;
    expect(store.retrying).toBe(false);
  });
});

describe('toasts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets good news go by itself, and keeps bad news until it is read', () => {
    const store = createFakeWindow().run(() => useToastsStore());
    store.show({ kind: 'success', title: 'a' });
    store.show({ kind: 'error', title: 'b' });
    vi.advanceTimersByTime(60_000);
    expect(store.toasts.map(({ title }) => title)).toEqual(['b']);
    store.dismiss(store.toasts[0]?.id ?? 0);
    expect(store.toasts).toEqual([]);
  });
});

it('never drops bad news for lack of room, only good news that would go anyway', () => {
  const store = createFakeWindow().run(() => useToastsStore());
  for (const title of ['a', 'b', 'c', 'd']) store.show({ kind: 'error', title });
  store.show({ kind: 'success', title: 'e' });
  store.show({ kind: 'warning', title: 'f' });
  store.show({ kind: 'error', title: 'a' });
  expect(store.toasts.map(({ title }) => title)).toEqual(['b', 'c', 'd', 'f', 'a']);
});

it('asks for everything again after a failed start, not only for the connections', async () => {
  const { run, desktop } = createFakeWindow({ settings: { theme: 'dark' } });
  const start = run(() => useStartStore());
  desktop.failNext('settings.get', { code: 'INTERNAL', details: {} });
  await start.load();
  expect(start.failure).toMatchObject({ code: 'INTERNAL' });
  await start.load();
  expect(start.failure).toBeNull();
  expect(run(() => useSettingsStore()).settings.theme).toBe('dark');
});

it('tells a broken bridge as an error instead of throwing', async () => {
  const { run, desktop } = createFakeWindow();
  const store = run(() => useSettingsStore());
  Object.assign(desktop, { call: () => Promise.reject(new Error('bridge gone')) });
  expect(await store.load()).toMatchObject({
    code: 'INTERNAL',
    details: { reason: 'bridge gone' },
  });
});

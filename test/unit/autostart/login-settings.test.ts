import { expect, it } from 'vitest';
import type { Result } from '../../../src-preload/contract/app-error';
import { DEFAULT_SETTINGS } from '../../../src-preload/contract/default-settings';
import type { LoginItem } from '../../../src-main/autostart/login-item';
import { createLoginSettings, followLoginItem } from '../../../src-main/autostart/login-settings';
import { createEventHub } from '../../../src-main/events/event-hub';
import { createSettingsStore } from '../../../src-main/settings/settings';

const FAILED = { ok: false, code: 'LOGIN_ITEM_FAILED', details: { path: '/x' } } as const;
const FINE: Result<null> = { ok: true, value: null };

function createWorld(launchAtLogin: boolean, system: { on: boolean | null; refuses?: boolean }) {
  const calls: string[] = [];
  const warned: string[] = [];
  const item: LoginItem = {
    isOn: () => Promise.resolve(system.on),
    set(on) {
      calls.push(on ? 'on' : 'off');
      return Promise.resolve(system.refuses ? FAILED : FINE);
    },
    repair() {
      calls.push('repair');
      return Promise.resolve(system.refuses ? FAILED : FINE);
    },
  };
  const file = { save: () => Promise.resolve(FINE) };
  const store = createSettingsStore(file, { ...DEFAULT_SETTINGS, launchAtLogin }, createEventHub());
  const nothing = (): void => undefined;
  const log = { info: nothing, warn: (event: string) => void warned.push(event), error: nothing };
  return { calls, warned, store, item, log, settings: createLoginSettings(store, item) };
}

it('leaves every setting as it was when the system refuses, and says so', async () => {
  const { settings } = createWorld(false, { on: false, refuses: true });
  expect(await settings.update({ launchAtLogin: true, closeToTray: true })).toEqual(FAILED);
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
});

it('asks the system only when that setting changes', async () => {
  const { settings, calls } = createWorld(true, { on: true });
  await settings.update({ theme: 'dark' });
  await settings.update({ launchAtLogin: true });
  expect(calls).toEqual([]);
  await settings.update({ launchAtLogin: false });
  expect(calls).toEqual(['off']);
  expect(settings.get().launchAtLogin).toBe(false);
});

it('follows the system at start: whoever removed the item there meant it', async () => {
  const { store, item, log, calls } = createWorld(true, { on: false });
  await followLoginItem(store, item, log);
  expect(store.get().launchAtLogin).toBe(false);
  expect(calls).toEqual([]);
});

it('repairs an item that is there, and only tells the log when it cannot', async () => {
  const { store, item, log, calls, warned } = createWorld(false, { on: true, refuses: true });
  await followLoginItem(store, item, log);
  expect(store.get().launchAtLogin).toBe(true);
  expect(calls).toEqual(['repair']);
  expect(warned).toEqual(['login-item.not-repaired']);
});

it('changes nothing when it cannot be found out', async () => {
  const { store, item, log } = createWorld(true, { on: null });
  await followLoginItem(store, item, log);
  expect(store.get().launchAtLogin).toBe(true);
});

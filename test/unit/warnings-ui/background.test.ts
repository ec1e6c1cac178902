import { expect, it } from 'vitest';
import type { AppError } from '../../../src-preload/contract/app-error';
import { useBackground } from '../../../src-renderer/features/warnings/use-background';
import { useSettingsStore } from '../../../src-renderer/shared/state/settings.store';
import { useToastsStore } from '../../../src-renderer/shared/state/toasts.store';
import { createFakeWindow } from '../../support/fake-window';

const REFUSED: AppError = {
  code: 'LOGIN_ITEM_FAILED',
  details: { path: '/home/ada/.config/autostart/latchkey.desktop' },
};

async function open() {
  const window = createFakeWindow();
  const settings = window.run(() => useSettingsStore());
  await settings.load();
  const toasts = window.run(() => useToastsStore());
  const enable = window.run(() => useBackground());
  const told = () => toasts.toasts.map(({ kind, title }) => `${kind}: ${title}`);
  return { ...window, settings, toasts, enable, told };
}

it('keeps running, and starts at sign-in', async () => {
  const { settings, enable, told } = await open();
  await enable();
  expect(settings.settings).toMatchObject({ closeToTray: true, launchAtLogin: true });
  expect(told()).toEqual(['success: Latchkey keeps running, and starts when you sign in']);
});

it('keeps running also where the start at sign-in is refused, and tells both', async () => {
  const { desktop, settings, enable, told, toasts } = await open();
  desktop.failNext('settings.update', REFUSED);
  await enable();
  expect(settings.settings).toMatchObject({ closeToTray: true, launchAtLogin: false });
  expect(told()).toEqual([
    'success: Latchkey keeps running when its window is closed',
    'error: Starting at sign-in could not be changed',
  ]);
  expect(toasts.toasts[0]?.text).toContain('in Settings');
  expect(toasts.toasts[1]?.text).toContain('autostart/latchkey.desktop');
});

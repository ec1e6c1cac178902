import type { Log } from '../log/log';
import type { SettingsStore } from '../settings/settings';
import type { LoginItem } from './login-item';

/**
 * Settings of which the start with the session takes effect in the system first. When the system
 * refuses, nothing of the change is made and its error is the answer.
 */
export function createLoginSettings(store: SettingsStore, item: LoginItem): SettingsStore {
  return {
    get: () => store.get(),
    async update(change) {
      const wished = change.launchAtLogin;
      if (wished !== undefined && wished !== store.get().launchAtLogin) {
        const set = await item.set(wished);
        if (!set.ok) return set;
      }
      return store.update(change);
    },
  };
}

/**
 * The setting follows what the system really has: its user may have switched it off elsewhere. An
 * item of ours that is on starts this app from now on, wherever it was before. Never rejects.
 */
export async function followLoginItem(
  store: SettingsStore,
  item: LoginItem,
  log: Log,
): Promise<void> {
  const isOn = await item.isOn();
  if (isOn === null) return;
  if (isOn !== store.get().launchAtLogin) await store.update({ launchAtLogin: isOn });
  const repaired = isOn ? await item.repair() : null;
  if (repaired?.ok === false) log.warn('login-item.not-repaired', { code: repaired.code });
}

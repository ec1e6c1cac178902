import { z } from 'zod';
import type { Result } from '../../src-preload/contract/app-error';
import { DEFAULT_SETTINGS } from '../../src-preload/contract/default-settings';
import type { Settings } from '../../src-preload/contract/models';
import type { EventHub } from '../events/event-hub';
import type { JsonFile } from '../files/json-file';

const listViewSchema = z.object({
  state: z.enum(['all', 'active', 'expired', 'revoked']),
  usage: z.enum(['all', 'never', '30', '90', '180']),
  expiring: z.enum(['all', '7', '30', '60', 'none']),
  scope: z.string().max(100),
  connection: z.string().max(100),
  sort: z.enum(['name', 'description', 'scopes', 'created', 'last-used', 'expires', 'time-left']),
  descending: z.boolean(),
});

/** The shape of the settings on disk and of what the window may change. */
export const settingsSchema = z.object({
  language: z.enum(['system', 'en', 'zh-CN', 'ja']),
  theme: z.enum(['system', 'light', 'dark']),
  clipboardSeconds: z.literal([0, 10, 20, 30, 60, 120, 300]),
  listView: listViewSchema,
});

/** An older file may lack what came later: each missing setting has its default. */
export const settingsFileSchema = settingsSchema
  .partial()
  .transform(({ language, theme, clipboardSeconds, listView }): Settings => ({
    language: language ?? DEFAULT_SETTINGS.language,
    theme: theme ?? DEFAULT_SETTINGS.theme,
    clipboardSeconds: clipboardSeconds ?? DEFAULT_SETTINGS.clipboardSeconds,
    listView: listView ?? DEFAULT_SETTINGS.listView,
  }));

export interface SettingsStore {
  get(): Settings;
  /** In force at once. Fails with `DISK_FAILED`: then it is in force for this run only. */
  update(change: Partial<Settings>): Promise<Result<Settings>>;
}

export function createSettingsStore(
  file: Pick<JsonFile<Settings>, 'save'>,
  loaded: Settings,
  hub: EventHub,
): SettingsStore {
  let settings = loaded;
  return {
    get: () => settings,
    async update(change) {
      settings = { ...settings, ...change };
      hub.emit('settings.changed', settings);
      const saved = await file.save(settings);
      return saved.ok ? { ok: true, value: settings } : saved;
    },
  };
}

import { z } from 'zod';
import type { Result } from '../../src-preload/contract/app-error';
import { DEFAULT_SETTINGS } from '../../src-preload/contract/default-settings';
import type { Settings } from '../../src-preload/contract/models';
import { WARNING_DAYS } from '../../src-preload/contract/warnings';
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
  warningDays: z.array(z.literal(WARNING_DAYS)).max(WARNING_DAYS.length),
  hideTokenNames: z.boolean(),
  syncMinutes: z.literal([30, 60, 180, 360, 720, 1440]),
  launchAtLogin: z.boolean(),
  closeToTray: z.boolean(),
  backgroundHint: z.boolean(),
});

/** An older file may lack what came later: each missing setting has its default. */
export const settingsFileSchema = settingsSchema.partial().transform((kept): Settings => ({
  language: kept.language ?? DEFAULT_SETTINGS.language,
  theme: kept.theme ?? DEFAULT_SETTINGS.theme,
  clipboardSeconds: kept.clipboardSeconds ?? DEFAULT_SETTINGS.clipboardSeconds,
  listView: kept.listView ?? DEFAULT_SETTINGS.listView,
  warningDays: kept.warningDays ?? DEFAULT_SETTINGS.warningDays,
  hideTokenNames: kept.hideTokenNames ?? DEFAULT_SETTINGS.hideTokenNames,
  syncMinutes: kept.syncMinutes ?? DEFAULT_SETTINGS.syncMinutes,
  launchAtLogin: kept.launchAtLogin ?? DEFAULT_SETTINGS.launchAtLogin,
  closeToTray: kept.closeToTray ?? DEFAULT_SETTINGS.closeToTray,
  backgroundHint: kept.backgroundHint ?? DEFAULT_SETTINGS.backgroundHint,
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

import type { Settings } from './models';
import { WARNING_DAYS } from './warnings';

/** What is in force until the user chooses otherwise: first the living tokens that die soonest. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  clipboardSeconds: 30,
  listView: {
    state: 'active',
    usage: 'all',
    expiring: 'all',
    scope: 'all',
    connection: 'all',
    sort: 'time-left',
    descending: false,
  },
  warningDays: WARNING_DAYS,
  hideTokenNames: false,
  syncMinutes: 360,
  launchAtLogin: false,
  closeToTray: false,
  backgroundHint: true,
};

import type { Settings } from './models';

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
};

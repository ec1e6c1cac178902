/** The frame around every page: navigation, freshness, clipboard, banners, command palette. */
export const shell = {
  skipToContent: 'Skip to content',
  navigation: 'Main navigation',
  windowTitle: '{page} – Latchkey',
  page: {
    tokens: 'Tokens',
    connections: 'Connections',
    settings: 'Settings',
  },
  sync: {
    now: 'Fetch again now',
    never: 'Nothing fetched yet',
    upToDate: 'Up to date',
    fresh: 'Fetched {ago}',
    syncing: 'Fetching…',
    syncingSome: 'Fetching… {loaded} so far',
    syncingOf: 'Fetching {loaded} of {total}',
    offline: 'Offline',
    offlineSince: 'Offline · as of {ago}',
    failed: 'Could not fetch',
    failedSince: 'Could not fetch · as of {ago}',
    failures:
      '{count} connection could not be fetched; see Connections | {count} connections could not be fetched; see Connections',
  },
  setAside: {
    title: 'A file could not be read. It was kept and a fresh one is in use.',
    settings: 'Settings: {path}',
    connections: 'Connections: {path}',
    tokens: 'Last known token list: {path}',
  },
  clipboard: {
    clearsIn: 'Clipboard clears in {time}',
    stays: 'Token on the clipboard until Latchkey quits',
    clear: 'Clear now',
    keep: 'Keep',
  },
  toasts: 'Messages',
  palette: {
    title: 'Commands',
    search: 'Search commands',
    noMatch: 'No command matches',
    goTo: 'Go to {page}',
    addConnection: 'Add a connection',
    clearClipboard: 'Clear the clipboard now',
    theme: 'Theme: {name}',
    language: 'Language: {name}',
  },
};

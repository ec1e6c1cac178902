/** The Settings page. */
export const settings = {
  saved: 'Changes take effect at once.',
  look: 'Appearance',
  language: 'Language',
  languageSystem: 'As the system',
  languageForced:
    'This run was started with {option}. The choice is kept, and takes effect when Latchkey is started without it.',
  theme: 'Theme',
  themeChoice: {
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  safety: 'Clipboard',
  clipboard: 'Clear a copied token from the clipboard',
  clipboardHint:
    'Only if the clipboard still holds it. In any case it is cleared when Latchkey quits.',
  clipboardAfter: 'After {time}',
  clipboardNever: 'Not before Latchkey quits',
  clipboardMark: {
    yes: 'Clipboard managers and cloud clipboards are told not to keep it.',
    no: 'On this system Latchkey cannot tell clipboard managers not to keep it: one that keeps what is copied keeps it too.',
  },
  clipboardLock: {
    yes: 'It is also cleared when the screen is locked.',
    no: 'It is not cleared when the screen is locked: this system does not tell Latchkey of that.',
  },
  warnings: 'Warnings',
  warningDays: 'Warn of a token when it has left',
  warningDay: '{count} day | {count} days',
  warningDead: '0 days: it has died',
  warningNone: 'No token is warned about. It dies without a word.',
  hideTokenNames: 'Leave names of tokens out of notifications',
  hideTokenNamesHint: 'For screens that others can see. This window still names them.',
  test: 'Show a test notification',
  testResult: {
    shown: 'It was shown. If you did not see it, your system may be holding notifications back.',
    failed: 'This computer did not show it.',
    unknown: 'Whether it was shown cannot be told.',
  },
  background: 'In the background',
  sync: 'Fetch the lists of tokens again',
  syncEvery: 'Every {time}',
  syncHint: 'And when you come back to a window whose lists are older than 10 minutes.',
  closeToTray: 'Keep running when the window is closed',
  closeToTrayHint: {
    linux:
      'Some desktops, such as plain GNOME, have no tray: there, start Latchkey again to bring the window back.',
    darwin: 'The icon in the menu bar brings the window back.',
    win32: 'The icon in the notification area brings the window back.',
  },
  launchAtLogin: 'Start when I sign in to this computer',
  launchAtLoginHint: 'Without opening the window.',
  about: 'About',
  version: 'Latchkey {version}',
};

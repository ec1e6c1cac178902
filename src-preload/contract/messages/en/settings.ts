/** The Settings page. */
export const settings = {
  saved: 'Changes take effect at once.',
  look: 'Appearance',
  language: 'Language',
  languageSystem: 'As the system',
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
  about: 'About',
  version: 'Latchkey {version}',
};

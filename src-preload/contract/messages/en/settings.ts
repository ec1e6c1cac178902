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
  about: 'About',
  version: 'Latchkey {version}',
};

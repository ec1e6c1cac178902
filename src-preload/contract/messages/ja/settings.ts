import type { settings as english } from '../en/settings';

export const settings: typeof english = {
  saved: '変更はすぐに反映されます。',
  look: '外観',
  language: '言語',
  languageSystem: 'システムに合わせる',
  theme: 'テーマ',
  themeChoice: {
    system: 'システムに合わせる',
    light: 'ライト',
    dark: 'ダーク',
  },
  safety: 'クリップボード',
  clipboard: 'コピーしたトークンをクリップボードから消去',
  clipboardHint:
    'クリップボードにそのトークンが残っている場合のみ消去します。Latchkeyの終了時には必ず消去します。',
  clipboardAfter: '{time}後',
  clipboardNever: 'Latchkeyの終了まで残す',
  about: 'このアプリについて',
  version: 'Latchkey {version}',
};

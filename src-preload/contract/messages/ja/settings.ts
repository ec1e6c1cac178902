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
  clipboardMark: {
    yes: 'クリップボードマネージャーやクラウドクリップボードに、保存しないよう伝えます。',
    no: 'このシステムでは、クリップボードマネージャーに保存しないよう伝えることができません。コピー内容を保存するものがあれば、トークンも保存されます。',
  },
  clipboardLock: {
    yes: '画面をロックしたときも消去します。',
    no: '画面をロックしても消去しません。このシステムは画面のロックをLatchkeyに知らせないためです。',
  },
  about: 'このアプリについて',
  version: 'Latchkey {version}',
};

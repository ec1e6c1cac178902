import type { settings as english } from '../en/settings';

export const settings: typeof english = {
  saved: '変更はすぐに反映されます。',
  look: '外観',
  language: '言語',
  languageSystem: 'システムに合わせる',
  languageForced:
    '今回は{option}を付けて起動しています。選択した言語は保存され、このオプションなしで起動したときに反映されます。',
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
  warnings: '警告',
  warningDays: 'トークンの残りが次の時間になったら警告',
  warningDay: '{count}日',
  warningDead: '0日：失効済み',
  warningNone: 'どのトークンも警告されず、知らないうちに失効します。',
  hideTokenNames: '通知にトークン名を表示しない',
  hideTokenNamesHint: 'ほかの人に見られる画面向けです。このウィンドウには名前を表示します。',
  test: 'テスト通知を表示',
  testResult: {
    shown: '表示しました。見えなかった場合は、システムが通知を控えている可能性があります。',
    failed: 'このコンピューターは通知を表示しませんでした。',
    unknown: '表示されたかどうかは分かりません。',
  },
  background: 'バックグラウンド',
  sync: 'トークン一覧の再取得',
  syncEvery: '{time}ごと',
  syncHint: 'ウィンドウに戻ったとき、一覧が10分より古い場合にも取得します。',
  closeToTray: 'ウィンドウを閉じても実行を続ける',
  closeToTrayHint: {
    linux:
      '標準のGNOMEなど、トレイのないデスクトップもあります。その場合は、Latchkeyをもう一度起動するとウィンドウが表示されます。',
    darwin: 'メニューバーのアイコンからウィンドウを再び開けます。',
    win32: '通知領域のアイコンからウィンドウを再び開けます。',
  },
  launchAtLogin: 'このコンピューターへのサインイン時に起動する',
  launchAtLoginHint: 'ウィンドウは開きません。',
  about: 'このアプリについて',
  version: 'Latchkey {version}',
};

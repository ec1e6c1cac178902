import type { shell as english } from '../en/shell';

export const shell: typeof english = {
  skipToContent: '本文へ移動',
  navigation: 'メインナビゲーション',
  windowTitle: '{page} – Latchkey',
  page: {
    tokens: 'トークン',
    connections: '接続',
    settings: '設定',
  },
  sync: {
    now: '今すぐ再取得',
    never: 'まだ取得していません',
    upToDate: '最新です',
    fresh: '{ago}に取得',
    syncing: '取得中…',
    syncingSome: '取得中… {loaded}件',
    syncingOf: '取得中 {loaded} / {total}件',
    offline: 'オフライン',
    offlineSince: 'オフライン · {ago}時点の情報',
    failed: '取得できませんでした',
    failedSince: '取得できませんでした · {ago}時点の情報',
    failures: '{count}件の接続を取得できませんでした。「接続」ページを確認してください',
  },
  setAside: {
    title: '読み取れないファイルがありました。元のファイルを残し、新しいファイルを使用しています。',
    settings: '設定：{path}',
    connections: '接続：{path}',
    tokens: '最後に取得したトークン一覧：{path}',
  },
  clipboard: {
    clearsIn: 'クリップボードは{time}後に消去されます',
    stays: 'トークンはLatchkeyの終了までクリップボードに残ります',
    clear: '今すぐ消去',
    keep: '残す',
  },
  toasts: 'メッセージ',
  palette: {
    title: 'コマンド',
    search: 'コマンドを検索',
    noMatch: '一致するコマンドがありません',
    goTo: '{page}へ移動',
    addConnection: '接続を追加',
    clearClipboard: 'クリップボードを今すぐ消去',
    theme: 'テーマ：{name}',
    language: '言語：{name}',
  },
};

import type { desktop as english } from '../en/desktop';

export const desktop: typeof english = {
  menu: {
    edit: '編集',
    view: '表示',
    window: 'ウィンドウ',
    about: 'Latchkeyについて',
    hide: 'Latchkeyを隠す',
    hideOthers: 'ほかを隠す',
    showAll: 'すべてを表示',
    quit: 'Latchkeyを終了',
    undo: '取り消す',
    redo: 'やり直す',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    selectAll: 'すべて選択',
    actualSize: '実際のサイズ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fullScreen: '全画面表示',
    minimize: '最小化',
    close: 'ウィンドウを閉じる',
  },
  quit: {
    message: '新しいトークンの値がまだキーチェーンに保存されていません',
    detail:
      '値はメモリ内にしかありません。GitLabが表示するのは一度だけで、終了すると二度と読み取れません。',
    stay: 'Latchkeyを開いたままにする',
    leave: '値を失って終了',
  },
  /** Beside the name, in the system's list of what starts with the session. */
  autostart: 'GitLabトークンの失効前にお知らせします',
  startFailure: {
    title: 'Latchkeyを起動できません',
    message:
      'フォルダーを読み書きできません：{path}\n\n何も変更していません。フォルダーの所有者とディスクの空き容量を確認してから、もう一度Latchkeyを起動してください。',
  },
};

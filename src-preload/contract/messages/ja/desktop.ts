import type { desktop as english } from '../en/desktop';

export const desktop: typeof english = {
  menu: {
    edit: '編集',
    view: '表示',
    window: 'ウインドウ',
    about: 'Latchkey について',
    hide: 'Latchkey を隠す',
    hideOthers: 'ほかを隠す',
    showAll: 'すべてを表示',
    quit: 'Latchkey を終了',
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
    close: 'ウインドウを閉じる',
  },
  quit: {
    message: '新しいトークンの値がまだキーチェーンに保存されていません',
    detail:
      '値はメモリ内にしかありません。GitLab が表示するのは一度だけで、終了すると二度と読み取れません。',
    stay: 'Latchkey を開いたままにする',
    leave: '値を失って終了',
  },
};

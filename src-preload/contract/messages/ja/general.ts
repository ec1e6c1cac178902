import type { general as english } from '../en/general';

export const general: typeof english = {
  appName: 'Latchkey',
  cancel: 'キャンセル',
  close: '閉じる',
  dismiss: '通知を閉じる',
  tryAgain: '再試行',
  copy: 'コピー',
  done: '完了',
  loading: '読み込み中…',
  details: '詳細',
  all: 'すべて',
  unknown: '不明',
};

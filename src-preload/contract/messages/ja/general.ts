import type { general as english } from '../en/general';

export const general: typeof english = {
  appName: 'Latchkey',
  cancel: 'キャンセル',
  close: '閉じる',
  dismiss: '通知を閉じる',
  tryAgain: '再試行',
  unknown: '不明',
};

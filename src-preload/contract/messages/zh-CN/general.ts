import type { general as english } from '../en/general';

export const general: typeof english = {
  appName: 'Latchkey',
  cancel: '取消',
  close: '关闭',
  dismiss: '关闭提示',
  tryAgain: '重试',
  unknown: '未知',
};

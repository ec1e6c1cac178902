import type { general as english } from '../en/general';

export const general: typeof english = {
  appName: 'Latchkey',
  cancel: '取消',
  close: '关闭',
  dismiss: '关闭提示',
  tryAgain: '重试',
  copy: '复制',
  done: '完成',
  loading: '正在加载…',
  details: '详情',
  all: '全部',
  unknown: '未知',
};

import type { calendar as english } from '../en/calendar';

export const calendar: typeof english = {
  name: 'Latchkey：令牌到期日',
  title: '{host} 上的令牌“{name}”到期',
  kind: {
    personal: '个人访问令牌',
  },
  scopes: '范围：{scopes}',
  account: '账户：{account}',
  dies: '于 {date} 00:00 UTC 失效。',
  next: '请在此之前用 Latchkey 轮换，并在所有使用旧值的地方换上新值。',
  saveTitle: '将到期日导出为日历文件',
  fileKind: '日历文件',
};

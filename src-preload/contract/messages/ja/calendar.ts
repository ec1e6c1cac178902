import type { calendar as english } from '../en/calendar';

export const calendar: typeof english = {
  name: 'Latchkey：トークンの有効期限',
  title: '{host}のトークン「{name}」の有効期限',
  kind: {
    personal: 'パーソナルアクセストークン',
  },
  scopes: 'スコープ：{scopes}',
  account: 'アカウント：{account}',
  dies: '{date} 00:00 UTCに失効します。',
  next: 'それまでにLatchkeyでローテーションし、古い値を使っているところを新しい値に置き換えてください。',
  saveTitle: '有効期限をカレンダーファイルに書き出す',
  fileKind: 'カレンダーファイル',
};

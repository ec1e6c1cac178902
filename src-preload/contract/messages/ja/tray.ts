import type { tray as english } from '../en/tray';

export const tray: typeof english = {
  well: '7日以内に失効するトークンはありません',
  notConnected: 'GitLabインスタンスに接続していません',
  died: '{count}件のトークンが失効しました',
  today: '{count}件のトークンが24時間以内に失効します',
  week: '{count}件のトークンが7日以内に失効します',
  offline: 'オフライン：最後に取得した内容です',
  notFetched: '取得できなかった一覧があります',
  credential: '新しいトークンが必要な接続があります',
  keychainLocked: 'キーチェーンがロックされています',
  keychainMissing: 'キーチェーンがありません',
  expiry: '{name}：{timeLeft}',
  expiryOn: '{name}（{host}）：{timeLeft}',
  rotate: 'ローテーション…',
  show: '一覧で表示',
  open: 'Latchkeyを開く',
  fetch: '今すぐ取得',
  warnings: '警告{count}件',
};

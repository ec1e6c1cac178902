import type { tray as english } from '../en/tray';

export const tray: typeof english = {
  well: '7 天内没有令牌失效',
  notConnected: '尚未连接 GitLab 实例',
  died: '{count} 个令牌已失效',
  today: '{count} 个令牌将在 24 小时内失效',
  week: '{count} 个令牌将在 7 天内失效',
  offline: '离线：以下为上次获取的内容',
  notFetched: '有列表未能获取',
  credential: '有连接需要新的令牌',
  keychainLocked: '密钥环已锁定',
  keychainMissing: '没有密钥环',
  expiry: '{name}：{timeLeft}',
  expiryOn: '{name}（{host}）：{timeLeft}',
  rotate: '轮换…',
  show: '在列表中显示',
  open: '打开 Latchkey',
  fetch: '立即获取',
  warnings: '{count} 条提醒',
};

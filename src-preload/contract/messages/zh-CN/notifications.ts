import type { notifications as english } from '../en/notifications';

export const notifications: typeof english = {
  test: {
    title: '通知可以正常显示',
    body: '令牌失效之前，Latchkey 会在这里提醒您。',
  },
  named: '“{name}”',
  aToken: '一个令牌',
  one: {
    later: '{token}将在 {timeLeft}后失效',
    week: '{token}将在 {timeLeft}后失效，请尽快轮换',
    today: '{token}将在 24 小时内失效：还剩 {timeLeft}',
    dead: '{token}已失效',
  },
  diesAt: '失效时间：{instant}',
  diedAt: '已于 {instant} 失效',
  several: {
    dying: '{count} 个令牌即将失效，最早的还剩 {timeLeft}',
    dead: '{count} 个令牌已失效',
    mixed: '{count} 个令牌已失效或即将失效',
  },
  line: '{name}（{host}）：{timeLeft}',
  atHost: '{host}：{count} 个令牌',
  more: '另有 {count} 个',
  rotate: '轮换',
  snooze: '1 天后再提醒',
};

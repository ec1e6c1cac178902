import type { time as english } from '../en/time';

export const time: typeof english = {
  dead: '已失效',
  never: '永不过期',
  underMinute: '不到 1 分钟',
  urgency: {
    dead: '已失效',
    today: '24 小时内',
    week: '7 天内',
    month: '30 天内',
    'two-months': '60 天内',
    later: '更晚',
    never: '永不过期',
  },
  state: {
    active: '有效',
    expired: '已过期',
    revoked: '已撤销',
  },
};

import type { time as english } from '../en/time';

export const time: typeof english = {
  dead: '失効',
  never: '無期限',
  underMinute: '1分未満',
  urgency: {
    dead: '失効',
    today: '24時間以内',
    week: '7日以内',
    month: '30日以内',
    'two-months': '60日以内',
    later: 'それ以降',
    never: '無期限',
  },
  state: {
    active: '有効',
    expired: '期限切れ',
    revoked: '取り消し済み',
  },
};

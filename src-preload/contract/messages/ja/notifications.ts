import type { notifications as english } from '../en/notifications';

export const notifications: typeof english = {
  test: {
    title: '通知は正常に届いています',
    body: 'トークンが失効する前に、Latchkeyがここでお知らせします。',
  },
  named: '「{name}」',
  aToken: 'トークン1件',
  one: {
    later: '{token}は残り{timeLeft}で失効します',
    week: '{token}は残り{timeLeft}で失効します。ローテーションしてください',
    today: '{token}は24時間以内に失効します（残り{timeLeft}）',
    dead: '{token}は失効しました',
  },
  diesAt: '失効日時：{instant}',
  diedAt: '{instant}に失効しました',
  several: {
    dying: '{count}件のトークンがまもなく失効します（最短で残り{timeLeft}）',
    dead: '{count}件のトークンが失効しました',
    mixed: '{count}件のトークンが失効したか、まもなく失効します',
  },
  line: '{name}（{host}）：{timeLeft}',
  atHost: '{host}：トークン{count}件',
  more: 'ほか{count}件',
  rotate: 'ローテーション',
  snooze: '1日後に再通知',
};

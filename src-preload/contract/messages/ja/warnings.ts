import type { warnings as english } from '../en/warnings';

export const warnings: typeof english = {
  label: 'まもなく失効するトークン',
  news: '{count}件のトークンがまもなく失効するか、失効しました：{names}',
  died: '{ago}に失効',
  more: 'ほか{count}件を表示',
  fewer: '表示を減らす',
  snooze: '後で通知',
  snoozeDays: '{count}日後',
  snoozeDayBefore: '失効の前日',
  snoozeTooLong: 'それまでに失効します',
  snoozed: '{until}まで{name}を通知しません',
  hint: {
    title: 'このコンピューターは通知を表示しませんでした',
    next: {
      linux:
        'デスクトップの通知サービスを起動するか、dunstのような小さなものをインストールしてから、もう一度お試しください。',
      darwin: '「システム設定」の「通知」でLatchkeyの通知を許可してから、もう一度お試しください。',
      win32:
        '「設定」の「システム」>「通知」でLatchkeyの通知を許可してから、もう一度お試しください。',
    },
    test: 'テスト通知を表示',
  },
  background: {
    hint: '警告が届くのはLatchkeyの実行中だけです。',
    enable: '常に実行し、サインイン時にも起動',
    enabled: 'Latchkeyは実行を続け、サインイン時に起動します',
    onlyRuns: 'Latchkeyはウィンドウを閉じても実行を続けます',
    startLater: 'サインイン時の起動は「設定」でオンにできます。',
  },
};

import type { recovery as english } from '../en/recovery';

export const recovery: typeof english = {
  label: '完了していないローテーション',
  several: '完了していないローテーションが{count}件あります',
  showAll: 'すべて表示',
  showFirst: '最も急ぐものだけ表示',
  details: '「{name}」に起きたこと',
  started: '開始：{ago}',
  title: {
    looking: '「{name}」のローテーションの結果を確認しています',
    undetermined: '「{name}」がローテーションされたかどうか分かりません',
    'value-lost': '「{name}」はローテーションされましたが、新しい値が失われました',
    'credential-lost':
      'Latchkey自身のトークン「{name}」はローテーションされましたが、新しい値が失われました',
    'value-unsaved': '「{name}」の新しい値はメモリ内にしかありません',
  },
  text: {
    looking:
      'ローテーションの送信は一度だけです。Latchkeyは結果をGitLabに確認しています。再送信はしません。',
    undetermined:
      'ローテーションを一度送信しましたが、応答がありませんでした。古い値が使えるかどうかは分かりません。再送信はしません。GitLabに確認すれば分かります。',
    'value-lost':
      'GitLabはトークンを置き換えましたが、新しい値の入った応答が届きませんでした。古い値はもう使えません。置き換え後のトークン（ID {id}）は名前もスコープも同じで、その値は誰も持っていません。もう一度ローテーションすると、使える値が手に入ります。',
    'credential-lost':
      'GitLabはトークンを置き換えましたが、新しい値の入った応答が届かず、もう一度受け取ることもできません。Latchkeyには新しいトークンが必要です。接続、一覧、履歴は残っています。',
    'value-unsaved':
      'GitLabはトークンをローテーションし、新しい値は使えますが、キーチェーンに保存できませんでした。GitLabがもう一度表示することはありません。保存するまで、このウインドウを開いておいてください。',
  },
  expiry: {
    label: '有効期限',
    from: '現在 {date}',
    never: '無期限',
    to: '更新後 {date}',
  },
  button: {
    rotate: '新しい値を取得',
    look: 'もう一度確認',
    replace: '新しいトークンを設定',
    'open-gitlab': 'GitLabのトークンページを開く',
    save: 'キーチェーンに保存',
    copy: 'コピー',
    dismiss: 'もう必要ありません',
  },
  result: {
    copied: '「{name}」の新しい値をクリップボードにコピーしました',
    stored: '「{name}」の新しい値を取得しましたが、クリップボードに入れられませんでした',
    until: '{date}まで使えます。古い値を使っていた場所に設定してください。',
    untilNever: '無期限です。古い値を使っていた場所に設定してください。',
  },
  settled: '「{name}」について必要な操作はもうありません',
  settledHelp: '現在の状態は一覧で確認できます。',
  saved: '「{name}」の新しい値をキーチェーンに保存しました',
  giveUp: {
    title: '「{name}」をあきらめますか？',
    undetermined:
      'Latchkeyはこのローテーションの結果を確認しなくなります。GitLabがローテーションしていた場合、古い値は失効し、新しい値は失われています。一覧にあるトークンは引き続きローテーションできます。',
    'value-lost':
      '置き換え後のトークンは、誰も値を持たないままGitLabで有効です。後で一覧からローテーションや取り消しができますが、Latchkeyは再度お知らせしません。',
    'credential-lost':
      '接続は残りますが、トークンは失効しています。「接続」ページで新しいトークンを設定するまで、取得も変更もできません。',
    'value-unsaved':
      'Latchkeyは確認せずに終了し、新しい値はそのとき失われます。GitLabがもう一度表示することはないため、必要な場所には別の値が必要になります。',
    confirm: 'あきらめる',
  },
};

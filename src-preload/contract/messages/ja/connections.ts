import type { connections as english } from '../en/connections';

export const connections: typeof english = {
  firstRun: {
    title: 'GitLabトークンの残り時間を把握していますか？',
    text: 'Latchkeyはアクセストークンを残り時間の順に表示し、失うことなくローテーションや取り消しを行えます。',
  },
  demo: {
    title: 'まず試してみる',
    text: 'Latchkeyの中でGitLab互換サーバーが起動します。さまざまな状態の架空のトークンを試せます。データがこのコンピューターの外に出ることはありません。',
    button: 'デモインスタンスを試す',
    badge: 'デモ',
    ends: 'デモインスタンスはLatchkeyを終了すると停止します。',
  },
  form: {
    title: 'GitLabに接続',
    address: 'GitLabのアドレス',
    addressHint: 'インスタンス内のどのページのアドレスでも構いません。',
    token: 'パーソナルアクセストークン',
    tokenHint: 'このコンピューターのキーチェーンに保存し、このインスタンスにのみ送信します。',
    showToken: 'トークンを表示',
    hideToken: 'トークンを隠す',
    connect: '接続',
    connectInsecurely: '暗号化せずに接続',
    thisRunOnly: '今回の実行中だけ保持',
    thisRunOnlyText:
      'トークンをメモリにだけ保持することもできます。Latchkeyを終了すると消去されます。',
  },
  howTo: {
    title: 'トークンの取得方法',
    open: 'GitLabでアバターを選択し、「プロファイルを編集」、「パーソナルアクセストークン」の順に選択します。',
    scopeAll: 'トークンの閲覧、ローテーション、取り消しを行うには、「api」スコープを選択します。',
    scopeRead: '閲覧だけなら、「read_api」スコープを選択します。',
    paste: 'GitLabに表示された値をコピーして、ここに貼り付けます。',
  },
  add: '接続を追加',
  list: '接続済みのアカウント',
  account: {
    named: '{name}（{username}）',
    numbered: 'アカウント{id}',
    administrator: '管理者',
  },
  item: {
    instance: 'インスタンス',
    version: 'GitLab {version}',
    versionUnknown: 'バージョン不明',
    token: 'トークン',
    scopes: 'スコープ',
    expires: 'トークンの有効期限',
    thisRunOnly: 'トークンは今回の実行中だけ保持されます',
    insecure: '暗号化されていません。{host}との通信経路にいる誰もがこのトークンを読み取れます。',
  },
  limits: {
    title: 'このトークンでできないこと',
    none: 'このトークンで、すべてのパーソナルアクセストークンの閲覧、ローテーション、取り消しができます。',
    onlyItself:
      '自分自身しか表示できません。ほかのトークンを表示するには、「api」または「read_api」スコープが必要です。',
    noRotation: 'トークンをローテーションできません。「api」スコープが必要です。',
    rotatesItself:
      '自分自身しかローテーションできません。ほかのトークンには「api」スコープが必要です。',
    rotationNeedsVersion:
      'このインスタンスではトークンをローテーションできません。GitLab {version}が必要です。',
    noRevocation: 'トークンを取り消せません。「api」スコープが必要です。',
    revokesItself: '自分自身しか取り消せません。ほかのトークンには「api」スコープが必要です。',
    dateIgnored:
      'このインスタンスは指定した日付を無視します。ローテーション後のトークンの有効期間は1週間です。',
  },
  rotate: 'トークンをローテーション…',
  replace: {
    button: 'トークンを差し替え',
    title: '{account}の新しいトークン',
    submit: '差し替え',
    done: '新しいトークンに切り替えました',
  },
  remove: {
    button: '削除',
    title: '{account}をLatchkeyから削除しますか？',
    host: 'インスタンス：{host}',
    text: 'この接続とそのトークン、このアカウントについて保持しているトークンの値をすべて削除します。',
    unchanged: 'GitLab側は何も変わりません。トークンは引き続き有効です。',
    confirm: '接続を削除',
    done: '{account}を削除しました',
  },
  added: '{account}として接続しました',
};

import type { inputErrors as english } from '../en/errors-input';

export const inputErrors: typeof english = {
  ADDRESS_INVALID: {
    title: 'アドレスとして認識できません',
    what: '入力された内容からGitLabインスタンスを特定できません。',
    next: 'ブラウザーと同じように入力してください。例：gitlab.example.com、https://example.com/gitlab',
  },
  ADDRESS_HAS_CREDENTIALS: {
    title: 'アドレスにユーザー名またはパスワードが含まれています',
    what: 'このアドレスは使用せず、内容はどこにも送信していません。',
    next: 'アドレスだけを入力し、トークンは専用の欄に入力してください。',
  },
  ADDRESS_HAS_CONTROL_CHARACTERS: {
    title: 'アドレスに見えない文字が含まれています',
    what: '貼り付けの際に改行や制御文字が混ざりました。',
    next: 'アドレスをもう一度コピーするか、直接入力してください。',
  },
  ADDRESS_SCHEME_REFUSED: {
    title: '使用できるのはhttpsとhttpのアドレスだけです',
    what: 'LatchkeyはWeb経由でのみGitLabに接続します。',
    next: 'https://で始まるアドレスを入力してください。',
  },
  INSECURE_ADDRESS: {
    title: 'この接続は暗号化されません',
    what: 'httpでは、{host}との通信経路にいる誰もがトークンを読み取り、使用できます。',
    next: '可能であればhttps://を使用してください。もう一度ボタンを押すと、暗号化せずに接続します。',
  },
  CREDENTIAL_MALFORMED: {
    title: 'トークンの形式ではありません',
    what: '空であるか、空白や改行など、トークンに使われない文字が含まれています。',
    next: 'トークンをもう一度コピーして貼り付けてください。',
  },
  CREDENTIAL_OF_OTHER_ACCOUNT: {
    title: 'このトークンは別のアカウントのものです',
    what: '接続は元のアカウントのままです。新しいトークンは保存していません。',
    next: '同じアカウントのトークンを入力するか、別のアカウント用に接続を追加してください。',
  },
  CONNECTION_EXISTS: {
    title: 'このアカウントはすでに接続されています',
    what: '{host}のこのアカウントへの接続があります。変更していません。',
    next: 'その接続を使用してください。トークンもそこで差し替えられます。',
  },
  CONNECTION_UNKNOWN: {
    title: 'この接続はもうありません',
    what: 'その間に削除されました。',
    next: '「接続」ページで現在の接続を確認してください。',
  },
  EXPIRY_INVALID: {
    title: 'この日付は使用できません',
    what: 'トークンは有効期限日の00:00（UTC）に失効するため、最短でも明日（UTC）になります。何も変更していません。',
    next: 'より後の日付を選択してください。',
  },
  INPUT_INVALID: {
    title: '入力が受け付けられませんでした',
    what: '想定された形式ではありません。何も送信していません。',
    next: '入力内容を確認して、もう一度お試しください。',
  },
};

/** Commands to run elsewhere, generated for one token. */
export const snippets = {
  title: 'ターミナル用コマンド',
  kind: 'コマンドの用途',
  text: 'コマンド',
  copy: 'コマンドをコピー',
  copied: 'コピーしました',
  project: 'プロジェクト',
  projectHint: '番号またはフルパス',
  registry: 'コンテナレジストリのアドレス',
  stateName: 'Terraformステートの名前',
  language: {
    sh: 'POSIXシェル',
    ruby: 'Rubyコード',
    hcl: 'Terraform設定',
  },
  kinds: {
    'rails-console-create': 'Railsコンソール：作成',
    'rails-runner-create': 'gitlab-rails runner：作成',
    'rails-console-revoke': 'Railsコンソール：取り消し',
    'rails-runner-revoke': 'gitlab-rails runner：取り消し',
    'curl-create-own': 'curl：自分用に作成',
    'curl-create-user': 'curl：管理者としてユーザー用に作成',
    'curl-create-impersonation': 'curl：代理トークンを作成',
    'curl-list': 'curl：すべてのトークンを一覧表示',
    'curl-self': 'curl：これは何のトークンか',
    'curl-associations': 'curl：このトークンで何に届くか',
    'curl-rotate': 'curl：このトークンをローテーション',
    'curl-rotate-self': 'curl：このトークン自身でローテーション',
    'curl-revoke': 'curl：このトークンを取り消し',
    'curl-revoke-self': 'curl：このトークン自身で取り消し',
    'glab-login': 'glab：サインイン',
    'glab-list': 'glab：すべてのトークンを一覧表示',
    'glab-create': 'glab：作成',
    'glab-rotate': 'glab：このトークンをローテーション',
    'glab-revoke': 'glab：このトークンを取り消し',
    'git-clone': 'Git：HTTPSでクローン',
    'git-credential': 'Git：このトークンを記憶させる',
    'docker-login': 'docker：レジストリにサインイン',
    'nuget-source': 'NuGet：パッケージソースを追加',
    'terraform-backend': 'Terraform：HTTPバックエンドを宣言',
    'terraform-init': 'Terraform：HTTPバックエンドに接続',
  },
  asks: {
    'this-token': '実行時にこのトークンの値を尋ねます。入力は表示されません。',
    'reading-token':
      '実行時に「read_api」または「api」のスコープを持つトークンを尋ねます。入力は表示されません。',
    'managing-token': '実行時に「api」のスコープを持つトークンを尋ねます。入力は表示されません。',
    'administrator-token':
      '実行時に「api」のスコープを持つ管理者のトークンを尋ねます。入力は表示されません。',
    'new-value': '実行時に新しいトークンに持たせる値を尋ねます。入力は表示されません。',
  },
  notes: {
    'server-only': 'GitLabサーバー上で、Railsコンソールを使える権限で実行します。',
    'own-string':
      '値はちょうど20文字で、使えるのは英字、数字、-と_です。ランダムな値にしてください。',
    'draft-incomplete': '名前とスコープがそろっていないため、GitLabに拒否されます。',
    'own-scopes':
      '管理者以外はGitLabに拒否されます。一般のユーザーがAPIで作成できるのは、スコープがk8s_proxyとself_rotateのトークンだけです。',
    'answer-has-value': '画面に出る応答に新しい値が含まれます。表示されるのは一度きりです。',
    'old-value-dies':
      '古い値はただちに使えなくなります。実行は一度だけにしてください。古い値で繰り返すと、新しい値が取り消されることがあります。',
    'one-page': '最初の100件を返します。続きは「page=」の後の数字を増やしてください。',
    'glab-signed-in': '先にglabでこのインスタンスにサインインしておく必要があります。',
    'glab-repository': 'glab 1.53はここでリポジトリの指定を求めますが、使用はしません。',
    'own-ends':
      'この方法で日付を指定せずに作成すると、トークンは翌日に失効します。日付を選択してください。',
    'glab-ends': 'glabでは無期限のトークンを作れません。有効期間は30日になります。',
    'glab-keeps-value':
      'glabは値をホームフォルダーのファイルに保存します。読めるのは本人だけです。',
    'git-asks-again':
      '何も保存されません。次のフェッチでは再びパスワードを求められるので、トークンの値を入力します。',
    'git-needs-helper': 'Gitに資格情報ヘルパーが設定されている場合にのみ効果があります。',
    'docker-keeps-value':
      'dockerは値を保存します。資格情報ヘルパーがなければ、ほぼ平文でホームフォルダーのファイルに残ります。',
    'docker-registry': 'アドレスはプロジェクトの「コンテナレジストリ」ページに表示されます。',
    'docker-http':
      '暗号化されないhttpでは、dockerはこのコンピューターとしか通信しません。ほかのレジストリは設定で許可する必要があります。',
    'nuget-variable':
      'NuGetのファイルに書かれるのは変数名GITLAB_TOKENだけです。パッケージを復元する場所では、この変数を設定しておく必要があります。',
    'nuget-http':
      '暗号化されないhttpには.NET 9以降が必要です。それより前の版は最後のオプションに対応していません。',
    'terraform-environment':
      '値はこの端末の環境変数に残り、planとapplyがそれを使います。設定には空のHTTPバックエンドが必要です。',
    insecure: '暗号化されないhttpでは、経路上の誰でも値を読み取れます。',
  },
  missingScopes: 'このトークンには必要なスコープがありません。{scopes}のいずれかが必要です。',
};

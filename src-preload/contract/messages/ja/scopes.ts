import type { scopes as english } from '../en/scopes';

export const scopes: typeof english = {
  allows: {
    api: 'アカウントが扱えるものすべての閲覧、変更、削除：グループ、プロジェクト、パッケージ、コンテナイメージ、HTTPSでのコードの取得とプッシュ。',
    read_api:
      'アカウントが扱えるものすべての閲覧と、パッケージ、イメージ、コードの取得。変更は一切できません。',
    read_user: 'アカウントが誰かの確認と、ほかのユーザーの検索。',
    create_runner: 'Runnerの作成。',
    manage_runner: 'Runnerの変更、割り当て、削除。',
    k8s_proxy: 'GitLabエージェントを通したKubernetesクラスターへのアクセスのみ。',
    self_rotate: 'このトークン自身のローテーションのみ。ほかのトークンは対象外です。',
    read_repository: 'HTTPSでのコードのクローンとプル、APIでの個々のファイルの読み取り。',
    write_repository: 'HTTPSでのコードのクローン、プル、プッシュ。APIは使えません。',
    read_registry: 'コンテナレジストリからのイメージのプル。',
    write_registry:
      'コンテナレジストリへのイメージのプッシュ。プルには「read_registry」も必要です。',
    read_virtual_registry: '依存プロキシを通したコンテナイメージのプル。',
    write_virtual_registry: '依存プロキシを通したコンテナイメージのプッシュと削除。',
    read_package_registry: 'パッケージレジストリからのパッケージのインストール。',
    write_package_registry: 'パッケージレジストリへのパッケージの公開。',
    ai_features: 'GitLab Duo（コードの提案とチャット）の利用。',
    read_observability: 'GitLab Observabilityのログ、メトリクス、トレースの読み取り。',
    write_observability: 'GitLab Observabilityへのログ、メトリクス、トレースの送信。',
    sudo: 'インスタンスの任意のユーザーとしての操作。',
    admin_mode: '管理者モードが有効なインスタンスで、APIから管理者権限を使うこと。',
    read_service_ping: 'インスタンスがGitLabに報告する利用状況データのダウンロード。',
  },
  note: {
    unknown: 'Latchkeyの知らないスコープです。そのまま渡します。',
    since: 'GitLab {version}以降。',
    administrators: '管理者のみ。',
    'container-registry': 'コンテナレジストリが有効な場合のみ。',
    'dependency-proxy': '依存プロキシが有効な場合のみ。',
    duo: 'GitLab Duoが有効な場合のみ。',
    observability: '可観測性の機能が有効な場合のみ。',
  },
  advice: {
    'no-scope':
      'スコープを1つ以上選択してください。スコープがないと、GitLabはトークンを作成しません。',
    'read-api-may-do':
      '「api」は、アカウントが扱えるものすべてを変更、削除できます。閲覧だけでよければ「read_api」を選択してください。',
    redundant: '「{scope}」は不要です。「{coveredBy}」だけで同じことがすべてできます。',
    'too-early':
      '「{scope}」はGitLab {version}からのスコープです。このサーバーは古いバージョンのため対応していません。',
    'for-administrators':
      '「{scope}」は管理者権限を使います。どうしても必要なときだけ選択してください。',
    'never-expires':
      '無期限のトークンが漏れると、誰かが気付くまで使われ続けます。多くのサーバーは有効期限を必須とし、指定がなければ自動で設定します。',
    'long-lived':
      '{days}日は、GitLabが通常認める365日を超えています。400日まで認めるサーバーや上限のないサーバーもありますが、それ以外では拒否されます。',
    'beyond-limit': 'ここでの有効期間の上限は{limitDays}日です。{days}日はGitLabに拒否されます。',
  },
};

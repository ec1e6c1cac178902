import type { templates as english } from '../en/templates';

export const templates: typeof english = {
  title: {
    'git-read': 'HTTPSでのGit：プル',
    'git-write': 'HTTPSでのGit：プルとプッシュ',
    'registry-pull': 'コンテナレジストリ：プル',
    'registry-push': 'コンテナレジストリ：プルとプッシュ',
    'packages-install': 'パッケージレジストリ：インストール',
    'packages-publish': 'パッケージレジストリ：公開',
    'read-only-api': 'API（読み取り専用）',
    glab: 'GitLabのコマンドラインツール（glab）',
    vscode: 'VS Code用のGitLab拡張機能',
    'terraform-state': 'TerraformとOpenTofuのステート',
    renovate: 'Renovateボット',
    'kubernetes-agent': 'GitLabエージェント経由のKubernetes',
    'self-rotating': '自身をローテーションできるトークン',
    'ci-automation': 'CIでの自動化',
  },
  reason: {
    'git-read': 'クローンとプルができます。プッシュはできず、APIもほとんど使えません。',
    'git-write': 'プッシュの権限にはプルも含まれるため、スコープは1つで足ります。APIは使えません。',
    'registry-pull': 'docker loginとdocker pullに必要な分だけで、ほかには何もできません。',
    'registry-push':
      'Dockerは書き込む前に読み取るため、GitLabはプッシュに両方のスコープを求めます。',
    'packages-install':
      'パーソナルアクセストークンにはパッケージ専用の狭いスコープがなく、読み取りには「read_api」が必要です。',
    'packages-publish':
      'パーソナルアクセストークンでの公開には「api」が必要です。デプロイトークンなら、パッケージだけに限定できます。',
    'read-only-api': '見るだけのダッシュボード、レポート、スクリプト用です。何も変更できません。',
    glab: 'glabがサインイン時に求めるスコープです。コマンドにはAPIを、クローンとプッシュにはGitを使います。',
    vscode: 'この拡張機能はコメントやマージリクエストを書き込むため、「api」を求めます。',
    'terraform-state': 'ステートの読み取り、ロック、書き込みは、すべてAPIを通して行われます。',
    renovate:
      'マージリクエストを作成し、ブランチをプッシュします。非公開のイメージを調べる場合だけ「read_registry」を追加してください。',
    'kubernetes-agent':
      'エージェント経由のkubectlに必要なのは、このスコープだけです。APIは使えないため、漏れてもコードには届きません。',
    'self-rotating':
      '「api」がなくても、失効する前に自身をローテーションできます。用途に必要なスコープを追加してください。',
    'ci-automation':
      'APIで変更を行うジョブ用です。まずは、権限がより小さいジョブトークンやプロジェクトトークンを検討してください。',
  },
};

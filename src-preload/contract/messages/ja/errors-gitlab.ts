import type { gitlabErrors as english } from '../en/errors-gitlab';

export const gitlabErrors: typeof english = {
  CREDENTIAL_UNKNOWN: {
    title: 'GitLabがこのトークンを認識しません',
    what: '{host}に受け付けられませんでした。一部が欠けているか、別のインスタンスのものである可能性があります。',
    next: 'アドレスを確認し、パーソナルアクセストークンをもう一度コピーしてください。',
  },
  CREDENTIAL_REVOKED: {
    title: 'このトークンは取り消されています',
    what: '{host}では使用できなくなりました。このトークンでの通信は停止しています。表示しているのは最後に取得した状態です。',
    next: 'GitLabでパーソナルアクセストークンを作成し、このトークンと差し替えてください。',
  },
  CREDENTIAL_EXPIRED: {
    title: 'このトークンは有効期限が切れています',
    what: '{host}では使用できなくなりました。このトークンでの通信は停止しています。表示しているのは最後に取得した状態です。',
    next: 'GitLabでパーソナルアクセストークンを作成し、このトークンと差し替えてください。',
  },
  CREDENTIAL_REFUSED: {
    title: 'GitLabがこのトークンを拒否しました',
    what: '{host}は認識していますが、アクセスを許可していません。アカウントがブロックされているか、インスタンスに追加の条件がある可能性があります。',
    next: 'ブラウザーでGitLabにサインインして表示を確認するか、管理者に問い合わせてください。',
  },
  SCOPE_INSUFFICIENT: {
    title: 'トークンのスコープが足りません',
    what: '接続に使用しているトークンのスコープでは、GitLabがこの操作を許可しません。何も変更していません。',
    next: '「api」スコープを持つパーソナルアクセストークンを使用してください。閲覧だけなら「read_api」で足ります。',
  },
  FORBIDDEN: {
    title: 'GitLabがこの操作を許可していません',
    what: 'アカウントの権限が足りないか、インスタンスで制限されています。何も変更していません。',
    next: 'インスタンスの管理者またはトークンの所有者に問い合わせてください。',
  },
  TOKEN_NOT_FOUND: {
    title: 'GitLabにこのトークンが見つかりません',
    what: '削除されたか、アカウントから見えなくなった可能性があります。何も変更していません。',
    next: '一覧を再取得してください。',
  },
  TOKEN_ALREADY_REVOKED: {
    title: 'このトークンはすでに取り消されています',
    what: '取り消されたトークンは、変更も復元もできません。再送信はしていません。',
    next: '一覧を再取得してください。引き続きアクセスが必要な場合は、新しいトークンを作成してください。',
  },
  EXPIRY_TOO_LATE: {
    title: 'この日付は{host}の上限を超えています',
    what: 'インスタンスがトークンの有効期間を制限しています。指定できる最終日：{maxDate}。トークンは変更していません。',
    next: 'より早い日付を選択してください。',
  },
  REQUEST_REFUSED: {
    title: 'GitLabがリクエストを拒否しました',
    what: '何も変更していません。',
    next: 'GitLabの指摘に従って修正し、もう一度お試しください。',
  },
  ROUTE_MISSING: {
    title: 'このGitLabは古いため対応していません',
    what: '{host}のバージョン：{serverVersion}。必要なバージョン：{neededVersion}以降。何も変更していません。',
    next: 'GitLabの画面で操作するか、管理者にアップグレードを依頼してください。',
  },
  RATE_LIMITED: {
    title: 'リクエストが多すぎます',
    what: '{host}から一時停止を求められました。表示しているのは最後に取得した状態です。',
    next: '{wait}ほど待ってから、もう一度お試しください。',
  },
  SERVER_ERROR: {
    title: '{host}で問題が発生しています',
    what: 'GitLabが応答できませんでした（ステータス：{status}）。',
    next: '数分後に一覧を再取得してください。改善しない場合は、インスタンスの管理者に連絡してください。',
  },
};

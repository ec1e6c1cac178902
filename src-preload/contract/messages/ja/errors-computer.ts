import type { computerErrors as english } from '../en/errors-computer';

export const computerErrors: typeof english = {
  KEYCHAIN_LOCKED: {
    title: 'キーチェーンがロックされています',
    what: 'トークンの保存も読み取りもできません。失われたものはありません。',
    next: 'キーチェーンのロックを解除してから、もう一度お試しください。',
  },
  KEYCHAIN_UNAVAILABLE: {
    title: 'キーチェーンがありません',
    what: 'システムにキーチェーンがなく、Latchkeyはトークンをファイルに書き込みません。失われたものはありません。',
    next: 'キーチェーンサービスを起動してから、もう一度お試しください。LinuxではGNOME KeyringまたはKWalletです。',
  },
  CREDENTIAL_MISSING: {
    title: 'この接続のトークンがありません',
    what: '前回の実行中だけ保持されていたか、キーチェーンから削除されました。',
    next: 'この接続のトークンを設定してください。',
  },
  VALUE_MISSING: {
    title: 'このトークンの値を保持していません',
    what: 'GitLabが値を表示するのは、作成時とローテーション時の一度だけです。',
    next: 'トークンをローテーションして新しい値を取得してください。',
  },
  ROTATION_UNSETTLED: {
    title: '前回のローテーションが完了していません',
    what: 'このトークンの前回のローテーションの結果がまだ分かっていません。何も送信していません。',
    next: 'まずウインドウ上部の通知から処理してください。',
  },
  TOKEN_BUSY: {
    title: 'このトークンは変更中です',
    what: '別の操作がまだ進行中です。何も送信していません。',
    next: '完了するまでお待ちください。',
  },
  DISK_FAILED: {
    title: 'ファイルを保存できませんでした',
    what: '表示内容は正しいですが、再起動すると失われる可能性があります。ファイル：{path}',
    next: '空き容量とアクセス権を確認してから、もう一度お試しください。',
  },
  EXPORT_FAILED: {
    title: 'ファイルを書き出せませんでした',
    what: '何も書き出していません。元からあったファイルはそのままです。ファイル：{path}',
    next: '空き容量とアクセス権を確認するか、別のフォルダーを選んで、もう一度書き出してください。',
  },
  CLIPBOARD_FAILED: {
    title: 'クリップボードにコピーできませんでした',
    what: '値はLatchkeyに安全に保存されています。',
    next: 'もう一度お試しいただくか、値を表示して手動でコピーしてください。',
  },
  LINK_REFUSED: {
    title: 'ページを開きませんでした',
    what: 'Latchkeyが開くのは、接続済みインスタンスのhttpsのページだけです。',
    next: 'ブラウザーでインスタンスを直接開いてください。',
  },
  DEMO_FAILED: {
    title: 'デモインスタンスを起動できませんでした',
    what: 'このコンピューターに空きポートが必要です。ほかに影響はありません。',
    next: 'もう一度お試しください。',
  },
  SENDER_REFUSED: {
    title: 'リクエストが拒否されました',
    what: 'Latchkey自身のページからのものではありません。何も実行していません。',
    next: 'Latchkeyを再起動してください。',
  },
  INTERNAL: {
    title: 'Latchkeyで問題が発生しました',
    what: '想定外のエラーです。保存済みの内容は変更していません。',
    next: 'もう一度お試しください。改善しない場合は、操作内容を添えて報告してください。ログにトークンは含まれません。',
  },
};

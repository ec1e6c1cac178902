import type { errors as english, errorWords as englishWords } from '../en/errors';
import { computerErrors } from './errors-computer';
import { gitlabErrors } from './errors-gitlab';
import { inputErrors } from './errors-input';
import { networkErrors } from './errors-network';
import { valueErrors } from './errors-values';

export const errors: typeof english = {
  ...inputErrors,
  ...valueErrors,
  ...networkErrors,
  ...gitlabErrors,
  ...computerErrors,
};

export const errorWords: typeof englishWords = {
  server: 'サーバー',
  notStated: '不明',
  aMinute: '1分',
  gitlabSays: 'GitLabからの応答：',
  requestId: 'リクエストID：{requestId}',
  reason: '技術的な理由：{reason}',
  scopes: 'GitLabが示したスコープ：{scopes}',
  connecting: {
    deadToken: '{host}では使用できなくなっているため、保存しませんでした。',
    anotherToken: 'GitLabで新しいパーソナルアクセストークンを作成し、それを貼り付けてください。',
    offline: 'このコンピューターはオフラインです。',
    pause: '{host}から一時停止を求められました。',
  },
};

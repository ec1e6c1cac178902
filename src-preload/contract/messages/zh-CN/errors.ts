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
  server: '服务器',
  notStated: '未说明',
  aMinute: '1 分钟',
  gitlabSays: 'GitLab 的答复：',
  requestId: '请求 ID：{requestId}',
  reason: '技术原因：{reason}',
  scopes: 'GitLab 列出的范围：{scopes}',
  connecting: {
    deadToken: '{host} 不再接受它，Latchkey 没有保存它。',
    anotherToken: '请在 GitLab 中创建新的个人访问令牌，然后粘贴新令牌。',
    offline: '此计算机处于离线状态。',
    pause: '{host} 要求暂停。',
  },
};

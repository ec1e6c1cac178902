import type { inputErrors as english } from '../en/errors-input';

export const inputErrors: typeof english = {
  ADDRESS_INVALID: {
    title: '这不是有效的地址',
    what: '无法从输入内容中识别出 GitLab 实例。',
    next: '请按浏览器中的样子输入，例如 gitlab.example.com 或 https://example.com/gitlab。',
  },
  ADDRESS_HAS_CREDENTIALS: {
    title: '地址中包含用户名或密码',
    what: '该地址未被使用，其中的内容没有发送到任何地方。',
    next: '请只输入地址，并将令牌填入专用的输入框。',
  },
  ADDRESS_HAS_CONTROL_CHARACTERS: {
    title: '地址中包含不可见字符',
    what: '粘贴时带入了换行符或控制字符。',
    next: '请重新复制地址，或手动输入。',
  },
  ADDRESS_SCHEME_REFUSED: {
    title: '仅支持 https 和 http 地址',
    what: 'Latchkey 只通过 Web 访问 GitLab。',
    next: '请输入以 https:// 开头的地址。',
  },
  INSECURE_ADDRESS: {
    title: '此连接不会加密',
    what: '使用 http 时，您与 {host} 之间的任何人都能读取并使用该令牌。',
    next: '如果服务器支持，请使用 https://。再次按下按钮将以不加密方式连接。',
  },
  CREDENTIAL_MALFORMED: {
    title: '这看起来不是令牌',
    what: '内容为空，或包含空格、换行符等令牌中不会出现的字符。',
    next: '请重新复制令牌并粘贴。',
  },
  CREDENTIAL_OF_OTHER_ACCOUNT: {
    title: '此令牌属于另一个账户',
    what: '连接仍保留原账户，新令牌未被保存。',
    next: '请输入同一账户的令牌，或为另一个账户添加连接。',
  },
  CONNECTION_EXISTS: {
    title: '此账户已连接',
    what: '已有到 {host} 上该账户的连接，保持不变。',
    next: '请使用该连接，可在其中更换令牌。',
  },
  CONNECTION_UNKNOWN: {
    title: '此连接已不存在',
    what: '它在此期间已被移除。',
    next: '请在“连接”页面查看现有连接。',
  },
  EXPIRY_INVALID: {
    title: '此日期不可用',
    what: '令牌在到期日当天 00:00 UTC 失效，因此最早只能选明天（UTC）。未作任何更改。',
    next: '请选择更晚的日期。',
  },
  INPUT_INVALID: {
    title: '输入未被接受',
    what: '内容格式不符合要求，未发送任何数据。',
    next: '请检查输入内容后重试。',
  },
};

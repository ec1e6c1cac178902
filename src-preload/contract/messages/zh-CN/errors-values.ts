import type { valueErrors as english } from '../en/errors-values';

export const valueErrors: typeof english = {
  VALUE_MALFORMED: {
    title: '这不像是令牌',
    what: '内容过短，或含有空格、换行等令牌中不会出现的字符。没有发送到任何地方。',
    next: '请重新完整复制令牌（不含其他内容）后粘贴。',
  },
  VALUE_OF_OTHER_KIND: {
    title: '这不是访问令牌',
    what: '从开头可以看出它属于其他类型，例如部署令牌或 Runner 的令牌。没有发送到任何地方。',
    next: '请粘贴访问令牌，或在“检查”中查看它是什么。',
  },
  VALUE_UNKNOWN: {
    title: '{host} 不认识此令牌',
    what: '它可能不完整、已被删除，或属于其他实例。没有保存它。',
    next: '请重新复制令牌，或选择它所属的连接。',
  },
  VALUE_REVOKED: {
    title: '此令牌已被撤销',
    what: '它已无法访问任何内容。没有保存它；连接自己的令牌不受影响。',
    next: '如果仍有程序需要访问，请创建新令牌。',
  },
  VALUE_EXPIRED: {
    title: '此令牌已过期',
    what: '它已无法访问任何内容。没有保存它；连接自己的令牌不受影响。',
    next: '如果仍有程序需要访问，请创建新令牌。',
  },
  VALUE_REFUSED: {
    title: '{host} 不接受此令牌',
    what: '实例认识它，但其账户可能已被禁用，或有规则不允许。没有保存它；连接自己的令牌不受影响。',
    next: '请使用个人、项目或群组访问令牌，或联系实例管理员。',
  },
  VALUE_OF_OTHER_ACCOUNT: {
    title: '此令牌属于其他账户',
    what: '令牌有效，但不属于此连接的账户。没有保存它。',
    next: '请选择其账户对应的连接，或添加一个连接。',
  },
  CLIPBOARD_HAS_NO_TOKEN: {
    title: '剪贴板中没有令牌',
    what: '剪贴板中的内容不像是令牌。没有发送到任何地方。',
    next: '请在 GitLab 中复制令牌后重试，或将其粘贴到输入框中。',
  },
  USER_NOT_FOUND: {
    title: 'GitLab 找不到此用户',
    what: '{host} 上没有此 ID 的用户，或该用户已被删除。没有创建任何内容。',
    next: '请在 GitLab 的管理中心核对用户 ID。',
  },
  CREATION_UNSETTLED: {
    title: '上一次创建尚未了结',
    what: '此名称的令牌是否已创建仍不清楚。没有发送任何请求。',
    next: '请先在窗口顶部的通知中处理它。',
  },
  CREATION_AMBIGUOUS: {
    title: '有多个新令牌符合',
    what: '此后出现了不止一个名称、范围和日期都相同的令牌。Latchkey 不会猜测是哪一个。',
    next: '请在 GitLab 中查看，并撤销无人使用的令牌。',
  },
  TEMPLATES_FULL: {
    title: '模板过多',
    what: '最多保留 100 个自己的模板。没有保存此模板。',
    next: '请删除不再需要的模板。',
  },
};

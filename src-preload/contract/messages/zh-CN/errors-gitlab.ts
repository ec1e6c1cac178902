import type { gitlabErrors as english } from '../en/errors-gitlab';

export const gitlabErrors: typeof english = {
  CREDENTIAL_UNKNOWN: {
    title: 'GitLab 不认识此令牌',
    what: '{host} 没有接受它。令牌可能不完整，或属于其他实例。',
    next: '请检查地址，并重新复制个人访问令牌。',
  },
  CREDENTIAL_REVOKED: {
    title: '此令牌已被撤销',
    what: '{host} 不再接受它，Latchkey 也不再使用它发送请求；当前显示的是最近一次已知的状态。',
    next: '请在 GitLab 中创建个人访问令牌，并用它替换此令牌。',
  },
  CREDENTIAL_EXPIRED: {
    title: '此令牌已过期',
    what: '{host} 不再接受它，Latchkey 也不再使用它发送请求；当前显示的是最近一次已知的状态。',
    next: '请在 GitLab 中创建个人访问令牌，并用它替换此令牌。',
  },
  CREDENTIAL_REFUSED: {
    title: 'GitLab 拒绝了此令牌',
    what: '{host} 认识它，但不允许访问。账户可能已被禁用，或实例有额外要求。',
    next: '请在浏览器中登录 GitLab 查看提示，或联系管理员。',
  },
  SCOPE_INSUFFICIENT: {
    title: '令牌的范围不足',
    what: '以此连接所用令牌的范围，GitLab 不允许执行此操作。未作任何更改。',
    next: '请使用具有“api”范围的个人访问令牌。仅查看时，“read_api”即可。',
  },
  FORBIDDEN: {
    title: 'GitLab 不允许此操作',
    what: '账户缺少权限，或实例设有限制。未作任何更改。',
    next: '请联系实例管理员或令牌的所有者。',
  },
  TOKEN_NOT_FOUND: {
    title: 'GitLab 找不到此令牌',
    what: '它可能已被删除，或账户已无法查看它。未作任何更改。',
    next: '请重新获取列表。',
  },
  TOKEN_ALREADY_REVOKED: {
    title: '此令牌已被撤销',
    what: '已撤销的令牌无法更改或恢复。没有再次发送请求。',
    next: '请重新获取列表。如果仍需访问，请创建新令牌。',
  },
  EXPIRY_TOO_LATE: {
    title: '此日期超出了 {host} 的上限',
    what: '实例限制了令牌的有效时长。最晚日期：{maxDate}。未作任何更改。',
    next: '请选择更早的日期。',
  },
  REQUEST_REFUSED: {
    title: 'GitLab 拒绝了请求',
    what: '未作任何更改。',
    next: '请按 GitLab 指出的内容修改后重试。',
  },
  ROUTE_MISSING: {
    title: '此 GitLab 不提供该操作',
    what: '{host} 的版本：{serverVersion}。最低所需版本：{neededVersion}。未作任何更改。',
    next: '请在 GitLab 页面上操作，或联系管理员：版本过旧时请其升级；版本足够新时，请其检查 GitLab 前面是什么拦截了该请求。',
  },
  RATE_LIMITED: {
    title: '请求过多',
    what: '{host} 要求暂停。当前显示的是最近一次已知的状态。',
    next: '请等待 {wait} 后重试。',
  },
  SERVER_ERROR: {
    title: '{host} 出现问题',
    what: 'GitLab 无法答复（状态码：{status}）。',
    next: '请几分钟后重新获取列表。如果仍然如此，请告知实例管理员。',
  },
};

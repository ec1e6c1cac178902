import type { networkErrors as english } from '../en/errors-network';

export const networkErrors: typeof english = {
  HOST_UNKNOWN: {
    title: '找不到 {host}',
    what: '当前网络中没有使用此名称的计算机。',
    next: '请检查拼写。如果是公司的实例，请确认 VPN 已连接。',
  },
  HOST_UNREACHABLE: {
    title: '无法访问 {host}',
    what: '名称可以解析，但没有任何响应。',
    next: '请确认服务器正在运行，并且 VPN、代理和防火墙允许访问。',
  },
  OFFLINE: {
    title: '没有网络连接',
    what: '此计算机处于离线状态，当前显示的是最近一次已知的状态。',
    next: '请连接网络后重试。',
  },
  TLS_FAILED: {
    title: '无法与 {host} 建立安全连接',
    what: '服务器证书未通过验证，因此没有发送令牌。',
    next: '请检查此计算机的时钟。如果实例使用自己的证书颁发机构，请将其安装到系统中。',
  },
  TIMED_OUT: {
    title: '{host} 响应超时',
    what: '未能及时收到完整的答复（时限：{timeLimit}）。',
    next: '请重试。如果一直很慢，请联系实例管理员。',
  },
  CONNECTION_LOST: {
    title: '与 {host} 的连接中断',
    what: '未能完整收到答复。',
    next: '请检查网络，然后重新获取列表。',
  },
  REDIRECTED: {
    title: '{host} 重定向到了其他地址',
    what: '跟随重定向会把令牌发送到其他地址，因此 Latchkey 没有跟随。',
    next: '请在浏览器中打开该实例，并使用最终到达的地址。',
  },
  NOT_GITLAB: {
    title: '{host} 似乎不是 GitLab',
    what: '该地址有响应，但不是 GitLab 的 API。',
    next: '请检查地址。如果 GitLab 位于子路径下，请一并输入，例如 https://example.com/gitlab。',
  },
  NOT_JSON: {
    title: '{host} 返回了网页',
    what: '预期得到的是数据，中间可能有登录页面或代理。此答复未被使用。',
    next: '请在浏览器中打开该地址查看原因，然后重试。',
  },
  JSON_MALFORMED: {
    title: '{host} 的答复已损坏',
    what: '答复无法读取，未被使用。',
    next: '请重试。如果仍然如此，可能有代理改动了 GitLab 发送的内容。',
  },
  BODY_TOO_LARGE: {
    title: '{host} 的答复过大',
    what: 'Latchkey 已停止读取（上限：{sizeLimit}），其内容均未使用。',
    next: '请确认该地址确实是 GitLab 实例的地址。',
  },
  ANSWER_UNEXPECTED: {
    title: 'GitLab 的答复格式未知',
    what: '缺少 Latchkey 所依赖的内容，因此该答复未被使用。',
    next: '请重试。如果仍然如此，请附上 GitLab 版本进行反馈。',
  },
};

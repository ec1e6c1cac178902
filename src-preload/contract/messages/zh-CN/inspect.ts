import type { inspect as english } from '../en/inspect';

export const inspect: typeof english = {
  kind: {
    'access-token': '访问令牌',
    'possible-access-token': '可能是访问令牌',
    'deploy-token': '部署令牌',
    'pipeline-trigger': '流水线触发令牌',
    runner: 'Runner 身份验证令牌',
    'runner-registration': 'Runner 注册令牌',
    'ci-job': 'CI 作业令牌',
    scim: 'SCIM 令牌',
    feed: '订阅源令牌',
    'incoming-mail': '接收邮件令牌',
    'kubernetes-agent': 'Kubernetes 代理的令牌',
    'feature-flags-client': '功能标志客户端令牌',
    'oauth-secret': 'OAuth 应用密钥',
    workspace: '工作区令牌',
    'session-cookie': '已登录浏览器的会话 Cookie',
    unknown: '不是 Latchkey 认识的令牌',
  },
  about: {
    'access-token': '个人、项目、群组或模拟令牌：它们的文本看起来一样，只有实例才知道是哪一种。',
    'possible-access-token':
      '它没有 GitLab 的前缀。旧的访问令牌是这样的，使用自定义前缀的实例的令牌也是。',
    'deploy-token': '可访问某个项目或群组的代码、镜像或软件包。请在该处的“设置 > 仓库”中撤销。',
    'pipeline-trigger':
      '可启动某个项目的流水线。请在该项目的“设置 > CI/CD > 流水线触发令牌”中撤销。',
    runner: 'Runner 用它登录并领取作业。要使它失效，请删除该 Runner 或重置其令牌。',
    'runner-registration': '用于注册新的 Runner。请在项目、群组或实例的 CI/CD 设置中重置。',
    'ci-job': '仅在其作业运行期间有效。如果作业仍在运行，请取消它。',
    scim: '身份提供商用它管理群组或实例的用户。请在 SAML 或 SCIM 的设置中重置。',
    feed: '可读取某个账户的订阅源和日历，包括私有项目。请在“用户设置 > 访问令牌”中重置。',
    'incoming-mail': '可通过邮件以某个账户的名义创建议题。请在“用户设置 > 访问令牌”中重置。',
    'kubernetes-agent':
      '集群中的代理用它登录。请在该代理所属项目的“运维 > Kubernetes 集群”中撤销。',
    'feature-flags-client': '可读取某个项目的功能标志。请在该项目的“部署 > 功能标志”中重置。',
    'oauth-secret': '应用用它证明自己的身份。请在注册该应用的“应用”页面中更新。',
    workspace: '属于某个工作区。停止该工作区后即失效。',
    'session-cookie':
      '持有它的人等同于以其所有者的身份登录。请退出登录，或在“用户设置 > 活动会话”中结束会话。',
    unknown: '从形式上看不出与 GitLab 有关。请检查是否粘贴完整，前后是否有多余内容。',
  },
  hint: {
    misfit: '对这种令牌来说，它的长度或字符不寻常。可能缺了一部分。',
    'instance-prefix': '该实例会在令牌前加上“{prefix}-”，由此可知它来自哪里。',
    'checksum-ok': '校验和正确，说明复制过程中没有丢失内容。',
    'checksum-mismatch': '校验和不正确。可能有字符错误或缺失；只有实例能确定。',
  },
};

import type { scopes as english } from '../en/scopes';

export const scopes: typeof english = {
  allows: {
    api: '读取、更改和删除该账户能访问的一切：群组、项目、软件包、容器镜像，以及通过 HTTPS 访问代码。',
    read_api: '读取该账户能访问的一切，并可拉取软件包、镜像和代码。不能更改任何内容。',
    read_user: '查看该账户是谁，并可查询其他用户。',
    create_runner: '创建 Runner。',
    manage_runner: '更改、分配和删除 Runner。',
    k8s_proxy: '通过 GitLab 代理访问 Kubernetes 集群，除此之外什么都不能做。',
    self_rotate: '轮换这个令牌自身，不能轮换其他令牌。',
    read_repository: '通过 HTTPS 克隆和拉取代码，并可通过 API 读取单个文件。',
    write_repository: '通过 HTTPS 克隆、拉取和推送代码。不能使用 API。',
    read_registry: '从容器镜像库拉取镜像。',
    write_registry: '向容器镜像库推送镜像。若要拉取，还需要“read_registry”。',
    read_virtual_registry: '通过依赖代理拉取容器镜像。',
    write_virtual_registry: '通过依赖代理推送和删除容器镜像。',
    read_package_registry: '从软件包库安装软件包。',
    write_package_registry: '向软件包库发布软件包。',
    ai_features: '使用 GitLab Duo：代码建议和聊天。',
    read_observability: '读取 GitLab Observability 中的日志、指标和链路追踪。',
    write_observability: '向 GitLab Observability 发送日志、指标和链路追踪。',
    sudo: '以该实例上任何用户的身份操作。',
    admin_mode: '在启用了管理员模式的实例上，通过 API 使用管理员权限。',
    read_service_ping: '下载该实例向 GitLab 上报的使用数据。',
  },
  note: {
    unknown: 'Latchkey 不认识这个范围，会原样传递。',
    since: 'GitLab {version} 及更高版本。',
    administrators: '仅限管理员。',
    'container-registry': '需要实例启用容器镜像库。',
    'dependency-proxy': '需要实例启用依赖代理。',
    duo: '需要实例启用 GitLab Duo。',
    observability: '需要实例启用可观测性功能。',
  },
  advice: {
    'no-scope': '请至少选择一个范围：没有范围，GitLab 不会创建令牌。',
    'read-api-may-do': '“api”可以更改和删除该账户能访问的一切。如果只需要读取，请选择“read_api”。',
    redundant: '“{scope}”是多余的：“{coveredBy}”已经包含它的全部权限。',
    'too-early': '“{scope}”从 GitLab {version} 开始提供。此服务器版本较旧，不认识它。',
    'for-administrators': '“{scope}”会使用管理员权限。仅在非它不可时才选择。',
    'never-expires':
      '永不过期的令牌一旦泄露，在被发现之前会一直有效。大多数服务器要求设置到期日，没有时会自行设定。',
    'long-lived':
      '{days} 天超过了 GitLab 通常允许的 365 天。有些服务器最多允许 400 天或不设上限，其他服务器会拒绝。',
    'beyond-limit': '此处允许的最长有效期是 {limitDays} 天。GitLab 会拒绝 {days} 天。',
  },
};

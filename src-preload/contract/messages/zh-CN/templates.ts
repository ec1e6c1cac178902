import type { templates as english } from '../en/templates';

export const templates: typeof english = {
  title: {
    'git-read': '通过 HTTPS 使用 Git：拉取',
    'git-write': '通过 HTTPS 使用 Git：拉取和推送',
    'registry-pull': '容器镜像库：拉取',
    'registry-push': '容器镜像库：拉取和推送',
    'packages-install': '软件包库：安装',
    'packages-publish': '软件包库：发布',
    'read-only-api': '只读 API',
    glab: 'GitLab 命令行工具（glab）',
    vscode: 'VS Code 的 GitLab 扩展',
    'terraform-state': 'Terraform 和 OpenTofu 状态',
    renovate: 'Renovate 机器人',
    'kubernetes-agent': '通过 GitLab 代理访问 Kubernetes',
    'self-rotating': '能自我轮换的令牌',
    'ci-automation': 'CI 中的自动化',
  },
  reason: {
    'git-read': '可以克隆和拉取，不能推送，API 的大部分功能也不可用。',
    'git-write': '推送权限已包含拉取，所以一个范围就够了。不能使用 API。',
    'registry-pull': '足够执行 docker login 和 docker pull，除此之外什么都不能做。',
    'registry-push': '推送时 GitLab 要求同时具有两个范围，因为 Docker 会先读取再写入。',
    'packages-install': '个人访问令牌没有专门用于软件包的更窄范围：读取软件包需要“read_api”。',
    'packages-publish': '用个人访问令牌发布软件包需要“api”。部署令牌则可以仅限于软件包。',
    'read-only-api': '适合只查看数据的仪表盘、报表和脚本。它不能更改任何内容。',
    glab: '这是 glab 登录时要求的范围：API 用于执行命令，Git 用于克隆和推送。',
    vscode: '该扩展会写评论和合并请求，所以要求“api”。',
    'terraform-state': '读取、锁定和写入状态都通过 API 进行。',
    renovate: '它会创建合并请求并推送分支。仅当它要查询私有镜像时，才需要添加“read_registry”。',
    'kubernetes-agent':
      '通过代理使用 kubectl 只需要这一个范围。不能使用 API，因此即使泄露也接触不到代码。',
    'self-rotating': '无需“api”，它就能在失效前轮换自身。请添加其工作所需的范围。',
    'ci-automation': '适合要通过 API 更改内容的作业。请先考虑作业令牌或项目令牌：它们的权限更小。',
  },
};

import type { computerErrors as english } from '../en/errors-computer';

export const computerErrors: typeof english = {
  KEYCHAIN_LOCKED: {
    title: '密钥环已锁定',
    what: '目前无法保存或读取令牌。没有丢失任何内容。',
    next: '请解锁密钥环后重试。',
  },
  KEYCHAIN_UNAVAILABLE: {
    title: '没有可用的密钥环',
    what: '系统未提供密钥环，而 Latchkey 绝不会把令牌写入文件。没有丢失任何内容。',
    next: '请启动密钥环服务后重试。在 Linux 上为 GNOME Keyring 或 KWallet。',
  },
  CREDENTIAL_MISSING: {
    title: '此连接的令牌不存在',
    what: '它可能仅保留了一次运行，或已从密钥环中删除。',
    next: '请为此连接重新填入令牌。',
  },
  VALUE_MISSING: {
    title: 'Latchkey 没有此令牌的值',
    what: 'GitLab 仅在创建或轮换令牌时显示一次令牌值。',
    next: '请轮换令牌以获得新值。',
  },
  ROTATION_UNSETTLED: {
    title: '上一次轮换尚未了结',
    what: '此令牌上一次轮换的结果仍不清楚。没有发送任何请求。',
    next: '请先在窗口顶部的通知中处理它。',
  },
  TOKEN_BUSY: {
    title: '正在更改此令牌',
    what: '针对它的另一项操作仍在进行。没有发送请求。',
    next: '请等待其完成。',
  },
  DISK_FAILED: {
    title: '无法保存文件',
    what: '当前显示的内容是正确的，但重启后可能丢失。文件：{path}',
    next: '请检查可用空间和权限后重试。',
  },
  EXPORT_FAILED: {
    title: '无法写入文件',
    what: '没有导出任何内容，原有的文件保持不变。',
    next: '请检查可用空间和权限，或选择其他文件夹，然后重新导出。文件：{path}',
  },
  LOGIN_ITEM_FAILED: {
    title: '无法更改登录时启动',
    what: '没有更改任何内容，设置保持原样。',
    next: '请检查您是否有权写入 {path}，然后重试。',
  },
  CLIPBOARD_FAILED: {
    title: '无法写入剪贴板',
    what: '令牌值已安全保存在 Latchkey 中。',
    next: '请重试，或显示令牌值后手动复制。',
  },
  LINK_REFUSED: {
    title: '未打开页面',
    what: 'Latchkey 仅通过 https 打开已连接实例的页面。',
    next: '请自行在浏览器中打开该实例。',
  },
  DEMO_FAILED: {
    title: '演示实例未能启动',
    what: '它需要此计算机上的一个空闲端口。其他内容不受影响。',
    next: '请重试。',
  },
  SENDER_REFUSED: {
    title: '请求被拒绝',
    what: '它并非来自 Latchkey 自己的页面。未执行任何操作。',
    next: '请重新启动 Latchkey。',
  },
  INTERNAL: {
    title: 'Latchkey 出现错误',
    what: '这本不应发生。已保存的内容保持不变。',
    next: '请重试。如果仍然如此，请说明操作步骤进行反馈；日志中不含令牌。',
  },
};

import type { shell as english } from '../en/shell';

export const shell: typeof english = {
  skipToContent: '跳到内容',
  navigation: '主导航',
  windowTitle: '{page} – Latchkey',
  page: {
    tokens: '令牌',
    connections: '连接',
    settings: '设置',
  },
  sync: {
    now: '立即重新获取',
    never: '尚未获取',
    upToDate: '已是最新',
    fresh: '{ago}获取',
    syncing: '正在获取…',
    syncingSome: '正在获取… 已有 {loaded} 个',
    syncingOf: '正在获取 {loaded}/{total}',
    offline: '离线',
    offlineSince: '离线 · 数据截至{ago}',
    failed: '获取失败',
    failedSince: '获取失败 · 数据截至{ago}',
    failures: '{count} 个连接获取失败，请查看“连接”页面',
  },
  setAside: {
    title: '有文件无法读取。原文件已保留，现使用新文件。',
    settings: '设置：{path}',
    connections: '连接：{path}',
    tokens: '最近一次已知的令牌列表：{path}',
  },
  clipboard: {
    clearsIn: '剪贴板将在 {time}后清除',
    stays: '令牌将留在剪贴板中，直到 Latchkey 退出',
    clear: '立即清除',
    keep: '保留',
  },
  toasts: '消息',
  palette: {
    title: '命令',
    search: '搜索命令',
    noMatch: '没有匹配的命令',
    goTo: '转到“{page}”',
    addConnection: '添加连接',
    clearClipboard: '立即清除剪贴板',
    theme: '主题：{name}',
    language: '语言：{name}',
  },
};

import type { desktop as english } from '../en/desktop';

export const desktop: typeof english = {
  menu: {
    edit: '编辑',
    view: '显示',
    window: '窗口',
    about: '关于 Latchkey',
    hide: '隐藏 Latchkey',
    hideOthers: '隐藏其他',
    showAll: '全部显示',
    quit: '退出 Latchkey',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    actualSize: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    minimize: '最小化',
    close: '关闭窗口',
  },
  quit: {
    message: '一个新的令牌值尚未存入密钥环',
    detail: '它只在内存中。GitLab 只显示一次：退出后无法再次读取。',
    stay: '保持 Latchkey 打开',
    leave: '退出并丢弃该值',
  },
  /** Beside the name, in the system's list of what starts with the session. */
  autostart: '在 GitLab 令牌失效前发出提醒',
  startFailure: {
    title: 'Latchkey 无法启动',
    message:
      '无法读取或写入其文件夹：{path}\n\n没有更改任何内容。请检查该文件夹的所有者以及磁盘是否已满，然后重新启动 Latchkey。',
  },
};

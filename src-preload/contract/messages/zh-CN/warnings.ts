import type { warnings as english } from '../en/warnings';

export const warnings: typeof english = {
  label: '即将失效的令牌',
  news: '{count} 个令牌即将失效或已失效：{names}',
  died: '{ago}失效',
  more: '再显示 {count} 个',
  fewer: '收起',
  snooze: '稍后提醒',
  snoozeDays: '{count} 天后',
  snoozeDayBefore: '失效前一天',
  snoozeTooLong: '它会在此之前失效',
  snoozed: '在 {until} 之前不再提醒 {name}',
  hint: {
    title: '此计算机未显示通知',
    next: {
      linux: '请启动桌面的通知服务，或安装一个小巧的服务（例如 dunst），然后重试。',
      darwin: '请在“系统设置”的“通知”中允许 Latchkey 发送通知，然后重试。',
      win32: '请在“设置”的“系统”>“通知”中允许 Latchkey 发送通知，然后重试。',
    },
    test: '显示一条测试通知',
  },
  background: {
    hint: '只有 Latchkey 在运行时才能收到提醒。',
    enable: '保持运行，并在登录时启动',
    enabled: 'Latchkey 将保持运行，并在您登录时启动',
    onlyRuns: '关闭窗口后，Latchkey 将保持运行',
    startLater: '登录时启动可在“设置”中开启。',
  },
};

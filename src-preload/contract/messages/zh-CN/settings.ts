import type { settings as english } from '../en/settings';

export const settings: typeof english = {
  saved: '更改立即生效。',
  look: '外观',
  language: '语言',
  languageSystem: '跟随系统',
  theme: '主题',
  themeChoice: {
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
  },
  safety: '剪贴板',
  clipboard: '从剪贴板清除已复制的令牌',
  clipboardHint: '仅当剪贴板中仍是该令牌时清除。Latchkey 退出时一定会清除。',
  clipboardAfter: '{time}后',
  clipboardNever: '直到 Latchkey 退出',
  clipboardMark: {
    yes: '会告知剪贴板管理器和云剪贴板不要保留它。',
    no: '在此系统上，Latchkey 无法告知剪贴板管理器不要保留它：会保留复制内容的管理器也会保留它。',
  },
  clipboardLock: {
    yes: '锁定屏幕时也会清除。',
    no: '锁定屏幕时不会清除：此系统不会把锁屏告知 Latchkey。',
  },
  about: '关于',
  version: 'Latchkey {version}',
};

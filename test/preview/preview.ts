import { createFakeDesktop } from '../support/fake-desktop';
import { toScenario } from './scenarios';

const asked = new URLSearchParams(location.search);
const now = Date.now;
const { info, settings, ...scenario } = toScenario(asked.get('scenario') ?? 'first-run', now());
const language = (['en', 'zh-CN', 'ja'] as const).find((one) => one === asked.get('lang')) ?? 'en';
const theme = (['light', 'dark'] as const).find((one) => one === asked.get('theme')) ?? 'system';

const desktop = createFakeDesktop({
  now,
  ...scenario,
  info: { ...info, language },
  settings: { ...settings, theme },
});
Object.assign(window, { desktop });

await import('../../src-renderer/main');

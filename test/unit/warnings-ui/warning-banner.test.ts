import { describe, expect, it } from 'vitest';
import type { Language, Settings } from '../../../src-preload/contract/models';
import type { Warning } from '../../../src-preload/contract/warnings';
import { NOON } from '../../support/fake-clock';
import type { FakeDesktopOptions } from '../../support/fake-desktop';
import { renderPage } from '../../support/fake-window';
import { ALL_CAPABILITIES, sampleConnection, sampleWarning } from '../../support/sample-data';

const connection = sampleConnection(NOON);
const OWN = connection.credential.tokenId;

const htmlOf =
  (page: 'tokens' | 'settings') =>
  async (
    warnings: readonly Warning[],
    options: Partial<FakeDesktopOptions> = {},
  ): Promise<string> => {
    const text = await renderPage(page, { connections: [connection], warnings, ...options });
    return text.replaceAll(/[\u2068\u2069]/g, '');
  };
const html = htmlOf('tokens');
const htmlElsewhere = htmlOf('settings');
const banner = (text: string): string =>
  /<section[^>]*data-testid="warning-banner"[\s\S]*?<\/section>/.exec(text)?.[0] ?? '';
const items = (text: string): readonly string[] =>
  text.match(/<li[^>]*data-testid="warning-item"[\s\S]*?<\/li>/g) ?? [];
const several = (count: number): readonly Warning[] =>
  Array.from({ length: count }, (_, index) =>
    sampleWarning(NOON, index + 1, { tokenId: 100 + index }),
  );

describe('the banner', () => {
  it('is not there when nothing dies soon', async () => {
    expect(banner(await html([]))).toBe('');
  });

  it('carries what scripts read, on any page', async () => {
    for (const render of [html, htmlElsewhere]) {
      const [item = ''] = items(await render([sampleWarning(NOON, 6)]));
      expect(item).toContain('data-token-id="9002"');
      expect(item).toContain('data-days-left="6"');
      expect(item).toContain('data-testid="warning-rotate"');
      expect(item).toContain('data-testid="warning-snooze"');
    }
  });

  it('says time left, word and exact moment, and of a dead one when it died', async () => {
    const week = banner(await html([sampleWarning(NOON, 6)])).replaceAll('\u00a0', ' ');
    expect(week).toContain('5 d 12 h');
    expect(week).toContain('Within 7 days');
    expect(week).toMatch(/aria-description="Dies: [^"]* 00:00 UTC/);
    const dead = banner(await html([sampleWarning(NOON, 0)])).replaceAll('\u00a0', ' ');
    expect(dead).toContain('Died 12 h ago');
  });

  it('has room for four at first, and says how many more there are', async () => {
    const few = await html(several(4));
    expect(items(few)).toHaveLength(4);
    expect(few).not.toContain('warning-more');
    expect(few).not.toContain('folded');
    const many = await html(several(7));
    expect(many).toContain('Show 3 more');
    expect(many).toContain('folded');
  });

  it('has a token at each of the five thresholds within reach, but not hundreds', async () => {
    expect(items(await html(several(5)))).toHaveLength(5);
    expect(items(await html(several(200)))).toHaveLength(10);
    expect(items(await htmlElsewhere(several(200)))).toHaveLength(5);
  });

  it('is one line on the other pages, with the first to die and how many more there are', async () => {
    const one = await htmlElsewhere(several(1));
    expect(one).not.toContain('warning-more');
    const many = await htmlElsewhere(several(7));
    expect(many).toContain('Show 6 more');
    expect(many).toContain('brief folded');
  });

  it('does not read out hundreds of names', async () => {
    const text = await html(several(200));
    const [news = ''] = /data-testid="warning-news"[^>]*>[^<]*</.exec(text) ?? [];
    expect(news).toContain('200 tokens die soon or have died');
    expect(news.match(/ci-deploy/g)).toHaveLength(5);
  });

  it('explains what the credential cannot do, without a button that would fail', async () => {
    const capabilities = { ...ALL_CAPABILITIES, rotateAny: false, rotateSelf: false };
    const connections = [{ ...connection, capabilities }];
    const warnings = [sampleWarning(NOON, 5), sampleWarning(NOON, 5, { tokenId: OWN })];
    const [own = '', other = ''] = items(await html(warnings, { connections }));
    expect(other).toContain('Cannot rotate.');
    expect(other).not.toContain('warning-rotate');
    expect(other).not.toContain('warning-replace');
    expect(own).toContain('data-testid="warning-replace"');
  });

  it('tells of Latchkey’s own token once, not in two banners', async () => {
    const credential = { ...connection.credential, expiresAt: '2026-11-25' };
    const connections = [{ ...connection, credential }];
    const warned = await html([sampleWarning(NOON, 5, { tokenId: OWN })], { connections });
    expect(items(warned)[0]).toContain('Latchkey signs in with this token');
    expect(warned).not.toContain('data-testid="credential-item"');
    expect(await html([], { connections })).toContain('data-testid="credential-item"');
  });

  it('shows a name of markup as text, and a nameless token as such', async () => {
    const text = await html([
      sampleWarning(NOON, 5, { name: '<img src=x>' }),
      sampleWarning(NOON, 5, { tokenId: 1, name: '' }),
    ]);
    expect(banner(text)).toContain('&lt;img src=x&gt;');
    expect(banner(text)).not.toContain('<img');
    expect(banner(text)).toContain('(no name)');
  });

  it('is read out when it comes, with the names', async () => {
    const text = await html([sampleWarning(NOON, 5)]);
    expect(text).toMatch(/role="status"[^>]*>1 token dies soon or has died: ci-deploy</);
  });

  it.each(['en', 'zh-CN', 'ja'] as const)('speaks %s', async (language: Language) => {
    const text = banner(await html(several(6), { info: { language } }));
    expect(text).not.toMatch(/warnings\.\w/);
    const isEnglish = /\b(?:Within|Snooze|more|arrive)\b/.test(text.replaceAll(/<[^>]*>/g, ' '));
    expect(isEnglish).toBe(language === 'en');
  });
});

describe('hints', () => {
  const withSettings = (settings: Partial<Settings>) =>
    html([sampleWarning(NOON, 5)], { settings });

  it('say once that a closed Latchkey cannot warn, until it was acted on or put away', async () => {
    expect(await withSettings({})).toContain('data-testid="background-enable"');
    expect(await withSettings({ closeToTray: true })).not.toContain('background-hint');
    expect(await withSettings({ backgroundHint: false })).not.toContain('background-hint');
    expect(await html([])).not.toContain('background-hint');
    expect(await htmlElsewhere([sampleWarning(NOON, 5)])).not.toContain('background-hint');
  });

  it.each([
    ['linux', 'notification service'],
    ['darwin', 'System Settings'],
    ['win32', 'In Settings'],
  ] as const)(
    'tell on %s what helps when notifications do not get through',
    async (platform, what) => {
      const text = await html([], {
        notifications: { delivery: 'failed', hint: true },
        info: { platform },
      });
      const hint = /data-testid="notification-hint"[\s\S]*/.exec(text)?.[0] ?? '';
      expect(hint).toContain(what);
      expect(hint).toContain('data-testid="notification-hint-dismiss"');
      expect(await html([])).not.toContain('notification-hint');
    },
  );
});

import { describe, expect, it } from 'vitest';
import { isolate } from '../../../src-renderer/i18n/isolate';
import { NOON } from '../../support/fake-clock';
import { renderPage } from '../../support/fake-window';
import { sampleConnection } from '../../support/sample-data';

const ids = (html: string): readonly string[] =>
  [...html.matchAll(/data-testid="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('first run', () => {
  it('has the form and the demo at once, and nothing that would need a connection', async () => {
    const shown = ids(await renderPage('connections'));
    expect(shown).toEqual(
      expect.arrayContaining([
        'connection-url',
        'connection-token',
        'connection-submit',
        'connection-demo',
      ]),
    );
    expect(shown).not.toContain('connection-add');
    expect(shown).not.toContain('sync-status');
  });

  it('puts the names that scripts use on the very controls', async () => {
    const html = await renderPage('connections');
    expect(html).toMatch(/<input[^>]*data-testid="connection-url"/);
    expect(html).toMatch(/<input[^>]*type="password"[^>]*data-testid="connection-token"/);
    expect(html).toMatch(/<button[^>]*type="submit"[^>]*data-testid="connection-submit"/);
  });
});

describe('accounts', () => {
  it('shows names of GitLab as text and says on which host, for scripts too', async () => {
    const displayName = '<img src=x onerror=alert(1)>';
    const html = await renderPage('connections', {
      connections: [sampleConnection(NOON, { displayName })],
    });
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
    expect(html).toMatch(
      /data-testid="connection-item"[^>]*data-connection-id="c1"[^>]*data-host="git.example.com"[^>]*data-username="ada"/,
    );
  });

  it('says how long the credential itself still lives, and its exact date', async () => {
    const html = await renderPage('connections', { connections: [sampleConnection(NOON)] });
    expect(html.replaceAll('\u00a0', ' ')).toContain('98 d');
    expect(html).toContain('Feb 27, 2027');
    expect(html).toMatch(/aria-description="Feb 27, 2027, 00:00/);
  });

  it('offers another token for a dead one, and does not say what the dead one can do', async () => {
    const base = sampleConnection(NOON);
    const credential = { ...base.credential, state: 'expired' as const };
    const html = await renderPage('connections', { connections: [{ ...base, credential }] });
    expect(html).toMatch(
      /data-testid="connection-state"[^>]*data-code="CREDENTIAL_EXPIRED"|data-code="CREDENTIAL_EXPIRED"[^>]*data-testid="connection-state"/,
    );
    expect(ids(html)).toContain('connection-replace-token');
    expect(html).not.toContain('can see, rotate and revoke all');
  });

  it.each([
    ['revoked', 'Revoked', '2027-02-27'],
    ['expired', 'Expired', '2026-11-21'],
    ['revoked', 'Revoked', null],
  ] as const)(
    'gives a credential that is %s no time that is left, whatever its date (%s, %s)',
    async (state, word, expiresAt) => {
      const base = sampleConnection(NOON);
      const credential = { ...base.credential, state, expiresAt };
      const html = await renderPage('connections', { connections: [{ ...base, credential }] });
      const [facts = ''] = /<dl class="facts.*<\/dl>/s.exec(html) ?? [];
      expect(facts).toMatch(/class="dead left[^>]*>dead</);
      expect(facts).toContain(word);
      expect(facts).not.toMatch(/\d\u00a0(?:d|h)|Never expires/);
    },
  );

  it('warns where the way is not encrypted', async () => {
    const html = await renderPage('connections', {
      connections: [sampleConnection(NOON, { insecure: true, instanceUrl: 'http://gitlab.lan' })],
    });
    expect(html).toContain(`Not encrypted: anyone between you and ${isolate('gitlab.lan')} can`);
  });
});

describe('the frame', () => {
  it('has entries only for pages that there are', async () => {
    const nav = ids(await renderPage('settings')).filter((id) => id.startsWith('nav-'));
    expect(nav).toEqual([
      'nav-tokens',
      'nav-create',
      'nav-inspect',
      'nav-connections',
      'nav-settings',
    ]);
  });

  it('says that the list is stale, and how stale', async () => {
    const base = sampleConnection(NOON);
    const html = await renderPage('settings', {
      connections: [
        {
          ...base,
          sync: {
            state: 'offline',
            freshAt: NOON - 3 * 3_600_000,
            progress: null,
            error: { code: 'OFFLINE', details: {} },
          },
        },
      ],
    });
    expect(html).toMatch(/data-testid="sync-status"[^>]*data-state="offline"/);
    expect(html.replaceAll('\u00a0', ' ')).toContain('Offline · as of 3 h ago');
  });

  it('names the file that was set aside', async () => {
    const setAside = [{ file: 'settings', path: '/home/ada/settings.broken.json' } as const];
    expect(await renderPage('settings', { info: { setAside } })).toContain(
      'Settings: /home/ada/settings.broken.json',
    );
  });

  it('speaks every language from the first picture on', async () => {
    expect(await renderPage('settings', { info: { language: 'ja' } })).toContain('設定');
    expect(await renderPage('settings', { info: { language: 'zh-CN' } })).toContain('设置');
  });
});

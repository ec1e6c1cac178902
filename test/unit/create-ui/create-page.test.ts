import { describe, expect, it } from 'vitest';
import { NOON } from '../../support/fake-clock';
import { renderPage } from '../../support/fake-window';
import { sampleConnection } from '../../support/sample-data';

const base = sampleConnection(NOON);
const textOf = (html: string, testId: string): string =>
  new RegExp(`data-testid="${testId}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? '';

describe('the page that creates', () => {
  it('shows the form’s address of the very server, sub-path and version', async () => {
    const addressOn = async (serverVersion: string | null): Promise<string> => {
      const instanceUrl = 'https://git.example.com/gitlab';
      const connections = [{ ...base, instanceUrl, serverVersion }];
      return textOf(await renderPage('create', { connections }), 'create-link');
    };
    const root = 'https://git.example.com/gitlab/-';
    expect(await addressOn('15.11.13')).toBe(`${root}/profile/personal_access_tokens`);
    expect(await addressOn('17.4.0-ee')).toBe(`${root}/user_settings/personal_access_tokens`);
    expect(await addressOn('19.0.2')).toBe(
      `${root}/user_settings/personal_access_tokens/legacy/new`,
    );
  });

  it('opens no page over an unencrypted way, and says what can be done instead', async () => {
    const connections = [{ ...base, insecure: true, instanceUrl: 'http://gitlab.lan' }];
    const html = await renderPage('create', { connections });
    expect(html).not.toContain('data-testid="create-open-browser"');
    expect(html).toContain('data-testid="create-copy-link"');
    expect(html).toContain('opens https pages only');
  });

  it('shows names of own templates as text, and offers to remove only these', async () => {
    const html = await renderPage('create', {
      connections: [base],
      templates: [
        {
          id: '6f1c2a54-0d3b-4a53-9a3e-4f6f1f1d2c10',
          name: '<b>mirror</b>',
          description: '',
          scopes: ['api'],
          lifetimeDays: null,
        },
      ],
    });
    expect(html).not.toContain('<b>mirror</b>');
    expect(html.match(/data-testid="create-template-[a-z]+(?:-[a-z]+)*"/g)?.length).toBeGreaterThan(
      10,
    );
  });

  it('without a connection leads to making one', async () => {
    expect(await renderPage('create')).toContain('No connection yet');
  });
});

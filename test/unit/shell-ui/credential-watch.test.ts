import { describe, expect, it } from 'vitest';
import { addDays, toUtcDate } from '../../../src-preload/contract/expiry';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import { watchCredentials } from '../../../src-renderer/features/shell/credential-watch';
import { NOON } from '../../support/fake-clock';
import { renderPage } from '../../support/fake-window';
import { ALL_CAPABILITIES, sampleConnection, sampleRecovery } from '../../support/sample-data';

type Credential = ConnectionSummary['credential'];

function withCredential(
  id: string,
  days: number | null,
  state: Credential['state'] = 'usable',
): ConnectionSummary {
  const base = sampleConnection(NOON, { id, instanceUrl: `https://${id}.example.com` });
  const expiresAt = days === null ? null : addDays(toUtcDate(NOON), days);
  return { ...base, credential: { ...base.credential, expiresAt, state } };
}

const watch = (...connections: readonly ConnectionSummary[]) =>
  watchCredentials(connections, NOON).map(({ connection, state, urgency, canRotate }) => [
    connection.id,
    state,
    urgency,
    canRotate,
  ]);

describe('Latchkey’s own tokens', () => {
  it('are warned of from 30 days on, and not before', () => {
    expect(watch(withCredential('a', 31), withCredential('b', null))).toEqual([]);
    expect(watch(withCredential('a', 30))).toEqual([['a', 'dying', 'month', true]]);
    expect(watch(withCredential('a', 1))).toEqual([['a', 'dying', 'today', true]]);
  });

  it('come in the order in which they die, the dead before all', () => {
    const order = watch(
      withCredential('month', 20),
      withCredential('today', 1),
      withCredential('revoked', 200, 'revoked'),
      withCredential('week', 5),
      withCredential('missing', null, 'missing'),
    ).map(([id]) => id);
    expect(order).toEqual(['revoked', 'missing', 'today', 'week', 'month']);
  });

  it('are dead on their date, also when no fetch has found out yet', () => {
    expect(watch(withCredential('a', 0))).toEqual([['a', 'expired', 'dead', false]]);
  });

  it('are not offered to be rotated where they may not rotate themselves', () => {
    const readOnly = { ...ALL_CAPABILITIES, rotateSelf: false };
    const connection = { ...withCredential('a', 5), capabilities: readOnly };
    expect(watch(connection)).toEqual([['a', 'dying', 'week', false]]);
  });
});

describe('the banner', () => {
  const tags = (html: string): readonly string[] =>
    html.match(/<li[^>]*data-testid="credential-item"[^>]*>/g) ?? [];

  it('has a line for each connection, most urgent first, with the way out of it', async () => {
    const connections = [withCredential('c1', 5), withCredential('c2', 80, 'revoked')];
    const html = await renderPage('settings', { connections });
    expect(tags(html).map((tag) => /data-connection-id="(\w+)"/.exec(tag)?.[1])).toEqual([
      'c2',
      'c1',
    ]);
    expect(tags(html)[1]).toContain('data-days-left="5"');
    expect(html).toContain('The connection, its list and its history are kept.');
    expect(html).toMatch(/credential-replace[\s\S]*credential-rotate/);
  });

  it('leaves a credential that was lost in a rotation to the notice about that', async () => {
    const html = await renderPage('settings', {
      connections: [withCredential('c1', 80, 'revoked')],
      recoveries: [sampleRecovery(NOON, { outcome: 'credential-lost', tokenId: 9001 })],
    });
    expect(tags(html)).toEqual([]);
    expect(html).toContain('data-outcome="credential-lost"');
  });

  it('stands before all other warnings and after what is not settled', async () => {
    const html = await renderPage('settings', {
      connections: [withCredential('c1', 5)],
      recoveries: [sampleRecovery(NOON)],
      info: { setAside: [{ file: 'settings', path: '/tmp/settings.broken.json' }] },
    });
    const places = ['recovery-banner', 'credential-banner', 'set-aside-notice'].map((id) =>
      html.indexOf(`data-testid="${id}"`),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('the connection itself', () => {
  it('offers to rotate its token where that can be done, and only there', async () => {
    const page = (connection: ConnectionSummary) =>
      renderPage('connections', { connections: [connection] });
    expect(await page(withCredential('c1', 99))).toContain('data-testid="connection-rotate"');
    expect(await page(withCredential('c1', 99, 'expired'))).not.toContain('connection-rotate');
  });
});

import { describe, expect, it } from 'vitest';
import type { Warning } from '../../../src-preload/contract/warnings';
import type { WatchedToken } from '../../../src-main/expiry/warnings';
import { createWords } from '../../../src-main/i18n/words';
import { toTrayMenu } from '../../../src-main/tray/tray-menu';
import { toTrayModel } from '../../../src-main/tray/tray-model';
import type { TrayFacts } from '../../../src-main/tray/tray-state';
import { NOON } from '../../support/fake-clock';
import { sampleConnection } from '../../support/sample-data';

const nothing = (): void => undefined;

const words = createWords(
  () => 'en',
  () => 'UTC',
);

const aConnection = (change: Parameters<typeof sampleConnection>[1] = {}) =>
  sampleConnection(NOON, { id: 'c1', ...change });

const aToken = (change: Partial<WatchedToken> = {}): WatchedToken => ({
  connectionId: 'c1',
  tokenId: 7,
  instanceUrl: 'https://git.example.com',
  instanceName: 'git.example.com',
  kind: 'personal',
  name: 'ci-deploy',
  expiresAt: '2026-12-28',
  revoked: false,
  ...change,
});

const died: Warning = {
  ...aToken({ tokenId: 9 }),
  expiresAt: '2026-11-19',
  daysLeft: -1,
  threshold: 0,
};

const model = (change: Partial<TrayFacts> = {}) =>
  toTrayModel(
    {
      tokens: [],
      connections: [aConnection()],
      warnings: [],
      keychain: 'ready',
      now: NOON,
      ...change,
    },
    words(),
  );

const offline = aConnection({
  sync: { state: 'offline', freshAt: NOON, progress: null, error: null },
});

describe('the state', () => {
  it.each([
    ['2026-11-21', 'urgent', '1 token dies within 24 hours'],
    ['2026-11-22', 'soon', '1 token dies within 7 days'],
    ['2026-11-27', 'soon', '1 token dies within 7 days'],
    ['2026-11-28', 'well', 'No token dies within 7 days'],
  ])('of a token that dies on %s is %s', (expiresAt, state, line) => {
    const { state: told, lines } = model({ tokens: [aToken({ expiresAt })] });
    expect(told).toBe(state);
    expect(lines).toEqual([line]);
  });

  it('is urgent of a death that was not put away, and calm of one that was', () => {
    const tokens = [aToken({ tokenId: 9, expiresAt: '2026-11-19' })];
    expect(model({ tokens, warnings: [died] })).toMatchObject({
      state: 'urgent',
      lines: ['1 token has died'],
    });
    expect(model({ tokens }).state).toBe('well');
  });

  it('is not moved by revoked tokens', () => {
    expect(model({ tokens: [aToken({ expiresAt: '2026-11-21', revoked: true })] }).state).toBe(
      'well',
    );
  });

  it('tells trouble in words also when a death outranks it', () => {
    expect(model({ connections: [offline] })).toMatchObject({
      state: 'trouble',
      lines: ['No token dies within 7 days', 'Offline: this is what was last known'],
    });
    const both = model({ connections: [offline], tokens: [aToken({ expiresAt: '2026-11-22' })] });
    expect(both.state).toBe('soon');
    expect(both.lines).toContain('Offline: this is what was last known');
  });

  it('is trouble with a dead credential or a locked keychain', () => {
    const { credential } = aConnection();
    const dead = aConnection({ credential: { ...credential, state: 'revoked' } });
    expect(model({ connections: [dead] }).state).toBe('trouble');
    expect(model({ keychain: 'locked' }).lines).toContain('The keychain is locked');
    expect(model({ keychain: 'unknown' }).state).toBe('well');
  });

  it('says so when nothing is connected', () => {
    expect(model({ connections: [] }).lines).toEqual(['Not connected to a GitLab instance']);
  });
});

describe('the next expiries', () => {
  it('are five, nearest first, without the dead, the revoked and the never-ending', () => {
    const days = [
      '2026-12-06',
      '2026-12-01',
      '2026-12-05',
      '2026-12-03',
      '2026-12-04',
      '2026-12-02',
    ];
    const tokens = [
      aToken({ tokenId: 90, expiresAt: '2026-11-20' }),
      aToken({ tokenId: 91, expiresAt: '2026-11-21', revoked: true }),
      aToken({ tokenId: 92, expiresAt: null }),
      ...days.map((expiresAt, tokenId) => aToken({ tokenId, name: expiresAt, expiresAt })),
    ];
    const labels = model({ tokens }).expiries.map(({ label }) => label.slice(0, 10));
    expect(labels).toEqual([...days].sort().slice(0, 5));
  });

  it('name a token once that two connections show, and the host only where there are several', () => {
    const twin = aConnection({ id: 'c2' });
    const tokens = [aToken(), aToken({ connectionId: 'c2' })];
    expect(model({ tokens }).expiries[0]?.label).toBe('ci-deploy: 37\u00a0d 12\u00a0h');
    const { expiries } = model({ tokens, connections: [aConnection(), twin] });
    expect(expiries.map(({ label }) => label)).toEqual([
      'ci-deploy (git.example.com): 37\u00a0d 12\u00a0h',
    ]);
    expect(expiries[0]?.token.connectionId).toBe('c1');
  });

  it('offer no rotation that the connection is not allowed', () => {
    const { capabilities } = aConnection();
    const looking = aConnection({ capabilities: { ...capabilities, rotateAny: false } });
    expect(model({ tokens: [aToken()], connections: [looking] }).expiries[0]?.canRotate).toBe(
      false,
    );
  });
});

describe('the menu', () => {
  const none = { open: nothing, want: nothing, fetch: nothing, quit: nothing };
  const labels = (tokens: readonly WatchedToken[]) =>
    toTrayMenu(model({ tokens }), none).map(({ label, type }) => label ?? type);

  it('shows the state, the expiries and the app', () => {
    expect(labels([aToken()])).toEqual([
      'No token dies within 7 days',
      'separator',
      'ci-deploy: 37\u00a0d 12\u00a0h',
      'separator',
      'Open Latchkey',
      'Fetch now',
      'separator',
      'Quit Latchkey',
    ]);
  });

  it('shows an & of a name instead of underlining the letter after it', () => {
    expect(labels([aToken({ name: 'R&D\n&&' })])).toContain('R&&D &&&&: 37\u00a0d 12\u00a0h');
  });

  it('asks for the rotation of the very token, or shows that one in the list', () => {
    const wanted: unknown[] = [];
    const [, , item] = toTrayMenu(model({ tokens: [aToken()] }), {
      ...none,
      want: (view) => wanted.push(view),
    });
    const entries = Array.isArray(item?.submenu) ? item.submenu : [];
    for (const entry of entries) Reflect.apply(entry.click ?? nothing, null, []);
    expect(wanted).toEqual([
      { page: 'tokens', token: { connectionId: 'c1', tokenId: 7 }, asks: 'rotate' },
      { page: 'tokens', token: { connectionId: 'c1', tokenId: 7 }, asks: null },
    ]);
  });
});

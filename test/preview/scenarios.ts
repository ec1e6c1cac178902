import { addDays, MS_PER_DAY, toUtcDate } from '../../src-preload/contract/expiry';
import type { ConnectionSummary, RecoveryItem } from '../../src-preload/contract/models';
import type { VanishedToken } from '../../src-preload/contract/token-list';
import type { Warning } from '../../src-preload/contract/warnings';
import type { FakeDesktopOptions } from '../support/fake-desktop';
import {
  ALL_CAPABILITIES,
  idleSync,
  sampleConnection,
  sampleRecovery,
  sampleTokens,
  sampleWarning,
} from '../support/sample-data';

type Scenario = Omit<FakeDesktopOptions, 'now'>;

function several(now: number): readonly ConnectionSummary[] {
  const base = sampleConnection(now);
  const today = toUtcDate(now);
  return [
    base,
    {
      ...base,
      id: 'c2',
      instanceUrl: 'https://code.example.org/gitlab',
      host: 'code.example.org',
      username: 'a.lovelace',
      isAdministrator: true,
      serverVersion: '15.11.13',
      credential: {
        ...base.credential,
        name: 'audit only',
        scopes: ['read_api', 'read_user'],
        expiresAt: addDays(today, 5),
        store: 'memory',
      },
      capabilities: {
        ...ALL_CAPABILITIES,
        rotateAny: false,
        rotateSelf: false,
        revokeAny: false,
        rotateTakesDate: false,
        lastUsedRefreshMinutes: 1440,
        rotateNeedsVersion: '16.0',
      },
      sync: {
        state: 'error',
        freshAt: now - 3 * 3_600_000,
        progress: null,
        error: {
          code: 'TIMED_OUT',
          details: { host: 'code.example.org/gitlab', seconds: 30, requestId: '01JD2V9K4E' },
        },
      },
    },
    {
      ...base,
      id: 'c3',
      instanceUrl: 'http://gitlab.lan:8080',
      host: 'gitlab.lan:8080',
      insecure: true,
      username: 'עדה',
      displayName: 'עדה <i>Lovelace</i>',
      credential: {
        ...base.credential,
        name: 'old one',
        expiresAt: addDays(today, -3),
        state: 'expired',
      },
      sync: { ...idleSync(now - 4 * MS_PER_DAY), state: 'error' },
    },
    {
      ...base,
      id: 'demo',
      instanceUrl: 'http://127.0.0.1:41234',
      host: '127.0.0.1:41234',
      username: 'demo',
      displayName: 'Demo User',
      isDemo: true,
      credential: { ...base.credential, expiresAt: null, store: 'memory' },
    },
  ];
}

/** A creation of each outcome that one can have. */
function unsettledCreations(now: number): readonly RecoveryItem[] {
  const item = (facts: Partial<RecoveryItem>): RecoveryItem =>
    sampleRecovery(now, {
      kind: 'creation',
      intentId: `creation-${facts.outcome ?? ''}`,
      tokenId: null,
      tokenName: 'k8s 夜間',
      ...facts,
    });
  return [
    item({
      outcome: 'value-unsaved',
      tokenId: 9012,
      error: { code: 'KEYCHAIN_LOCKED', details: {} },
    }),
    item({ outcome: 'value-lost', tokenId: 9013 }),
    item({ outcome: 'undetermined', error: { code: 'CREATION_AMBIGUOUS', details: {} } }),
  ];
}

/** One rotation of every outcome. */
function unsettled(now: number): Readonly<Record<RecoveryItem['outcome'], RecoveryItem>> {
  const item = (facts: Partial<RecoveryItem>): RecoveryItem =>
    sampleRecovery(now, { intentId: facts.outcome ?? '', ...facts });
  return {
    'value-lost': item({ outcome: 'value-lost' }),
    undetermined: item({
      outcome: 'undetermined',
      tokenId: 9003,
      tokenName: 'renovate bot',
      error: { code: 'TIMED_OUT', details: { host: 'git.example.com', seconds: 30 } },
    }),
    looking: item({ outcome: 'looking', tokenId: 9011, tokenName: 'שלום-token' }),
    'credential-lost': item({
      outcome: 'credential-lost',
      tokenId: 9001,
      tokenName: 'latchkey on laptop',
    }),
    'value-unsaved': item({
      outcome: 'value-unsaved',
      tokenId: 9004,
      tokenName: 'laptop git',
      error: { code: 'KEYCHAIN_LOCKED', details: {} },
    }),
  };
}

/** Connections whose own credential is dead or will be soon. */
function ailing(now: number): readonly ConnectionSummary[] {
  const base = sampleConnection(now);
  const one = (
    id: string,
    days: number | null,
    state: ConnectionSummary['credential']['state'],
  ): ConnectionSummary => ({
    ...base,
    id,
    instanceUrl: `https://${id}.example.com`,
    host: `${id}.example.com`,
    credential: {
      ...base.credential,
      state,
      expiresAt: days === null ? null : addDays(toUtcDate(now), days),
    },
  });
  const readOnly = { ...ALL_CAPABILITIES, rotateAny: false, rotateSelf: false };
  return [
    one('healthy', 99, 'usable'),
    one('month', 21, 'usable'),
    { ...one('week', 5, 'usable'), capabilities: readOnly },
    one('today', 1, 'usable'),
    one('gone', null, 'missing'),
    one('taken', 80, 'revoked'),
  ];
}

/** Tokens that die in so many days, as main would warn of them. */
function dying(now: number, days: readonly number[]): readonly Warning[] {
  const names = ['ci-deploy', 'renovate bot', 'laptop git', 'long name '.repeat(25), 'שלום-token'];
  return days.map((daysLeft, index) =>
    sampleWarning(now, daysLeft, {
      tokenId: 9002 + index,
      name: names[index % names.length] ?? '',
    }),
  );
}

/** Tokens that GitLab no longer lists, as many as make the menu scroll. */
function longGone(now: number): readonly VanishedToken[] {
  const names = ['build box', 'laptop 2024', 'שלום-token', '', 'long name '.repeat(25)];
  return sampleTokens(now).flatMap((token, index) =>
    names.map((name, at) => ({
      ...token,
      id: 100 * index + at,
      name,
      lastSeenAt: now - (index * names.length + at) * 9 * MS_PER_DAY,
    })),
  );
}

/** One person on two installations below one host. */
function subPaths(now: number): readonly ConnectionSummary[] {
  const host = '127.0.0.1:41234';
  return ['gitlab', 'other'].map((path) =>
    sampleConnection(now, { id: path, instanceUrl: `http://${host}/${path}`, host }),
  );
}

/** What the preview can be opened with: `?scenario=<name>`. `now` in epoch milliseconds. */
export function toScenario(name: string, now: number): Scenario {
  const one = [sampleConnection(now)];
  const scenarios: Readonly<Record<string, Scenario>> = {
    'first-run': {},
    one: { connections: one },
    several: { connections: several(now) },
    'sub-paths': {
      connections: subPaths(now),
      tokens: subPaths(now).flatMap(({ id }) => sampleTokens(now, id)),
    },
    forced: { connections: one, info: { forcedLanguage: 'en' } },
    locked: { connections: one, keychain: 'locked' },
    'locked-first-run': { keychain: 'locked' },
    unavailable: { connections: one, keychain: 'unavailable' },
    syncing: {
      connections: one.map((connection) => ({
        ...connection,
        sync: { ...connection.sync, state: 'syncing', progress: { loaded: 1200, total: 10_000 } },
      })),
    },
    offline: {
      connections: one.map((connection) => ({
        ...connection,
        sync: {
          ...idleSync(now - 5 * 3_600_000),
          state: 'offline',
          error: { code: 'OFFLINE', details: {} },
        },
      })),
    },
    'set-aside': {
      connections: one,
      info: {
        setAside: [{ file: 'settings', path: '/home/ada/.config/Latchkey/settings.broken-1.json' }],
      },
    },
    unsettled: { connections: one, recoveries: Object.values(unsettled(now)) },
    'unsettled-creations': { connections: one, recoveries: unsettledCreations(now) },
    ...Object.fromEntries(
      Object.entries(unsettled(now)).map(([outcome, item]) => [
        outcome,
        { connections: one, recoveries: [item] },
      ]),
    ),
    'long-gone': { connections: one, vanished: longGone(now) },
    ailing: { connections: ailing(now) },
    administrator: {
      connections: one.map((connection) => ({
        ...connection,
        isAdministrator: true,
        capabilities: {
          ...connection.capabilities,
          createForUsers: true,
          createImpersonation: true,
        },
      })),
      templates: [
        {
          id: '6f1c2a54-0d3b-4a53-9a3e-4f6f1f1d2c10',
          name: '<b>nightly</b> mirror',
          description: 'Mirrors the shop every night',
          scopes: ['write_repository'],
          lifetimeDays: 60,
        },
      ],
    },
    warned: { connections: one, warnings: dying(now, [0, 1, 6, 21]) },
    'warned-of-many': {
      connections: several(now),
      warnings: [
        ...dying(now, [-1, 1, 2, 6, 21, 45, 59]),
        ...dying(now, [5]).map((warning) => ({ ...warning, connectionId: 'c2', tokenId: 9001 })),
      ],
      notifications: { delivery: 'failed', hint: true },
    },
    many: {
      connections: one,
      tokens: Array.from({ length: 1000 }, (_, index) =>
        sampleTokens(now).map((token) => ({ ...token, id: token.id + index * 100 })),
      ).flat(),
    },
  };
  return scenarios[name] ?? {};
}

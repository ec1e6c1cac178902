import { addDays, MS_PER_DAY, toUtcDate } from '../../src-preload/contract/expiry';
import type {
  AppInfo,
  Capabilities,
  ConnectionSummary,
  RecoveryItem,
  SyncState,
  TokenSummary,
} from '../../src-preload/contract/models';
import { WARNING_DAYS, type Warning } from '../../src-preload/contract/warnings';

export { DEFAULT_SETTINGS } from '../../src-preload/contract/default-settings';

export const ALL_CAPABILITIES: Capabilities = {
  listTokens: true,
  rotateAny: true,
  rotateSelf: true,
  revokeAny: true,
  revokeSelf: true,
  rotateTakesDate: true,
  lastUsedRefreshMinutes: 10,
  rotateNeedsVersion: null,
  createOwn: ['k8s_proxy', 'self_rotate'],
  createForUsers: false,
  createImpersonation: false,
};

export const APP_INFO: AppInfo = {
  version: '0.1.0',
  language: 'en',
  forcedLanguage: null,
  platform: 'linux',
  setAside: [],
  clipboard: { marksSecrets: false, clearsOnLock: false },
};

export function idleSync(freshAt: number): SyncState {
  return { state: 'idle', freshAt, progress: null, error: null };
}

/** A connection that works, as fresh as `now` (epoch ms). */
export function sampleConnection(
  now: number,
  facts: Partial<ConnectionSummary> = {},
): ConnectionSummary {
  return {
    id: 'c1',
    instanceUrl: 'https://git.example.com',
    host: 'git.example.com',
    insecure: false,
    username: 'ada',
    displayName: 'Ada Lovelace',
    userId: 77,
    isAdministrator: false,
    serverVersion: '19.0.2-ee',
    credential: {
      tokenId: 9001,
      name: 'latchkey on laptop',
      scopes: ['api'],
      expiresAt: addDays(toUtcDate(now), 99),
      store: 'keychain',
      state: 'usable',
    },
    capabilities: ALL_CAPABILITIES,
    maxLifetimeDays: null,
    isDemo: false,
    sync: idleSync(now),
    ...facts,
  };
}

/** A rotation asked for two minutes before `now` (epoch ms), whose new value was lost. */
export function sampleRecovery(now: number, facts: Partial<RecoveryItem> = {}): RecoveryItem {
  return {
    intentId: 'a3f0c1de-0000-4000-8000-000000000001',
    connectionId: 'c1',
    kind: 'rotation',
    tokenId: 9002,
    tokenName: 'ci-deploy',
    outcome: 'value-lost',
    requestedExpiresAt: addDays(toUtcDate(now), 90),
    intendedAt: now - 120_000,
    error: null,
    ...facts,
  };
}

interface Sketch {
  readonly name: string;
  readonly description?: string;
  readonly scopes?: readonly string[];
  /** Days from today to its expiry date; null = never. */
  readonly days: number | null;
  /** Days since it was made, and since it was last used (null = never). */
  readonly age: number;
  readonly used: number | null;
  readonly revoked?: boolean;
}

const SKETCHES: readonly Sketch[] = [
  { name: 'latchkey on laptop', days: 99, age: 266, used: 0 },
  { name: 'ci-deploy', description: 'Deploys the shop', days: 1, age: 364, used: 0.02 },
  { name: 'renovate bot', scopes: ['api', 'write_repository'], days: 6, age: 359, used: 0.5 },
  { name: 'laptop git', scopes: ['write_repository'], days: 21, age: 344, used: 3 },
  { name: 'grafana datasource', scopes: ['read_api'], days: 45, age: 320, used: 12 },
  { name: 'registry pull', scopes: ['read_registry'], days: 180, age: 20, used: null },
  { name: 'never-ending story', scopes: ['read_user'], days: null, age: 900, used: 410 },
  { name: 'last year’s import', days: -12, age: 377, used: 40 },
  { name: 'leaked in a paste', days: 200, age: 60, used: 30, revoked: true },
  {
    name: '<b>bold</b> & „quotes“',
    description: '<script>alert(1)</script>',
    days: 300,
    age: 65,
    used: 91,
  },
  { name: 'שלום-token', description: 'עברית ואנגלית mixed', days: 330, age: 35, used: null },
  { name: '🚀 部署 トークン', description: '絵文字と日本語', days: 12, age: 80, used: 8 },
];

/** Tokens in every state, around `now` (epoch ms); the first is the connection's own. */
export function sampleTokens(now: number, connectionId = 'c1'): readonly TokenSummary[] {
  const iso = (daysAgo: number): string => new Date(now - daysAgo * MS_PER_DAY).toISOString();
  return SKETCHES.map((sketch, index) => ({
    connectionId,
    id: 9001 + index,
    kind: 'personal',
    name: sketch.name,
    description: sketch.description ?? null,
    scopes: sketch.scopes ?? ['api'],
    createdAt: iso(sketch.age),
    lastUsedAt: sketch.used === null ? null : iso(sketch.used),
    expiresAt: sketch.days === null ? null : addDays(toUtcDate(now), sketch.days),
    revoked: sketch.revoked ?? false,
    userId: 77,
    isCredential: index === 0,
    hasValue: index === 0,
  }));
}

/** A warning of a token that dies `days` after the UTC date of `now` (epoch ms). */
export function sampleWarning(now: number, days: number, facts: Partial<Warning> = {}): Warning {
  return {
    connectionId: 'c1',
    tokenId: 9002,
    kind: 'personal',
    name: 'ci-deploy',
    instanceName: 'git.example.com',
    expiresAt: addDays(toUtcDate(now), days),
    daysLeft: days,
    threshold: WARNING_DAYS.findLast((threshold) => days <= threshold) ?? 60,
    ...facts,
  };
}

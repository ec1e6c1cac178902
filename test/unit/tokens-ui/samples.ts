import type { ConnectionSummary, TokenSummary } from '../../../src-preload/contract/models';
import { toTokenRow, type TokenRow } from '../../../src-renderer/features/tokens/token-row';

/** Noon UTC: every test's "now" unless it says otherwise. */
export const NOW = Date.parse('2026-11-20T12:00:00.000Z');

export function aToken(facts: Partial<TokenSummary> = {}): TokenSummary {
  return {
    connectionId: 'c1',
    id: 4211,
    kind: 'personal',
    name: 'laptop-cli',
    description: null,
    scopes: ['api'],
    createdAt: '2026-03-02T09:14:07.221Z',
    lastUsedAt: '2026-11-18T22:55:55.042Z',
    expiresAt: '2027-03-01',
    revoked: false,
    userId: 77,
    isCredential: false,
    hasValue: false,
    ...facts,
  };
}

export function aRow(facts: Partial<TokenSummary> = {}, now = NOW): TokenRow {
  return toTokenRow(aToken(facts), now);
}

export function aConnection(facts: Partial<ConnectionSummary> = {}): ConnectionSummary {
  return {
    id: 'c1',
    instanceUrl: 'https://git.example.com',
    host: 'git.example.com',
    insecure: false,
    username: 'ada',
    displayName: 'Ada Example',
    userId: 77,
    isAdministrator: false,
    serverVersion: '19.0.2-ee',
    credential: {
      tokenId: 4200,
      name: 'latchkey',
      scopes: ['api'],
      expiresAt: '2027-03-01',
      store: 'keychain',
      state: 'usable',
    },
    capabilities: {
      listTokens: true,
      rotateAny: true,
      rotateSelf: true,
      revokeAny: true,
      revokeSelf: true,
      rotateTakesDate: true,
      lastUsedRefreshMinutes: 10,
      rotateNeedsVersion: null,
      createOwn: [],
      createForUsers: false,
      createImpersonation: false,
    },
    maxLifetimeDays: null,
    isDemo: false,
    sync: { state: 'idle', freshAt: NOW, progress: null, error: null },
    ...facts,
  };
}

import { describe, expect, it } from 'vitest';
import { toFreshness } from '../../../src-renderer/features/tokens/connection-freshness';
import { toHorizonMarks } from '../../../src-renderer/features/tokens/horizon-marks';
import { toMarkText, toSpanText } from '../../../src-renderer/features/tokens/horizon-words';
import { toObstacleText } from '../../../src-renderer/shared/tokens/obstacle-text';
import {
  toDeathTip,
  toLastUsedTip,
  toTimeLeft,
} from '../../../src-renderer/features/tokens/token-moments';
import { createTexts } from '../../../src-renderer/i18n/i18n';
import { isolate } from '../../../src-renderer/i18n/isolate';
import { createFakeWindow } from '../../support/fake-window';
import { aConnection, aRow, NOW } from './samples';

const { texts } = createFakeWindow();
const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');
const daily = aConnection({
  capabilities: { ...aConnection().capabilities, lastUsedRefreshMinutes: 1440 },
});

describe('words of a token', () => {
  it('gives both instants of death, and in UTC it is midnight', () => {
    const tokyo = createTexts('en', 'Asia/Tokyo');
    const row = aRow({ expiresAt: '2026-11-28' });
    const tip = plain(toDeathTip(row, NOW, tokyo));
    expect(plain(toDeathTip(row, NOW, texts)).match(/Nov 28/g)).toHaveLength(1);
    expect(tip).toMatch(/^Dies: .*09:00.*\n.*Nov 28, 2026.*00:00.*UTC/);
    expect(tip).toContain('% of its life is gone');
    expect(toDeathTip(aRow({ expiresAt: '2026-11-01' }), NOW, texts)).toMatch(/^Died/);
    expect(toDeathTip(aRow({ expiresAt: null }), NOW, texts)).toContain('Never expires');
  });

  it('calls a revoked token dead although its date is far off', () => {
    const row = aRow({ revoked: true, expiresAt: '2027-11-28' });
    expect(toTimeLeft(row, NOW, texts.formats.value)).toBe('dead');
    expect(toDeathTip(row, NOW, texts)).toContain('Revoked');
  });

  it('calls a token expired that GitLab says has, and does not say that it died at a time to come', () => {
    const row = aRow({ saidExpired: true, expiresAt: '2026-11-21' });
    expect(row).toMatchObject({ state: 'expired', urgency: 'dead' });
    expect(toTimeLeft(row, NOW, texts.formats.value)).toBe('dead');
    expect(plain(toDeathTip(row, NOW, texts))).toMatch(/^Nov 21, 2026/);
  });

  it('says how rarely this very server refreshes the last use', () => {
    expect(toLastUsedTip(aRow(), aConnection(), texts)).toContain('every 10 minutes');
    expect(toLastUsedTip(aRow(), daily, texts)).toContain('every 24 hours');
    expect(toLastUsedTip(aRow({ lastUsedAt: null }), daily, texts)).not.toContain('\n');
  });

  it('names the version that is missing, not only that something is', () => {
    const { capabilities } = aConnection();
    const old = aConnection({
      serverVersion: '15.11.0',
      capabilities: { ...capabilities, rotateNeedsVersion: '16.0' },
    });
    const text = toObstacleText('rotate', 'server-too-old', old, texts);
    expect(text).toContain('15.11.0');
    expect(text).toContain('16.0');
    expect(toObstacleText('rotate', null, old, texts)).toBeNull();
  });
});

describe('words of the horizon', () => {
  const room = { width: 1000, pitch: 12, lanes: 2 };

  it('names a dot by its token and a bar by how many die when', () => {
    const [dot] = toHorizonMarks([aRow({ name: 'ci', expiresAt: '2026-11-28' })], room, NOW);
    expect(plain(dot ? toMarkText(dot, NOW, texts) : '')).toBe(
      `${isolate('ci')}, 7 d 12 h, dies Nov 28, 2026`,
    );
    const crowd = [1, 2, 3].map((id) => aRow({ id, expiresAt: '2026-11-28' }));
    const [bar] = toHorizonMarks(crowd, room, NOW);
    expect(bar ? toMarkText(bar, NOW, texts) : '').toBe('3 tokens, die Nov 28, 2026');
  });

  it('says a span in dates, and an open one as open', () => {
    const from = '2026-11-28';
    expect(toSpanText({ from, to: '2026-12-05' }, texts)).toBe('Dies Nov 28, 2026 – Dec 5, 2026');
    expect(toSpanText({ from, to: from }, texts)).toBe('Dies Nov 28, 2026');
    expect(toSpanText({ from, to: null }, texts)).toContain('or later');
  });
});

describe('freshness', () => {
  const at = (sync: Partial<ReturnType<typeof aConnection>['sync']>) =>
    toFreshness({ sync: { ...aConnection().sync, ...sync } }, NOW);

  it('admits that a list is old, was never had, or could not be refreshed', () => {
    expect(at({ freshAt: NOW - 60_000 })).toEqual({ kind: 'fresh' });
    expect(at({ freshAt: NOW - 7_200_000 }).kind).toBe('stale');
    expect(at({ freshAt: null })).toEqual({ kind: 'stale', freshAt: null });
    expect(at({ state: 'offline', freshAt: NOW }).kind).toBe('stale');
    expect(at({ state: 'error', freshAt: NOW }).kind).toBe('stale');
  });

  it('tells how far a fetch is, also when the server gives no total', () => {
    const progress = { loaded: 300, total: null };
    expect(at({ state: 'syncing', progress })).toEqual({ kind: 'syncing', ...progress });
    expect(at({ state: 'syncing', progress: null })).toMatchObject({ loaded: null });
  });
});

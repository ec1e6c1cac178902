import { describe, expect, it } from 'vitest';
import { daysLeft, tokenState, urgency } from '../../../src-preload/contract/expiry';
import { toDigest, toRoutableValue } from '../../../src-main/demo-instance/accounts/token-value';
import { ask, column, DAY, NOON, startDemo } from './asking';

describe('the believable developer', () => {
  const start = () => startDemo({ seed: 'believable' });

  it('has a token for every state and urgency', async () => {
    const tokens = (await start()).tokens();
    expect(tokens.length).toBeGreaterThanOrEqual(24);
    expect(new Set(tokens.map((token) => tokenState(token, NOON)))).toEqual(
      new Set(['active', 'expired', 'revoked']),
    );
    expect(new Set(tokens.map((token) => urgency(token, NOON)))).toEqual(
      new Set(['dead', 'today', 'week', 'month', 'two-months', 'later', 'never']),
    );
    const left = tokens.map(({ expiresAt }) => daysLeft(expiresAt, NOON));
    expect(left).toEqual(expect.arrayContaining([1, 3, 6, 21, 50, null, -2]));
  });

  it('uses them as one does: never, minutes ago, not for 200 days', async () => {
    const tokens = (await start()).tokens();
    const idle = tokens.map(({ lastUsedAt }) => (lastUsedAt === null ? null : NOON - lastUsedAt));
    expect(idle).toContain(null);
    expect(idle.some((ms) => ms !== null && ms < 600_000)).toBe(true);
    expect(idle.some((ms) => ms !== null && ms >= 200 * DAY)).toBe(true);
    for (const { createdAt, lastUsedAt } of tokens) {
      expect(lastUsedAt ?? NOON).toBeGreaterThanOrEqual(createdAt);
    }
  });

  it('has names that an interface may stumble over', async () => {
    const tokens = (await start()).tokens();
    const names = tokens.map(({ name }) => name);
    expect(names.some((name) => /<img [^>]*onerror/.test(name))).toBe(true);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(names.some((name) => /\p{Emoji_Presentation}/u.test(name))).toBe(true);
    expect(Math.max(...names.map((name) => name.length))).toBe(255);
    expect(tokens.map(({ description }) => description?.length ?? 0)).toContain(255);
    expect(tokens.some(({ description }) => description === null)).toBe(true);
    expect(Math.max(...tokens.map(({ scopes }) => scopes.length))).toBeGreaterThan(8);
    expect(tokens.some(({ scopes }) => scopes.includes('self_rotate'))).toBe(true);
  });

  it.each([
    ['noon', NOON],
    ['the first millisecond of a day', Date.UTC(2026, 10, 21)],
    ['the last millisecond of a day', Date.UTC(2026, 10, 22) - 1],
  ])('obeys the instance at %s: no life above a year, no use after death', async (_, now) => {
    const demo = await startDemo({ seed: 'believable' }, { now });
    for (const { createdAt, expiresAt, lastUsedAt } of demo.tokens()) {
      if (expiresAt === null) continue;
      const death = Date.parse(expiresAt);
      expect(death - createdAt).toBeLessThanOrEqual(366 * DAY);
      expect(lastUsedAt ?? 0).toBeLessThan(death);
    }
  });

  it('signs in with a token of scope api that lasts for months', async () => {
    const demo = await start();
    const credential = demo.tokenForValue(demo.credential);
    expect(credential).toMatchObject({ scopes: ['api'], userId: demo.user.id, revoked: false });
    expect(daysLeft(credential?.expiresAt ?? null, NOON)).toBeGreaterThan(120);
    expect(demo.user.isAdministrator).toBe(false);
    const list = await ask(demo, '/personal_access_tokens?per_page=100');
    expect(column(list, 'id')).toHaveLength(demo.tokens().length);
  });

  it('has no scope that its version does not know', async () => {
    const demo = await startDemo({ seed: 'believable', version: '15.11.0-ee' });
    const scopes = demo.tokens().flatMap((token) => token.scopes);
    expect(scopes).not.toContain('self_rotate');
    expect(scopes).not.toContain('k8s_proxy');
    expect(demo.tokens().every((token) => token.scopes.length > 0)).toBe(true);
  });
});

describe('a number as seed', () => {
  it('gives that many rows, the credential among them', async () => {
    const demo = await startDemo({ seed: { tokens: 250 } });
    expect(demo.tokens()).toHaveLength(250);
    const { headers } = await ask(demo, '/personal_access_tokens');
    expect(headers.get('x-total')).toBe('250');
    const states = new Set(demo.tokens().map((token) => tokenState(token, NOON)));
    expect(states.size).toBe(3);
  });
});

describe('a value', () => {
  it('carries the checksum that GitLab would compute', () => {
    const random = Buffer.from(Array.from({ length: 16 }, (_, index) => index));
    expect(toRoutableValue(random, 2)).toBe('glpat-AAECAwQFBgcICQoLDA0OD286MQp1OjIH.01.0w0v26tqw');
  });

  it('is kept as its digest only, and may be any text', async () => {
    const demo = await startDemo();
    const { token, value } = demo.addToken({ value: 'old-style-value-20ch' });
    expect(value).toBe('old-style-value-20ch');
    expect(token.digest).toBe(toDigest(value));
    expect(JSON.stringify(demo.tokens())).not.toContain(value);
    expect((await ask(demo, '/user', { token: value })).status).toBe(200);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import {
  startDemoInstance,
  type DemoInstance,
  type DemoInstanceOptions,
} from '../../../src-main/demo-instance/demo-instance';
import { findInstance } from '../../../src-main/gitlab/find-instance';
import { createGitlabClient } from '../../../src-main/gitlab/gitlab-client';
import { createTestTransport } from '../../support/servers/test-transport';

const NOW = Date.parse('2026-06-24T12:00:00.000Z');

const opened: DemoInstance[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((demo) => demo.close()));
});

async function start(options: Partial<DemoInstanceOptions> = {}) {
  const demo = await startDemoInstance({ now: () => NOW, ...options });
  opened.push(demo);
  const clientFor = (credential: string) =>
    createGitlabClient(createTestTransport(), { instanceUrl: demo.url, credential });
  return { demo, clientFor, client: clientFor(demo.credential) };
}

const mutations = (demo: DemoInstance) => demo.requests.filter(({ method }) => method !== 'GET');

describe('against a GitLab', () => {
  it.each(['15.11.13', '16.0.8', '16.10.0', '17.11.7-ee', '19.0.2-ee'])(
    'reads who, which version and which tokens from %s',
    async (version) => {
      const { demo, client } = await start({ version });
      const [self, user, metadata, list] = await Promise.all([
        client.readSelf(),
        client.readUser(),
        client.readMetadata(),
        client.listTokens(() => undefined),
      ]);
      expect(self).toMatchObject({ ok: true, value: { userId: demo.user.id } });
      expect(user).toMatchObject({ ok: true, value: { username: demo.user.username } });
      expect(metadata).toEqual({ ok: true, value: { version } });
      const own = demo.tokens().filter(({ userId }) => userId === demo.user.id);
      expect(list.ok && list.value.length).toBeGreaterThan(5);
      expect(own.map(({ id }) => id)).toEqual(
        expect.arrayContaining(list.ok ? list.value.map(({ id }) => id) : [0]),
      );
    },
  );

  it('reads ten thousand tokens', async () => {
    const { client } = await start({ seed: { tokens: 10_000 } });
    const list = await client.listTokens(() => undefined);
    expect(list.ok && new Set(list.value.map(({ id }) => id)).size).toBe(10_000);
  });

  it('finds an instance below a path and works there', async () => {
    const { demo, client } = await start({ relativeUrlRoot: '/gitlab', seed: 'empty' });
    const root = demo.url.replace('/gitlab', '');
    const found = await findInstance(createTestTransport(), [
      `${demo.url}/group/project`,
      `${demo.url}/group`,
      demo.url,
      root,
    ]);
    expect(found).toEqual({ ok: true, value: demo.url });
    expect((await client.readSelf()).ok).toBe(true);
  });

  it('rotates once: the new value works, the old one is dead', async () => {
    const { demo, client } = await start({ seed: 'empty' });
    const { token, value } = demo.addToken({ name: 'laptop-cli', scopes: ['api'] });
    const rotated = await client.rotateToken(token.id, '2026-12-31');
    expect(rotated).toMatchObject({
      ok: true,
      value: { name: 'laptop-cli', expiresAt: '2026-12-31', revoked: false, lastUsedAt: null },
    });
    expect(rotated.ok && demo.isAlive(rotated.value.value)).toBe(true);
    expect(demo.isAlive(value)).toBe(false);
    expect(mutations(demo)).toHaveLength(1);
  });

  it('never rotates with its own revoked value, which would kill the successor', async () => {
    const { demo, clientFor } = await start({ seed: 'empty' });
    const client = clientFor(demo.credential);
    const rotated = await client.rotateSelf('2026-12-31');
    expect(await client.readSelf()).toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    expect(await client.rotateSelf('2026-12-31')).toMatchObject({
      code: 'CREDENTIAL_REVOKED',
      sent: 'refused',
    });
    expect(rotated.ok && demo.isAlive(rotated.value.value)).toBe(true);
  });

  it('revokes a token, and the credential itself', async () => {
    const { demo, client } = await start({ seed: 'empty' });
    const { token, value } = demo.addToken({ scopes: ['api'] });
    expect(await client.revokeToken(token.id)).toEqual({ ok: true, value: null });
    expect(demo.isAlive(value)).toBe(false);
    expect(await client.revokeSelf()).toEqual({ ok: true, value: null });
    expect(demo.isAlive(demo.credential)).toBe(false);
  });

  it('tells apart every way in which a credential is bad', async () => {
    const { demo, clientFor } = await start({ seed: 'empty' });
    const revoked = demo.addToken({ scopes: ['api'], revoked: true });
    const expired = demo.addToken({ scopes: ['api'], expiresAt: '2026-06-24' });
    const narrow = demo.addToken({ scopes: ['read_repository'] });
    const reader = demo.addToken({ scopes: ['read_api'] });
    expect(await clientFor('glpat-nobodyknowsthisone').readSelf()).toMatchObject({
      code: 'CREDENTIAL_UNKNOWN',
    });
    expect(await clientFor('glpat-nobodyknowsthisone').listTokens(() => undefined)).toMatchObject({
      code: 'CREDENTIAL_UNKNOWN',
    });
    expect(await clientFor(revoked.value).readSelf()).toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    expect(await clientFor(expired.value).readSelf()).toMatchObject({ code: 'CREDENTIAL_EXPIRED' });
    expect((await clientFor(narrow.value).readSelf()).ok).toBe(true);
    expect(await clientFor(narrow.value).readUser()).toMatchObject({ code: 'SCOPE_INSUFFICIENT' });
    const refused = await clientFor(reader.value).rotateToken(reader.token.id, '2026-12-31');
    expect(refused).toMatchObject({ code: 'SCOPE_INSUFFICIENT', sent: 'refused' });
    expect(!refused.ok && refused.details.scopes).toContain('api');
  });

  it('learns the latest date from the refusal, and may then use it', async () => {
    const { demo, client } = await start({ seed: 'empty', maxLifetimeDays: 90 });
    const { token } = demo.addToken({ scopes: ['api'] });
    const refused = await client.rotateToken(token.id, '2030-01-01');
    expect(refused).toMatchObject({ code: 'EXPIRY_TOO_LATE', sent: 'refused' });
    const maxDate = refused.ok ? '' : (refused.details.maxDate ?? '');
    expect(await client.rotateToken(token.id, maxDate)).toMatchObject({
      ok: true,
      value: { expiresAt: maxDate },
    });
  });

  it('reads a refusal of what is not there, not ours, or already revoked', async () => {
    const { demo, client } = await start({ seed: 'empty' });
    const dead = demo.addToken({ scopes: ['api'], revoked: true });
    const foreign = demo.addToken({ userId: demo.administrator.id, scopes: ['api'] });
    expect(await client.rotateToken(dead.token.id, '2026-12-31')).toMatchObject({
      code: 'TOKEN_ALREADY_REVOKED',
    });
    expect(await client.readToken(foreign.token.id)).toMatchObject({ code: 'TOKEN_NOT_FOUND' });
    expect(await client.rotateToken(foreign.token.id, '2026-12-31')).toMatchObject({
      code: 'TOKEN_NOT_FOUND',
    });
    expect(await client.revokeToken(foreign.token.id)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await client.revokeToken(999_999)).toMatchObject({ code: 'TOKEN_NOT_FOUND' });
    expect(demo.isAlive(foreign.value)).toBe(true);
  });

  it('reads a server that is older than the route', async () => {
    const { demo, client } = await start({ version: '15.11.13', seed: 'empty' });
    const { token, value } = demo.addToken({ scopes: ['api'] });
    expect(await client.rotateToken(token.id, '2026-12-31')).toMatchObject({
      code: 'ROUTE_MISSING',
      sent: 'refused',
      details: { neededVersion: '16.0' },
    });
    expect(demo.isAlive(value)).toBe(true);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { createGitlabClient } from '../../../src-main/gitlab/gitlab-client';
import { json, type Answer } from '../../support/servers/http-server';
import { aTokenOnWire, createClientServers, CREDENTIAL } from '../../support/servers/test-client';
import { createTestTransport } from '../../support/servers/test-transport';

const { serve: connect, closeAll } = createClientServers();
afterEach(closeAll);

const say =
  (status: number, body: unknown, headers?: Record<string, string>): Answer =>
  (_request, response) =>
    json(response, status, body, headers);

const raw =
  (status: number, type: string, body: string): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': type }).end(body);

describe('what is sent', () => {
  it('sends the credential in PRIVATE-TOKEN, under the path of a sub-path install', async () => {
    const { server, client } = await connect(say(200, aTokenOnWire()), { path: '/gitlab' });
    await client.readSelf();
    const [request] = server.requests;
    expect(request?.path).toBe('/gitlab/api/v4/personal_access_tokens/self');
    expect(request?.headers['private-token']).toBe(CREDENTIAL);
    expect(request?.headers['authorization']).toBeUndefined();
    expect(request?.headers['cookie']).toBeUndefined();
    expect(request?.path).not.toContain(CREDENTIAL);
  });

  it('sends the date with every rotate, and exactly one request', async () => {
    const { server, client } = await connect(
      say(200, { ...aTokenOnWire(4377), token: 'glpat-NEWnewNEWnewNEWnew' }),
    );
    const rotated = await client.rotateToken(4211, '2027-06-24');
    expect(rotated).toMatchObject({
      ok: true,
      value: { id: 4377, value: 'glpat-NEWnewNEWnewNEWnew' },
    });
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/api/v4/personal_access_tokens/4211/rotate',
        body: '{"expires_at":"2027-06-24"}',
      },
    ]);
  });

  it('rotates and revokes the credential itself by its own routes', async () => {
    const { server, client } = await connect((request, response) =>
      request.method === 'DELETE'
        ? response.writeHead(204).end()
        : json(response, 200, { ...aTokenOnWire(9), token: 'glpat-NEWnewNEWnewNEWnew' }),
    );
    expect((await client.rotateSelf('2027-06-24')).ok).toBe(true);
    expect(await client.revokeSelf()).toEqual({ ok: true, value: null });
    expect(server.requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/api/v4/personal_access_tokens/self/rotate', '{"expires_at":"2027-06-24"}'],
      ['DELETE', '/api/v4/personal_access_tokens/self', ''],
    ]);
  });

  it('never takes a missing id for the credential itself', async () => {
    const { server, client } = await connect(say(204, null));
    for (const id of [0, -1, NaN, 1.5, 2 ** 53]) {
      expect(await client.revokeToken(id)).toMatchObject({
        code: 'INPUT_INVALID',
        sent: 'refused',
      });
      expect(await client.rotateToken(id, '2027-01-01')).toMatchObject({ code: 'INPUT_INVALID' });
      expect(await client.readToken(id)).toMatchObject({ code: 'INPUT_INVALID' });
    }
    expect(server.requests).toEqual([]);
  });

  it('never rotates without a real date: GitLab would give a week', async () => {
    const { server, client } = await connect(say(200, {}));
    for (const date of ['', '2027-02-30', 'tomorrow']) {
      expect(await client.rotateSelf(date)).toMatchObject({
        code: 'EXPIRY_INVALID',
        sent: 'refused',
      });
    }
    expect(server.requests).toEqual([]);
  });

  it('sends nothing for a credential that no header takes', async () => {
    const { server } = await connect(say(200, {}));
    const client = createGitlabClient(createTestTransport(), {
      instanceUrl: server.url,
      credential: 'glpat-ab\nc\u0000秘密',
    });
    const self = await client.readSelf();
    expect(self).toMatchObject({ ok: false, code: 'CREDENTIAL_MALFORMED' });
    expect(JSON.stringify(self)).not.toContain('glpat-ab');
    expect(server.requests).toEqual([]);
  });
});

describe('where it is sent', () => {
  it.each(['https://ada:pw@', 'x:', '', 'http://[', 'file:///etc'])(
    'sends nothing and does not throw for the address %j',
    async (address) => {
      const { server } = await connect(say(200, {}));
      const instanceUrl = address.endsWith('@') ? server.url.replace('//', '//ada:pw@') : address;
      const target = { instanceUrl, credential: CREDENTIAL };
      const client = createGitlabClient(createTestTransport(), target);
      expect(await client.rotateSelf('2027-01-01')).toMatchObject({ ok: false });
      expect((await client.readSelf()).ok).toBe(false);
      expect(server.requests).toEqual([]);
    },
  );
});

describe('answers of every version', () => {
  it('reads an answer without the fields that 15.11 did not have', async () => {
    const added = ['description', 'granular', 'last_used_ips'];
    const old = Object.fromEntries(
      Object.entries(aTokenOnWire()).filter(([field]) => !added.includes(field)),
    );
    const { client } = await connect(say(200, { ...old, last_used_at: null, expires_at: null }));
    expect(await client.readSelf()).toEqual({
      ok: true,
      value: {
        id: 4211,
        name: 'laptop-cli',
        description: null,
        scopes: ['read_api', 'self_rotate'],
        createdAt: '2026-03-02T09:14:07.221Z',
        lastUsedAt: null,
        expiresAt: null,
        revoked: false,
        userId: 77,
      },
    });
  });

  it('keeps nothing of fields it does not know, so no secret can hide in them', async () => {
    const { client } = await connect(
      say(200, { ...aTokenOnWire(), token: 'glpat-x', future: [1] }),
    );
    const self = await client.readSelf();
    expect(JSON.stringify(self)).not.toMatch(/glpat-x|future/);
  });

  it('keeps ids exact up to 2^53 and refuses what would come out as another number', async () => {
    const id = Number.MAX_SAFE_INTEGER;
    const exact = await connect(raw(200, 'application/json', wireText(String(id))));
    expect(await exact.client.readSelf()).toMatchObject({ value: { id } });
    const beyond = await connect(raw(200, 'application/json', wireText('9007199254740993')));
    expect(await beyond.client.readSelf()).toMatchObject({ code: 'ANSWER_UNEXPECTED' });
  });

  it('asks /version where /metadata is not there yet', async () => {
    const { server, client } = await connect((request, response) =>
      request.path.endsWith('/version')
        ? json(response, 200, { version: '15.1.6', revision: 'abc' })
        : json(response, 404, { error: '404 Not Found' }),
    );
    expect(await client.readMetadata()).toEqual({ ok: true, value: { version: '15.1.6' } });
    expect(server.requests).toHaveLength(2);
  });

  it('takes an account without is_admin for no administrator', async () => {
    const { client } = await connect(say(200, { id: 77, username: 'ada', name: 'Ada Example' }));
    expect(await client.readUser()).toEqual({
      ok: true,
      value: { id: 77, username: 'ada', name: 'Ada Example', isAdministrator: false },
    });
  });
});

function wireText(id: string): string {
  return JSON.stringify(aTokenOnWire(1)).replace('"id":1', `"id":${id}`);
}

import { describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import { startDemoInstance } from '../../../src-main/demo-instance/demo-instance';
import { ask, askBriefly, column, NOON, property, startDemo, textOf } from './asking';

const UNKNOWN_ROUTE = [404, '{"error":"404 Not Found"}'] as const;

const start = (version: string): Promise<DemoInstance> => startDemo({ version: `${version}.0-ee` });

describe('a route that is not there yet', () => {
  it.each([
    ['POST', '/personal_access_tokens/1/rotate', '15.11', '16.0'],
    ['POST', '/user/personal_access_tokens', '16.4', '16.5'],
    ['GET', '/personal_access_tokens/self/associations', '17.3', '17.4'],
  ])('%s %s in %s answers like any unknown one, in %s not', async (method, path, before, since) => {
    expect(await askBriefly(await start(before), path, { method })).toEqual(UNKNOWN_ROUTE);
    expect(await askBriefly(await start(since), path, { method })).not.toEqual(UNKNOWN_ROUTE);
  });

  it('self/rotate falls to the route of an id before 16.10, where no token is called self', async () => {
    const question = { method: 'POST' };
    const path = '/personal_access_tokens/self/rotate';
    expect(await askBriefly(await start('15.11'), path, question)).toEqual(UNKNOWN_ROUTE);
    const early = await start('16.9');
    expect(await askBriefly(early, path, question)).toEqual([
      401,
      '{"message":"401 Unauthorized"}',
    ]);
    expect(early.isAlive(early.credential)).toBe(true);
    expect((await ask(await start('16.10'), path, question)).status).toBe(200);
  });

  it('is told apart neither by method nor by credential', async () => {
    const demo = await start('19.0');
    for (const [method, path] of [
      ['GET', '/projects'],
      ['PUT', '/personal_access_tokens/1'],
      ['POST', '/personal_access_tokens'],
      ['DELETE', '/user'],
      ['GET', '/'],
    ] as const) {
      expect(await askBriefly(demo, path, { method, token: null })).toEqual(UNKNOWN_ROUTE);
    }
  });
});

describe('a field', () => {
  const fieldsOf = (body: unknown): string[] => Object.keys(body ?? {});

  it.each([
    ['description', '17.6', '17.7'],
    ['granular', '17.11', '18.11'],
    ['last_used_ips', '17.11', '18.11'],
  ])('%s of self is absent in %s and there in %s', async (field, before, since) => {
    const self = '/personal_access_tokens/self';
    expect(fieldsOf((await ask(await start(before), self)).body)).not.toContain(field);
    expect(fieldsOf((await ask(await start(since), self)).body)).toContain(field);
  });

  it('last_used_ips comes to detail, self and list one after the other, never to a rotation', async () => {
    const shown = async (version: string): Promise<boolean[]> => {
      const demo = await start(version);
      const { token } = demo.addToken({});
      const replies = [
        await ask(demo, `/personal_access_tokens/${token.id}`),
        await ask(demo, '/personal_access_tokens/self'),
      ];
      const list = await ask(demo, '/personal_access_tokens?per_page=1');
      const path = `/personal_access_tokens/${token.id}/rotate`;
      const rotation = await ask(demo, path, { method: 'POST' });
      const bodies = [...replies, list, rotation].map(({ body }) => [body].flat()[0]);
      return bodies.map((body) => fieldsOf(body).includes('last_used_ips'));
    };
    expect(await shown('17.8')).toEqual([false, false, false, false]);
    expect(await shown('17.11')).toEqual([true, false, false, false]);
    expect(await shown('18.11')).toEqual([true, true, false, false]);
    expect(await shown('19.4')).toEqual([true, true, true, false]);
  });

  it('keeps the order of the wire', async () => {
    const { body } = await ask(await start('19.4'), '/personal_access_tokens/self');
    expect(fieldsOf(body)).toEqual([
      'id',
      'name',
      'revoked',
      'created_at',
      'description',
      'scopes',
      'user_id',
      'last_used_at',
      'active',
      'granular',
      'expires_at',
      'last_used_ips',
    ]);
  });
});

describe('a parameter', () => {
  it('expires_at of a rotation is ignored before 16.6, even when it is no date', async () => {
    const rotated = async (version: string): Promise<unknown> => {
      const demo = await start(version);
      const { token } = demo.addToken({});
      const path = `/personal_access_tokens/${token.id}/rotate`;
      const json = { expires_at: '2027-01-01' };
      return property((await ask(demo, path, { method: 'POST', json })).body, 'expires_at');
    };
    expect(await rotated('16.5')).toBe('2026-11-28');
    expect(await rotated('16.6')).toBe('2027-01-01');
    const early = await start('16.5');
    const { token } = early.addToken({});
    const path = `/personal_access_tokens/${token.id}/rotate`;
    const json = { expires_at: 'never' };
    expect((await ask(early, path, { method: 'POST', json })).status).toBe(200);
  });

  it('expires_before is ignored by versions that do not know it', async () => {
    const path = '/personal_access_tokens?expires_before=2000-01-01';
    expect(column(await ask(await start('17.0'), path), 'id')).toHaveLength(1);
    expect(column(await ask(await start('17.11'), path), 'id')).toHaveLength(0);
  });

  it('id that is no number is looked up by older versions and refused by newer ones', async () => {
    const question = { method: 'DELETE' };
    const older = await start('19.0');
    const path = '/personal_access_tokens/abc';
    expect(await askBriefly(older, path)).toEqual([401, '{"message":"401 Unauthorized"}']);
    expect(await askBriefly(older, path, question)).toEqual([404, '{"message":"404 Not found"}']);
    const newer = await start('19.2');
    const invalid = [400, '{"error":"id is invalid"}'];
    expect(await askBriefly(newer, path)).toEqual(invalid);
    expect(await askBriefly(newer, path, question)).toEqual(invalid);
    expect(await askBriefly(newer, `${path}/rotate`, { method: 'POST' })).toEqual(invalid);
  });
});

describe('creation', () => {
  it('of one’s own token takes k8s_proxy only, later self_rotate too, and lasts until tomorrow', async () => {
    const create = async (version: string, scope: string): Promise<readonly [number, string]> =>
      askBriefly(await start(version), '/user/personal_access_tokens', {
        method: 'POST',
        json: { name: 'x', scopes: scope },
      });
    const refused = [400, '{"error":"scopes does not have a valid value"}'];
    expect(await create('18.0', 'api')).toEqual(refused);
    expect(await create('18.0', 'self_rotate')).toEqual(refused);
    expect((await create('19.2', 'k8s_proxy,self_rotate'))[0]).toBe(201);
    const [status, text] = await create('18.0', 'k8s_proxy');
    expect(status).toBe(201);
    expect(text).toContain('"expires_at":"2026-11-22"');
  });

  it('for a user knows the scopes of its version', async () => {
    const create = async (version: string, scope: string): Promise<number> => {
      const demo = await start(version);
      const { value: token } = demo.addToken({ userId: demo.administrator.id });
      const json = { name: 'x', scopes: [scope] };
      const question = { method: 'POST', token, json };
      return (await ask(demo, '/users/77/personal_access_tokens', question)).status;
    };
    expect(await create('17.8', 'self_rotate')).toBe(400);
    expect(await create('17.9', 'self_rotate')).toBe(201);
    expect(await create('16.3', 'k8s_proxy')).toBe(400);
    expect(await create('19.0', 'sudo')).toBe(201);
    expect(await create('19.0', 'openid')).toBe(400);
    expect(await create('19.0', 'constructor')).toBe(400);
  });

  it('that the model refuses is 422 without a prefix', async () => {
    const demo = await start('19.0');
    const { value: token } = demo.addToken({ userId: demo.administrator.id });
    const json = { name: 'x', scopes: ['api'], expires_at: '2030-01-01' };
    const question = { method: 'POST', token, json };
    expect(await askBriefly(demo, '/users/77/personal_access_tokens', question)).toEqual([
      422,
      '{"message":"Expires at must be before 2027-11-21"}',
    ]);
  });
});

describe('a value', () => {
  it.each([
    ['18.2', /^glpat-[0-9a-zA-Z_-]{20}$/],
    ['18.3', /^glpat-[0-9a-zA-Z_-]{27,300}\.[0-9a-z]{2}\.[0-9a-z]{2}[0-9a-z]{7}$/],
  ])('of %s looks like %s', async (version, format) => {
    const demo = await start(version);
    const reply = await ask(demo, '/personal_access_tokens/self/rotate', { method: 'POST' });
    expect(textOf(reply, 'token')).toMatch(format);
    expect(demo.credential).toMatch(format);
  });
});

describe('a refusal', () => {
  it.each([
    ['17.0', 'token already revoked'],
    ['19.0', 'Token already revoked'],
  ])('of %s reads: %s', async (version, reason) => {
    const demo = await start(version);
    const { token } = demo.addToken({ revoked: true });
    const path = `/personal_access_tokens/${token.id}/rotate`;
    expect(await askBriefly(demo, path, { method: 'POST' })).toEqual([
      400,
      JSON.stringify({ message: `400 Bad request - ${reason}` }),
    ]);
  });
});

describe('the instance', () => {
  it.each(['15.10.0-ee', '14.0', 'nineteen', ''])(
    'of version %j does not start',
    async (version) => {
      await expect(startDemoInstance({ now: () => NOON, version })).rejects.toThrow(RangeError);
    },
  );

  it('says its version in metadata and version, with the proxy address since 17.6', async () => {
    const older = (await ask(await start('17.5'), '/version')).body;
    const newer = await ask(await start('17.6'), '/metadata');
    expect(older).toMatchObject({ version: '17.5.0-ee', kas: { version: '17.5.0' } });
    expect(Object.keys(property(older, 'kas') ?? {})).not.toContain('externalK8sProxyUrl');
    expect(Object.keys(property(newer.body, 'kas') ?? {})).toContain('externalK8sProxyUrl');
  });

  it('before 16.0 asks of no token that it expires', async () => {
    const demo = await start('15.11');
    const { value: token } = demo.addToken({ userId: demo.administrator.id });
    const json = { name: 'x', scopes: ['api'] };
    const question = { method: 'POST', token, json };
    const { body } = await ask(demo, '/users/77/personal_access_tokens', question);
    expect(property(body, 'expires_at')).toBeNull();
  });
});

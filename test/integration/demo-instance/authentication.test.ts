import { describe, expect, it } from 'vitest';
import { ask, askBriefly, DAY, NOON, startDemo, TODAY } from './asking';

const UNAUTHORIZED = [401, '{"message":"401 Unauthorized"}'] as const;
const REVOKED = 'Token was revoked. You have to re-authorize from the user.';
const EXPIRED = 'Token is expired. You can either do re-authorization or token refresh.';

const invalidToken = (description: string): readonly [number, string] => [
  401,
  JSON.stringify({ error: 'invalid_token', error_description: description }),
];

const insufficientScope = (scopes: string): readonly [number, string] => [
  403,
  JSON.stringify({
    error: 'insufficient_scope',
    error_description: 'The request requires higher privileges than provided by the access token.',
    scope: scopes,
  }),
];

describe('a credential', () => {
  it('is taken from header, bearer and parameter of query, form and JSON alike', async () => {
    const demo = await startDemo();
    const { credential } = demo;
    const ways = [
      { headers: { 'PRIVATE-TOKEN': credential } },
      { headers: { Authorization: `Bearer ${credential}` } },
      { headers: { authorization: `bearer ${credential}` } },
      { method: 'POST', form: new URLSearchParams({ private_token: credential }) },
      { method: 'POST', json: { private_token: credential } },
    ];
    for (const way of ways) {
      const path = way.method ? '/personal_access_tokens/0/rotate' : '/user';
      const { status, text } = await ask(demo, path, { token: null, ...way });
      // 401 of the token that is not there would look the same, so the log tells who was let in.
      expect([demo.requests.at(-1)?.tokenId !== null, status], text).toEqual([
        true,
        way.method ? 401 : 200,
      ]);
    }
    const query = new URLSearchParams({ private_token: credential });
    expect((await ask(demo, `/user?${query.toString()}`, { token: null })).status).toBe(200);
  });

  it('as a parameter outranks the header, as a header the bearer', async () => {
    const demo = await startDemo();
    const dead = 'glpat-nobody-has-this-one';
    expect(await askBriefly(demo, `/user?private_token=${dead}`)).toEqual(UNAUTHORIZED);
    const headers = { Authorization: `Bearer ${demo.credential}` };
    expect(await askBriefly(demo, '/user', { token: dead, headers })).toEqual(UNAUTHORIZED);
  });

  it('that is absent, garbage, of a deploy token or of a job is 401 without a challenge', async () => {
    const demo = await startDemo();
    const attempts = [
      {},
      { 'PRIVATE-TOKEN': 'garbage' },
      { 'PRIVATE-TOKEN': 'gldt-aaaaaaaaaaaaaaaaaaaa' },
      { 'DEPLOY-TOKEN': demo.credential },
      { 'JOB-TOKEN': demo.credential },
      { Authorization: `Basic ${Buffer.from(`x:${demo.credential}`).toString('base64')}` },
      { Authorization: 'Bearer' },
    ];
    for (const headers of attempts) {
      const {
        status,
        text,
        headers: answered,
      } = await ask(demo, '/user', { token: null, headers });
      expect([status, text]).toEqual(UNAUTHORIZED);
      expect(answered.get('www-authenticate')).toBeNull();
      expect(answered.get('content-type')).toBe('application/json');
    }
  });

  it('that is revoked or expired says so, with a challenge', async () => {
    const demo = await startDemo();
    const cases = [
      [demo.addToken({ revoked: true }), REVOKED],
      [demo.addToken({ expiresAt: TODAY }), EXPIRED],
      // Expired is checked before revoked, both before the scope.
      [demo.addToken({ expiresAt: TODAY, revoked: true, scopes: ['read_registry'] }), EXPIRED],
      [demo.addToken({ revoked: true, scopes: ['read_registry'] }), REVOKED],
    ] as const;
    for (const [{ value }, description] of cases) {
      const { status, text, headers } = await ask(demo, '/user', { token: value });
      expect([status, text]).toEqual(invalidToken(description));
      expect(headers.get('www-authenticate')).toBe(
        `Bearer realm="Protected by OAuth 2.0", error="invalid_token", error_description="${description}"`,
      );
    }
  });

  it('dies at 00:00 UTC on its date, not a millisecond earlier', async () => {
    const clock = { now: Date.UTC(2026, 10, 21, 23, 59, 59, 999) };
    const demo = await startDemo({}, clock);
    const { value } = demo.addToken({ expiresAt: '2026-11-22' });
    expect(demo.isAlive(value)).toBe(true);
    expect((await ask(demo, '/user', { token: value })).status).toBe(200);
    clock.now += 1;
    expect(demo.isAlive(value)).toBe(false);
    expect(await askBriefly(demo, '/user', { token: value })).toEqual(invalidToken(EXPIRED));
  });

  it('of a blocked user is 403, also with every scope', async () => {
    const demo = await startDemo();
    const { id: userId } = demo.addUser({ state: 'blocked' });
    const { value } = demo.addToken({ userId });
    expect(await askBriefly(demo, '/user', { token: value })).toEqual([
      403,
      '{"message":"403 Forbidden - Your account has been blocked."}',
    ]);
  });

  it('for impersonation is refused where impersonation is disabled', async () => {
    const demo = await startDemo({ impersonationEnabled: false });
    const { value } = demo.addToken({ impersonation: true });
    expect(await askBriefly(demo, '/user', { token: value })).toEqual(
      invalidToken('Token is an impersonation token but impersonation was disabled.'),
    );
  });
});

describe('a scope', () => {
  it.each([
    ['GET', '/personal_access_tokens', 'read_user', 'api read_api'],
    ['GET', '/personal_access_tokens/1', 'read_repository', 'api read_api'],
    // read_api is named although it does not help here.
    ['POST', '/personal_access_tokens/1/rotate', 'read_api', 'api read_api'],
    ['DELETE', '/personal_access_tokens/1', 'self_rotate', 'api read_api'],
    ['POST', '/personal_access_tokens/self/rotate', 'read_api', 'api self_rotate api read_api'],
    ['GET', '/user', 'self_rotate', 'read_user api read_api'],
    ['GET', '/metadata', 'read_repository', 'read_user api read_api'],
    ['GET', '/version', 'write_repository', 'read_user api read_api'],
    ['POST', '/user/personal_access_tokens', 'read_user', 'read_user api read_api'],
  ])('too small for %s %s: %s', async (method, path, scope, named) => {
    const demo = await startDemo();
    const { value } = demo.addToken({ scopes: [scope] });
    const { status, text, headers } = await ask(demo, path, { method, token: value });
    expect([status, text]).toEqual(insufficientScope(named));
    expect(headers.get('www-authenticate')).toBeNull();
  });

  it.each([
    ['read_api', '/personal_access_tokens'],
    ['read_api', '/user'],
    ['read_user', '/user'],
    ['read_user', '/users/77'],
    ['read_user', '/metadata'],
    ['read_api', '/version'],
    ['read_repository', '/personal_access_tokens/self'],
    ['self_rotate', '/personal_access_tokens/self'],
    ['k8s_proxy', '/personal_access_tokens/self/associations'],
  ])('%s is enough for GET %s', async (scope, path) => {
    const demo = await startDemo();
    const { value } = demo.addToken({ scopes: [scope] });
    expect((await ask(demo, path, { token: value })).status).toBe(200);
  });
});

describe('the order of checks', () => {
  it('is: credential, then parameters', async () => {
    const demo = await startDemo();
    const nonsense = '/personal_access_tokens?state=all&revoked=perhaps&per_page=0';
    expect(await askBriefly(demo, nonsense, { token: null })).toEqual(UNAUTHORIZED);
    const json = { expires_at: 'never' };
    expect(
      await askBriefly(demo, '/personal_access_tokens/1/rotate', {
        method: 'POST',
        token: 'garbage',
        json,
      }),
    ).toEqual(UNAUTHORIZED);
  });

  it('is: permission to filter by a user, then parameters', async () => {
    const demo = await startDemo();
    for (const userId of ['1', '4711', 'somebody']) {
      const path = `/personal_access_tokens?user_id=${userId}&state=all`;
      expect(await askBriefly(demo, path)).toEqual(UNAUTHORIZED);
    }
    expect(await askBriefly(demo, '/personal_access_tokens?user_id=77&state=all')).toEqual([
      400,
      '{"error":"state does not have a valid value"}',
    ]);
  });

  it('is: administrator, then parameters, then the user', async () => {
    const demo = await startDemo();
    const question = { method: 'POST', json: {} };
    const path = '/users/4711/personal_access_tokens';
    expect(await askBriefly(demo, path, question)).toEqual([403, '{"message":"403 Forbidden"}']);
    const { value: token } = demo.addToken({ userId: demo.administrator.id });
    expect(await askBriefly(demo, path, { ...question, token })).toEqual([
      400,
      '{"error":"name is missing, scopes is missing"}',
    ]);
    const json = { name: 'x', scopes: ['api'] };
    expect(await askBriefly(demo, path, { ...question, token, json })).toEqual([
      404,
      '{"message":"404 User Not Found"}',
    ]);
  });

  it('is: parameters, then the token', async () => {
    const demo = await startDemo();
    const question = { method: 'POST', json: { expires_at: '2026-02-30' } };
    expect(await askBriefly(demo, '/personal_access_tokens/4711/rotate', question)).toEqual([
      400,
      '{"error":"expires_at is invalid"}',
    ]);
  });
});

describe('administrators', () => {
  it('need the scope admin_mode where Admin Mode is on', async () => {
    const demo = await startDemo({ adminMode: true });
    const plain = demo.addToken({ userId: demo.administrator.id });
    const full = demo.addToken({ userId: demo.administrator.id, scopes: ['api', 'admin_mode'] });
    const path = `/personal_access_tokens?user_id=${demo.user.id}`;
    expect(await askBriefly(demo, path, { token: plain.value })).toEqual(UNAUTHORIZED);
    expect((await ask(demo, path, { token: full.value })).status).toBe(200);
  });
});

describe('last use', () => {
  it.each([
    ['16.0.0-ee', DAY],
    ['16.1.0-ee', 600_000],
  ])('is refreshed by %s no sooner than after %d ms', async (version, refresh) => {
    const clock = { now: NOON };
    const demo = await startDemo({ version }, clock);
    const { token, value } = demo.addToken({ createdAt: NOON - DAY });
    const lastUsed = (): number | null | undefined => demo.findToken(token.id)?.lastUsedAt;
    expect(lastUsed()).toBeNull();
    await ask(demo, '/personal_access_tokens/self', { token: value });
    expect(lastUsed()).toBe(NOON);
    clock.now = NOON + refresh - 1;
    await ask(demo, '/personal_access_tokens/self', { token: value });
    expect(lastUsed()).toBe(NOON);
    clock.now = NOON + refresh;
    await ask(demo, '/personal_access_tokens/self', { token: value });
    expect(lastUsed()).toBe(NOON + refresh);
  });

  it('is not moved by a request that was refused for its scope', async () => {
    const demo = await startDemo();
    const { token, value } = demo.addToken({ scopes: ['read_registry'] });
    await ask(demo, '/user', { token: value });
    expect(demo.findToken(token.id)?.lastUsedAt).toBeNull();
  });
});

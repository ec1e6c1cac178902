import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import {
  startDemoInstance,
  type DemoInstance,
} from '../../../src-main/demo-instance/demo-instance';
import { createRequestLog } from '../../../src-main/demo-instance/request-log';
import { ask, askBriefly, NOON, property, startDemo } from './asking';

/** Status of a request with a Host header of one's own choice, which `fetch` would not send. */
function statusWithHost(demo: DemoInstance, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const url = `${demo.url}/api/v4/user`;
    const headers = { Host: host, 'PRIVATE-TOKEN': demo.credential };
    request(url, { headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}

describe('the server', () => {
  it('listens on loopback only, and refuses names that were pointed at it', async () => {
    const demo = await startDemo();
    const { port, hostname } = new URL(demo.url);
    expect(hostname).toBe('127.0.0.1');
    for (const host of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      expect(await statusWithHost(demo, `${host}:${port}`)).toBe(200);
    }
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example']) {
      expect(await statusWithHost(demo, `${host}:${port}`)).toBe(403);
    }
  });

  it('names every answer, each differently', async () => {
    const demo = await startDemo();
    const paths = ['/user', '/personal_access_tokens/4711', '/nothing', '/metadata'];
    const ids = await Promise.all(
      paths.map(async (path) => {
        const { headers } = await ask(demo, path);
        const id = headers.get('x-request-id') ?? '';
        expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
        expect(headers.get('x-gitlab-meta')).toContain(id);
        return id;
      }),
    );
    expect(new Set(ids).size).toBe(paths.length);
  });

  it('lives under a relative root when told so', async () => {
    const demo = await startDemo({ relativeUrlRoot: '/gitlab' });
    expect(demo.url).toMatch(/\/gitlab$/);
    const { body } = await ask(demo, '/user');
    expect(property(body, 'web_url')).toBe(`${demo.url}/mira.okafor`);
    const outside = await fetch(`${new URL(demo.url).origin}/api/v4/user`, {
      headers: { 'PRIVATE-TOKEN': demo.credential },
    });
    expect(outside.status).toBe(404);
    const token = demo.addToken({ revoked: true });
    const heir = demo.addToken({ previousId: token.token.id });
    const question = { method: 'POST', token: token.value };
    await ask(demo, '/personal_access_tokens/self/rotate', question);
    expect(demo.isAlive(heir.value)).toBe(false);
  });

  it('has no pages: whoever asks for one gets HTML, not JSON', async () => {
    const demo = await startDemo();
    const response = await fetch(`${demo.url}/-/user_settings/personal_access_tokens`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  });

  it('answers HEAD without a body, and an unchanged answer with 304', async () => {
    const demo = await startDemo();
    await ask(demo, '/user');
    const head = await ask(demo, '/user', { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    const etag = head.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[0-9a-f]{32}"$/);
    const again = await ask(demo, '/user', { headers: { 'If-None-Match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('writes JSON in which nothing can be taken for markup', async () => {
    const demo = await startDemo();
    const name = '<img src=x onerror=alert(1)> & "quotes" \u2028';
    const { token } = demo.addToken({ name });
    const { text, body } = await ask(demo, `/personal_access_tokens/${token.id}`);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(property(body, 'name')).toBe(name);
  });

  it('says so when a body is not the JSON it claims to be', async () => {
    const demo = await startDemo();
    const response = await fetch(`${demo.url}/api/v4/personal_access_tokens/self/rotate`, {
      method: 'POST',
      headers: { 'PRIVATE-TOKEN': demo.credential, 'Content-Type': 'application/json' },
      body: '{"expires_at":',
    });
    expect(response.status).toBe(400);
    expect(demo.isAlive(demo.credential)).toBe(true);
  });

  it('answers 500 to what goes wrong inside, and tells about it', async () => {
    const errors: Error[] = [];
    let isBroken = false;
    const now = (): number => {
      if (isBroken) throw new Error('the clock stopped');
      return NOON;
    };
    const demo = await startDemoInstance({ now, seed: 'empty', onError: (e) => errors.push(e) });
    isBroken = true;
    const { status } = await ask(demo, '/personal_access_tokens/self');
    await demo.close();
    expect(status).toBe(500);
    expect(errors.map(({ message }) => message)).toContain('the clock stopped');
  });

  it('fails to start when its port is taken, and frees it when closed', async () => {
    const demo = await startDemo();
    const port = Number(new URL(demo.url).port);
    await expect(startDemoInstance({ now: () => NOON, port })).rejects.toThrow('EADDRINUSE');
    const held = await startDemoInstance({ now: () => NOON, seed: 'empty' });
    await ask(held, '/user');
    await held.close();
    const again = await startDemoInstance({
      now: () => NOON,
      port: Number(new URL(held.url).port),
    });
    await again.close();
    expect(again.url).toBe(held.url);
  });
});

describe('the log of requests', () => {
  it('tells method, path, query, status and who, in order, and no secret', async () => {
    const demo = await startDemo();
    const { token, value } = demo.addToken({});
    await ask(demo, '/user?active=1', { token: value });
    await ask(demo, `/metadata?private_token=${value}`, { token: null });
    await ask(demo, '/metadata', { token: null });
    expect(demo.requests).toEqual([
      {
        method: 'GET',
        path: '/api/v4/user',
        query: 'active=1',
        time: NOON,
        status: 200,
        tokenId: token.id,
      },
      {
        method: 'GET',
        path: '/api/v4/metadata',
        query: '',
        time: NOON,
        status: 200,
        tokenId: token.id,
      },
      {
        method: 'GET',
        path: '/api/v4/metadata',
        query: '',
        time: NOON,
        status: 401,
        tokenId: null,
      },
    ]);
    expect(JSON.stringify(demo.requests)).not.toContain(value);
  });

  it('forgets the oldest when there are too many', () => {
    const log = createRequestLog(2);
    for (const path of ['/first', '/second', '/third']) {
      log.add({ method: 'GET', path, query: '', time: NOON, status: 200, tokenId: null });
    }
    expect(log.entries.map(({ path }) => path)).toEqual(['/second', '/third']);
  });
});

describe('the rate limit', () => {
  it('answers plain text with all headers, per user, until the period is over', async () => {
    const clock = { now: NOON };
    const rateLimit = { requests: 2, periodSeconds: 30 };
    const demo = await startDemo({ rateLimit }, clock);
    const other = demo.addToken({ userId: demo.administrator.id });
    clock.now += 10_000;
    await ask(demo, '/user');
    expect((await ask(demo, '/user')).status).toBe(200);
    const { status, text, headers } = await ask(demo, '/user');
    expect([status, text, headers.get('content-type')]).toEqual([
      429,
      'Retry later\n',
      'text/plain',
    ]);
    const names = ['limit', 'name', 'observed', 'remaining', 'reset', 'resettime'];
    expect(names.map((name) => headers.get(`ratelimit-${name}`))).toEqual([
      '4',
      'throttle_authenticated_api',
      '3',
      '0',
      String(NOON / 1000 + 30),
      'Sat, 21 Nov 2026 12:00:30 GMT',
    ]);
    expect(headers.get('retry-after')).toBe('20');
    expect((await ask(demo, '/user', { token: other.value })).status).toBe(200);
    clock.now = NOON + 30_000;
    expect((await ask(demo, '/user')).status).toBe(200);
  });
});

describe('users', () => {
  it('are shown in full to administrators and modestly to others', async () => {
    const demo = await startDemo();
    const { value: token } = demo.addToken({ userId: demo.administrator.id });
    const modest = await ask(demo, '/users/1');
    expect(property(modest.body, 'username')).toBe('root');
    expect(property(modest.body, 'is_admin')).toBeUndefined();
    expect(property(modest.body, 'email')).toBeUndefined();
    const full = await ask(demo, `/users/${demo.user.id}`, { token });
    expect(full.body).toMatchObject({ is_admin: false, email: demo.user.email });
    const own = await ask(demo, '/user', { token });
    expect(own.body).toMatchObject({ username: 'root', is_admin: true });
    expect(property((await ask(demo, '/user')).body, 'is_admin')).toBeUndefined();
    expect(await askBriefly(demo, '/users/4711')).toEqual([
      404,
      '{"message":"404 User Not Found"}',
    ]);
    expect(await askBriefly(demo, '/users/x')).toEqual([400, '{"error":"id is invalid"}']);
  });
});

describe('associations', () => {
  it('are groups and projects above a level, paged together, counted by projects', async () => {
    const demo = await startDemo({ seed: 'believable' });
    const path = '/personal_access_tokens/self/associations';
    const names = (body: unknown, list: string): unknown[] =>
      Object.values(property(body, list) ?? {}).map((row) => property(row, 'name'));
    const all = await ask(demo, path);
    expect(names(all.body, 'groups')).toEqual(['Shop', 'Infra']);
    expect(all.headers.get('x-total')).toBe('3');
    const high = await ask(demo, `${path}?min_access_level=40`);
    expect(names(high.body, 'groups')).toEqual(['Shop']);
    expect(names(high.body, 'projects')).toEqual(['Storefront', 'Checkout']);
    const second = await ask(demo, `${path}?per_page=2&page=2`);
    expect(names(second.body, 'groups')).toEqual([]);
    expect(names(second.body, 'projects')).toEqual(['Live']);
    expect(await askBriefly(demo, `${path}?min_access_level=25`)).toEqual([
      400,
      '{"error":"min_access_level does not have a valid value"}',
    ]);
  });
});

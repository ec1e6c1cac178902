import { afterEach, describe, expect, it } from 'vitest';
import { findInstance } from '../../../src-main/gitlab/find-instance';
import { findClosedPort, json, startServer, type Answer } from '../../support/servers/http-server';
import { createTestTransport } from '../../support/servers/test-transport';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

async function serve(answer: Answer) {
  const server = await startServer(answer);
  opened.push(server);
  const candidates = [`${server.url}/a/b`, `${server.url}/a`, server.url];
  return { server, candidates };
}

const page: Answer = (_request, response) =>
  response.writeHead(404, { 'content-type': 'text/html' }).end('<html>Not here</html>');

const gitlabAt =
  (root: string, elsewhere: Answer = page): Answer =>
  (request, response, raw) =>
    request.path === `${root}/api/v4/version`
      ? json(response, 401, { message: '401 Unauthorized' })
      : elsewhere(request, response, raw);

describe('which of several addresses is the GitLab', () => {
  it.each(['/a/b', '/a', ''])('finds the one under %j by how it refuses', async (root) => {
    const { server, candidates } = await serve(gitlabAt(root));
    const found = await findInstance(createTestTransport(), candidates);
    expect(found).toEqual({ ok: true, value: server.url + root });
  });

  it('sends no credential to find out', async () => {
    const { server, candidates } = await serve(gitlabAt(''));
    await findInstance(createTestTransport(), candidates);
    expect(server.requests).toHaveLength(3);
    for (const { headers } of server.requests) {
      expect(Object.keys(headers)).not.toContain('private-token');
      expect(Object.keys(headers)).not.toContain('authorization');
    }
  });

  it('takes an instance that tells its version to everybody', async () => {
    const { server, candidates } = await serve((request, response, raw) =>
      request.path === '/a/api/v4/version'
        ? json(response, 200, { version: '19.0.2-ee', revision: 'x' })
        : page(request, response, raw),
    );
    const found = await findInstance(createTestTransport(), candidates);
    expect(found).toEqual({ ok: true, value: `${server.url}/a` });
  });

  it('goes on to the root where a page below it redirects to a sign-in form', async () => {
    const { server, candidates } = await serve(
      gitlabAt('', (_request, response) =>
        response.writeHead(302, { location: '/users/sign_in' }).end(),
      ),
    );
    const found = await findInstance(createTestTransport(), candidates);
    expect(found).toEqual({ ok: true, value: server.url });
  });

  it.each([
    ['a web site', page],
    ['another API', (_q, response) => json(response, 404, { message: 'Not Found' })],
    ['a site that wants its own sign-in', (_q, r) => json(r, 401, { error: 'unauthorized' })],
    ['a page for everything', (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end()],
    ['broken JSON', (_q, r) => r.writeHead(200, { 'content-type': 'application/json' }).end('{')],
  ] as const satisfies readonly (readonly [string, Answer])[])(
    'does not take %s for a GitLab',
    async (_what, answer) => {
      const { server, candidates } = await serve(answer);
      const found = await findInstance(createTestTransport(), candidates);
      expect(found).toMatchObject({
        ok: false,
        code: 'NOT_GITLAB',
        details: { host: new URL(server.url).host },
      });
    },
  );

  it('tells a root that redirects, for the address may want https', async () => {
    const { candidates } = await serve((_request, response) =>
      response.writeHead(301, { location: 'https://git.example.com/' }).end(),
    );
    const found = await findInstance(createTestTransport(), candidates);
    expect(found).toMatchObject({ code: 'REDIRECTED' });
  });

  it('tells a GitLab that is down from one that is not there', async () => {
    const { candidates } = await serve((request, response, raw) =>
      request.path.startsWith('/a/api') ? json(response, 500, {}) : page(request, response, raw),
    );
    const found = await findInstance(createTestTransport(), candidates);
    expect(found).toMatchObject({ code: 'SERVER_ERROR' });
  });

  it('asks a host that cannot be reached once, not for every path', async () => {
    const closed = await findClosedPort();
    const transport = createTestTransport();
    let sent = 0;
    const counting = {
      send: (request: Parameters<typeof transport.send>[0]) => {
        sent += 1;
        return transport.send(request);
      },
    };
    const found = await findInstance(counting, [`${closed}/a`, closed]);
    expect(found).toMatchObject({ code: 'HOST_UNREACHABLE' });
    expect(sent).toBe(1);
  });
});

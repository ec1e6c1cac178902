import { afterEach, describe, expect, it } from 'vitest';
import type { AppErrorCode } from '../../../src-preload/contract/app-error';
import { json, type Answer } from '../../support/servers/http-server';
import { aTokenOnWire, createClientServers, CREDENTIAL } from '../../support/servers/test-client';

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

const PAGE = '<!DOCTYPE html><html><title>Sign in · GitLab</title></html>';

describe('answers that are of no use', () => {
  const cases: readonly (readonly [string, Answer, AppErrorCode])[] = [
    ['a sign-in page', raw(200, 'text/html', PAGE), 'NOT_JSON'],
    ['text without a type', (_q, response) => response.writeHead(200).end('OK'), 'NOT_JSON'],
    ['broken JSON', raw(200, 'application/json', '{"id":4211,'), 'JSON_MALFORMED'],
    ['an empty body', raw(200, 'application/json', ''), 'JSON_MALFORMED'],
    ['another shape', say(200, { hello: 'world' }), 'ANSWER_UNEXPECTED'],
    ['a list', say(200, [aTokenOnWire()]), 'ANSWER_UNEXPECTED'],
    ['null', say(200, null), 'ANSWER_UNEXPECTED'],
    [
      'a date that is none',
      say(200, { ...aTokenOnWire(), expires_at: 'soon' }),
      'ANSWER_UNEXPECTED',
    ],
    ['no content', (_q, response) => response.writeHead(204).end(), 'ANSWER_UNEXPECTED'],
    ['a page that is not there', raw(404, 'text/html', PAGE), 'NOT_GITLAB'],
    ['a broken server', raw(500, 'text/html', PAGE), 'SERVER_ERROR'],
    ['a redirect without an aim', raw(302, 'text/html', PAGE), 'REDIRECTED'],
    ['a redirect', (_q, r) => r.writeHead(302, { location: '/users/sign_in' }).end(), 'REDIRECTED'],
    ['a huge body', raw(200, 'application/json', `"${'x'.repeat(200_000)}"`), 'BODY_TOO_LARGE'],
    ['a cut connection', (_q, _r, incoming) => void incoming.socket.destroy(), 'CONNECTION_LOST'],
    ['half an answer', halfAnswer, 'CONNECTION_LOST'],
    ['silence', () => undefined, 'TIMED_OUT'],
  ];

  it.each(cases)('reads: %s', async (_what, answer, code) => {
    const { client } = await connect(answer, { limits: { maxBytes: 100_000, timeoutMs: 300 } });
    const self = await client.readSelf();
    expect(self).toMatchObject({ ok: false, code });
    expect(JSON.stringify(self)).not.toContain(CREDENTIAL);
  });

  it.each(cases)('does not know whether it rotated: %s', async (what, answer, code) => {
    const { server, client } = await connect(answer, {
      limits: { maxBytes: 100_000, timeoutMs: 300 },
    });
    const rotated = await client.rotateToken(4211, '2027-06-24');
    const isRefusal = what === 'a page that is not there';
    expect(rotated).toMatchObject({ ok: false, code, sent: isRefusal ? 'refused' : 'unknown' });
    expect(server.requests).toHaveLength(1);
  });

  function halfAnswer(...[, response, incoming]: Parameters<Answer>): void {
    const body = JSON.stringify({ ...aTokenOnWire(), token: 'glpat-NEWnewNEWnewNEWnew' });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.write(body.slice(0, body.length / 2), () => incoming.socket.destroy());
  }

  it.each(['text/plain', 'text/html; charset=utf-8', ''])(
    'keeps the one-time value although its type is %j, and trusts no other answer of that type',
    async (type) => {
      const body = JSON.stringify({ ...aTokenOnWire(), id: 4377, token: 'glpat-NEWnewNEWnewNEW' });
      const { client } = await connect((_request, response) =>
        response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(body),
      );
      expect(await client.rotateToken(4211, '2027-06-24')).toMatchObject({
        ok: true,
        value: { id: 4377, value: 'glpat-NEWnewNEWnewNEW' },
      });
      expect(await client.readSelf()).toMatchObject({ ok: false, code: 'NOT_JSON' });
    },
  );

  it('keeps the one-time value although a field beside it is odd', async () => {
    const { client } = await connect(
      say(200, { id: 4377, token: 'glpat-NEWnewNEWnewNEWnew', expires_at: 7, created_at: null }),
    );
    expect(await client.rotateToken(4211, '2027-06-24')).toMatchObject({
      ok: true,
      value: { id: 4377, value: 'glpat-NEWnewNEWnewNEWnew', expiresAt: '2027-06-24', scopes: [] },
    });
  });

  it('does not take a rotate without a value, or a revoke with an answer, for done', async () => {
    const rotate = await connect(say(200, aTokenOnWire()));
    expect(await rotate.client.rotateToken(4211, '2027-06-24')).toMatchObject({
      code: 'ANSWER_UNEXPECTED',
      sent: 'unknown',
    });
    const revoke = await connect(say(200, { status: 'ok' }));
    expect(await revoke.client.revokeToken(4211)).toMatchObject({
      code: 'ANSWER_UNEXPECTED',
      sent: 'unknown',
    });
  });
});

describe('refusals of a mutation', () => {
  it.each([
    [400, { message: '400 Bad request - Expires at must be before 2027-12-26' }, 'EXPIRY_TOO_LATE'],
    [400, { message: '400 Bad request - Token already revoked' }, 'TOKEN_ALREADY_REVOKED'],
    [403, { error: 'insufficient_scope', scope: 'api read_api' }, 'SCOPE_INSUFFICIENT'],
    [404, { message: '404 Not Found' }, 'TOKEN_NOT_FOUND'],
    [404, { error: '404 Not Found' }, 'ROUTE_MISSING'],
    [409, { message: '409 Conflict: Resource lock' }, 'REQUEST_REFUSED'],
    [429, { message: { error: 'Too many' } }, 'RATE_LIMITED'],
  ] as const)('is sure that %i %j changed nothing', async (status, body, code) => {
    const { server, client } = await connect(say(status, body, { 'retry-after': '30' }));
    expect(await client.rotateToken(4211, '2030-01-01')).toMatchObject({ sent: 'refused', code });
    expect(server.requests).toHaveLength(1);
  });

  it.each([408, 500, 502, 503, 504, 999])('is not sure after %i', async (status) => {
    const { server, client } = await connect(say(status, { message: 'x' }));
    expect(await client.revokeToken(4211)).toMatchObject({ ok: false, sent: 'unknown' });
    expect(server.requests).toHaveLength(1);
  });

  it('is sure when nobody listens', async () => {
    const { server, client } = await connect(say(200, {}));
    await server.close();
    expect(await client.rotateSelf('2027-01-01')).toMatchObject({
      sent: 'refused',
      code: 'HOST_UNREACHABLE',
      details: { host: new URL(server.url).host },
    });
  });

  it('shows how long to wait, the request id and the words, but never the credential', async () => {
    const { client } = await connect(
      say(
        429,
        { message: `slow down, ${CREDENTIAL}` },
        { 'retry-after': '7200', 'x-request-id': '01KVABFWQK9PNAAQ4FAS0RB3FM' },
      ),
    );
    const refused = await client.rotateSelf('2027-01-01');
    expect(refused).toMatchObject({
      details: {
        status: 429,
        retryAfterSeconds: 7200,
        requestId: '01KVABFWQK9PNAAQ4FAS0RB3FM',
        serverText: 'slow down, […]',
      },
    });
    expect(JSON.stringify(refused)).not.toContain(CREDENTIAL);
  });
});

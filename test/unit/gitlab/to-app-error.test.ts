import { describe, expect, it } from 'vitest';
import type { AppErrorCode, AppErrorDetails } from '../../../src-preload/contract/app-error';
import { toAppError, type ApiCall } from '../../../src-main/gitlab/to-app-error';

const CREDENTIAL = 'glpat-EXAMPLEexampleEXAMPLE';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers({ 'content-type': 'application/json', ...headers }),
  text: typeof body === 'string' ? body : JSON.stringify(body),
});

type Case = readonly [ApiCall, number, unknown, AppErrorCode, AppErrorDetails?];

const invalid = (error_description: string) => ({ error: 'invalid_token', error_description });
const granular = (error_description: string) => ({
  error: 'insufficient_granular_scope',
  error_description,
});
const said = (message: unknown) => ({ message });

/** Every row of the contract's sections 2 and 4 that reaches this client. */
const CASES: readonly Case[] = [
  ['self', 401, said('401 Unauthorized'), 'CREDENTIAL_UNKNOWN'],
  ['token', 401, said('401 Unauthorized'), 'TOKEN_NOT_FOUND'],
  ['rotate', 401, said('401 Unauthorized'), 'TOKEN_NOT_FOUND'],
  ['list', 401, said('401 Unauthorized'), 'FORBIDDEN'],
  ['user', 401, said('401 Unauthorized'), 'FORBIDDEN'],
  ['rotate-self', 401, said('401 Unauthorized'), 'FORBIDDEN'],
  [
    'rotate',
    401,
    invalid('Token was revoked. You have to re-authorize from the user.'),
    'CREDENTIAL_REVOKED',
  ],
  [
    'list',
    401,
    invalid('Token is expired. You can either do re-authorization or token refresh.'),
    'CREDENTIAL_EXPIRED',
  ],
  [
    'self',
    401,
    invalid('Token is an impersonation token but impersonation was disabled.'),
    'CREDENTIAL_REFUSED',
  ],
  ['self', 401, invalid(''), 'CREDENTIAL_REFUSED'],
  [
    'user',
    401,
    { error: 'dpop_error', error_description: 'DPoP validation error: missing' },
    'CREDENTIAL_REFUSED',
  ],
  // A proxy's words do not disable a connection, nor do they speak of the token that was named.
  ['user', 401, { error: 'login required' }, 'FORBIDDEN'],
  ['rotate', 401, { error: 'login required' }, 'FORBIDDEN'],
  ['self', 401, { error: 'login required' }, 'CREDENTIAL_REFUSED'],
  ['self', 401, '<html><title>Authorization Required</title></html>', 'NOT_JSON'],
  [
    'rotate',
    403,
    {
      error: 'insufficient_scope',
      error_description: 'The request requires higher privileges.',
      scope: 'api  read_api api',
    },
    'SCOPE_INSUFFICIENT',
    { scopes: ['api', 'read_api'] },
  ],
  ['user', 403, { error: 'insufficient_scope' }, 'SCOPE_INSUFFICIENT'],
  ['self', 403, granular('Access denied: This operation requires …'), 'SCOPE_INSUFFICIENT'],
  ['list', 403, said('403 Forbidden'), 'FORBIDDEN'],
  ['self', 403, said('403 Forbidden - Your account has been blocked.'), 'FORBIDDEN'],
  ['self', 403, 'Forbidden\n', 'FORBIDDEN', { serverText: 'Forbidden' }],
  ['self', 403, '<html><title>Blocked</title></html>', 'NOT_JSON', { serverText: 'Blocked' }],
  ['rotate', 404, said('404 Not Found'), 'TOKEN_NOT_FOUND'],
  ['revoke', 404, said('404 Not found'), 'TOKEN_NOT_FOUND'],
  ['token', 404, said('404 Personal Access Token Not Found'), 'TOKEN_NOT_FOUND'],
  ['rotate', 404, { error: '404 Not Found' }, 'ROUTE_MISSING', { neededVersion: '16.0' }],
  ['rotate-self', 404, said('404 Not Found'), 'ROUTE_MISSING', { neededVersion: '16.10' }],
  ['metadata', 404, { error: '404 Not Found' }, 'ROUTE_MISSING', { neededVersion: '15.2' }],
  ['self', 404, '<html>nginx</html>', 'NOT_GITLAB'],
  ['self', 404, said('Not Found'), 'NOT_GITLAB'],
  ['self', 404, '', 'NOT_GITLAB'],
  ['self', 404, { detail: 'Not found.' }, 'NOT_GITLAB'],
  [
    'rotate',
    400,
    said('400 Bad request - Expires at must be before 2027-12-26'),
    'EXPIRY_TOO_LATE',
    { maxDate: '2027-12-26' },
  ],
  [
    'rotate-self',
    400,
    said({ expires_at: ['must be before 2027-12-26'] }),
    'EXPIRY_TOO_LATE',
    { maxDate: '2027-12-26' },
  ],
  ['rotate', 400, said('400 Bad request - must be before 2027-02-31'), 'REQUEST_REFUSED'],
  ['rotate', 400, said('400 Bad request - Token already revoked'), 'TOKEN_ALREADY_REVOKED'],
  ['rotate', 400, said('400 Bad request - token already revoked'), 'TOKEN_ALREADY_REVOKED'],
  ['rotate', 400, { error: 'expires_at is invalid' }, 'EXPIRY_INVALID'],
  ['rotate', 400, said('400 Bad request - Failed to revoke token'), 'REQUEST_REFUSED'],
  [
    'rotate',
    400,
    said('400 Bad request - Rotation of legacy personal access tokens is disabled.'),
    'REQUEST_REFUSED',
    { serverText: '400 Bad request - Rotation of legacy personal access tokens is disabled.' },
  ],
  ['revoke', 400, said('400 Bad request - Not permitted to revoke'), 'FORBIDDEN'],
  ['revoke', 400, said('400 Bad request'), 'FORBIDDEN'],
  ['revoke-self', 400, said('400 Bad request'), 'FORBIDDEN'],
  [
    'self',
    400,
    said('400 Bad request - This endpoint requires token type to be a personal access token'),
    'CREDENTIAL_REFUSED',
  ],
  ['token', 400, { error: 'id is invalid' }, 'REQUEST_REFUSED'],
  ['rotate', 400, '<html><title>400 The plain HTTP request</title></html>', 'NOT_JSON'],
  ['rotate-self', 405, said('405 Method Not Allowed'), 'REQUEST_REFUSED'],
  ['rotate', 405, { error: '405 Not Allowed' }, 'ROUTE_MISSING'],
  ['rotate', 409, said('409 Conflict: Resource lock'), 'REQUEST_REFUSED'],
  ['rotate', 422, said('No luck'), 'REQUEST_REFUSED', { serverText: 'No luck' }],
  ['create-for-user', 422, said('No luck'), 'REQUEST_REFUSED', { serverText: 'No luck' }],
  [
    'create-for-user',
    422,
    said('Expires at must be before 2027-11-21'),
    'EXPIRY_TOO_LATE',
    { maxDate: '2027-11-21' },
  ],
  [
    'create-impersonation',
    400,
    said({ scopes: ["can't be blank"], expires_at: ["can't be blank"] }),
    'REQUEST_REFUSED',
    { serverText: "scopes can't be blank, expires_at can't be blank" },
  ],
  ['create-own', 400, { error: 'scopes does not have a valid value' }, 'REQUEST_REFUSED'],
  ['create-own', 404, { error: '404 Not Found' }, 'ROUTE_MISSING', { neededVersion: '16.5' }],
  ['create-for-user', 403, said('403 Forbidden'), 'FORBIDDEN'],
  ['create-for-user', 404, said('404 User Not Found'), 'USER_NOT_FOUND'],
  ['create-impersonation', 404, said('404 User Not Found'), 'USER_NOT_FOUND'],
  ['list-of-user', 404, said('404 Not Found'), 'USER_NOT_FOUND'],
  ['reach', 404, { error: '404 Not Found' }, 'ROUTE_MISSING', { neededVersion: '17.4' }],
  ['list', 500, said('500 Internal Server Error'), 'SERVER_ERROR'],
  ['list', 502, '<html><title>GitLab is not responding</title></html>', 'SERVER_ERROR'],
  ['list', 302, '', 'REDIRECTED'],
  ['list', 304, '', 'REDIRECTED'],
];

describe('what a refusal means', () => {
  it.each(CASES.map((row) => [...row, {}] as const))('%s: %i %j is %s', (...row) => {
    const [call, status, body, code, details] = row;
    const error = toAppError(answer(status, body), call, CREDENTIAL);
    expect(error).toMatchObject({ code, details: { status, ...details } });
  });

  it.each([
    [{ 'retry-after': '30' }, 30],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': 'Wed, 24 Jun 2026 12:02:00 GMT', date: 'Wed, 24 Jun 2026 12:00:30 GMT' }, 90],
    [{ 'retry-after': 'Wed, 24 Jun 2026 12:00:00 GMT', date: 'Wed, 24 Jun 2026 13:00:00 GMT' }, 0],
    [{ 'retry-after': '99999999999' }, 86_400],
  ])('reads how long to wait from %j', (headers, retryAfterSeconds) => {
    const limited = toAppError(
      answer(429, 'Retry later\n', { 'content-type': 'text/plain', ...headers }),
      'list',
      CREDENTIAL,
    );
    expect(limited).toEqual({
      code: 'RATE_LIMITED',
      details: { status: 429, serverText: 'Retry later', retryAfterSeconds },
    });
  });

  it.each([
    { 'retry-after': '' },
    { 'retry-after': 'Wed, 24 Jun 2026 12:02:00 GMT' },
    ...['soon', '-5', '1.5'].map((value) => ({
      'retry-after': value,
      date: 'Wed, 24 Jun 2026 12:00:30 GMT',
    })),
  ])('does not invent a wait from %j', (headers) => {
    const body = { message: { error: 'This endpoint has been requested too many times.' } };
    const limited = toAppError(answer(429, body, headers), 'list', '');
    expect(limited.details).toEqual({
      status: 429,
      serverText: 'This endpoint has been requested too many times.',
    });
  });
});

describe("the server's words", () => {
  const wordsOf = (body: unknown) =>
    toAppError(answer(422, body), 'rotate', CREDENTIAL).details.serverText;

  it('never repeat the credential or another token, also where they are cut', () => {
    const long = `${'x'.repeat(490)} ${CREDENTIAL}`;
    expect(wordsOf(said(long))).toBe(`${'x'.repeat(490)} […]`);
    const unprefixed = 'ab.cd$ef+EXAMPLEexample';
    const echoed = answer(422, said(`not ${unprefixed}, ${unprefixed}`));
    expect(toAppError(echoed, 'rotate', unprefixed).details.serverText).toBe('not […], […]');
    expect(wordsOf(said('made glpat-0123456789abcdefghij.01.abcd for you'))).toBe(
      'made […] for you',
    );
  });

  it('are cut at 500 characters', () => {
    expect(wordsOf(said('y'.repeat(2000)))).toHaveLength(500);
  });

  it('are one line without anything that turns or hides the text', () => {
    expect(wordsOf(said('a\n\tb\u202ec\u200bd\u0000e'))).toBe('a b c d e');
  });

  it('read a validation error in every shape', () => {
    expect(wordsOf(said({ scopes: ["can't be blank", 'are odd'] }))).toBe(
      "scopes can't be blank, are odd",
    );
    expect(wordsOf(said({ base: ['No'] }))).toBe('No');
    expect(wordsOf(said({ error: 'Too many' }))).toBe('Too many');
    expect(wordsOf({ error: 'name is missing' })).toBe('name is missing');
  });

  it('are absent where there are none', () => {
    expect(toAppError(answer(500, ''), 'list', CREDENTIAL).details).toEqual({ status: 500 });
    expect(toAppError(answer(500, { message: {} }), 'list', CREDENTIAL).details).toEqual({
      status: 500,
    });
  });

  it('survive bodies of any JSON', () => {
    for (const body of ['null', '[]', '7', '"x"', '{"message":[[[[["deep"]]]]]}', '{"error":7}']) {
      expect(toAppError(answer(400, body), 'token', CREDENTIAL).details.status).toBe(400);
    }
  });

  it('take a request id only where it is one', () => {
    const idOf = (id: string) =>
      toAppError(answer(500, '', { 'x-request-id': id }), 'list', CREDENTIAL).details.requestId;
    expect(idOf('01KVABFWQK9PNAAQ4FAS0RB3FM')).toBe('01KVABFWQK9PNAAQ4FAS0RB3FM');
    expect(idOf(CREDENTIAL)).toBeUndefined();
    expect(idOf('<script>')).toBeUndefined();
  });
});

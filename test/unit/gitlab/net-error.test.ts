import { describe, expect, it } from 'vitest';
import type { AppErrorCode } from '../../../src-preload/contract/app-error';
import { toNetFailure } from '../../../src-main/gitlab/net-error';

const chromium = (name: string) => new Error(`net::${name}`);
const node = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });

/** Those with `false` surely never reached the server: a mutation is then known as not done. */
const CASES: readonly (readonly [Error, AppErrorCode, boolean])[] = [
  [chromium('ERR_NAME_NOT_RESOLVED'), 'HOST_UNKNOWN', false],
  [chromium('ERR_NAME_RESOLUTION_FAILED'), 'HOST_UNKNOWN', false],
  [chromium('ERR_DNS_TIMED_OUT'), 'HOST_UNKNOWN', false],
  [chromium('ERR_INTERNET_DISCONNECTED'), 'OFFLINE', false],
  [chromium('ERR_CONNECTION_REFUSED'), 'HOST_UNREACHABLE', false],
  [chromium('ERR_ADDRESS_UNREACHABLE'), 'HOST_UNREACHABLE', false],
  [chromium('ERR_PROXY_CONNECTION_FAILED'), 'HOST_UNREACHABLE', false],
  [chromium('ERR_TUNNEL_CONNECTION_FAILED'), 'HOST_UNREACHABLE', false],
  [chromium('ERR_UNSAFE_PORT'), 'HOST_UNREACHABLE', false],
  [chromium('ERR_CONNECTION_TIMED_OUT'), 'TIMED_OUT', false],
  [chromium('ERR_TIMED_OUT'), 'TIMED_OUT', true],
  [chromium('ERR_CERT_AUTHORITY_INVALID'), 'TLS_FAILED', false],
  [chromium('ERR_CERT_DATE_INVALID'), 'TLS_FAILED', false],
  [chromium('ERR_CERTIFICATE_TRANSPARENCY_REQUIRED'), 'TLS_FAILED', false],
  [chromium('ERR_SSL_VERSION_OR_CIPHER_MISMATCH'), 'TLS_FAILED', false],
  [chromium('ERR_SSL_CLIENT_AUTH_CERT_NEEDED'), 'TLS_FAILED', false],
  [chromium('ERR_SSL_PROTOCOL_ERROR'), 'TLS_FAILED', true],
  [chromium('ERR_SSL_BAD_RECORD_MAC_ALERT'), 'TLS_FAILED', true],
  [chromium('ERR_CONNECTION_RESET'), 'CONNECTION_LOST', true],
  [chromium('ERR_CONNECTION_CLOSED'), 'CONNECTION_LOST', true],
  [chromium('ERR_EMPTY_RESPONSE'), 'CONNECTION_LOST', true],
  [chromium('ERR_NETWORK_CHANGED'), 'CONNECTION_LOST', true],
  [chromium('ERR_CONTENT_LENGTH_MISMATCH'), 'CONNECTION_LOST', true],
  [chromium('ERR_INCOMPLETE_CHUNKED_ENCODING'), 'CONNECTION_LOST', true],
  [chromium('ERR_HTTP2_PROTOCOL_ERROR'), 'CONNECTION_LOST', true],
  [chromium('ERR_SOMETHING_NEW'), 'CONNECTION_LOST', true],
  [chromium('ERR_INVALID_HTTP_RESPONSE'), 'NOT_GITLAB', true],
  [chromium('ERR_CONTENT_DECODING_FAILED'), 'ANSWER_UNEXPECTED', true],
  [chromium('ERR_RESPONSE_HEADERS_TOO_BIG'), 'ANSWER_UNEXPECTED', true],
  [new Error("Attempted to redirect, but redirect policy was 'error'"), 'REDIRECTED', true],
  [new TypeError('fetch failed', { cause: new Error('unexpected redirect') }), 'REDIRECTED', true],
  [node('ENOTFOUND'), 'HOST_UNKNOWN', false],
  [node('EAI_AGAIN'), 'HOST_UNKNOWN', false],
  [node('ECONNREFUSED'), 'HOST_UNREACHABLE', false],
  [node('ENETUNREACH'), 'OFFLINE', false],
  [node('DEPTH_ZERO_SELF_SIGNED_CERT'), 'TLS_FAILED', false],
  [node('CERT_HAS_EXPIRED'), 'TLS_FAILED', false],
  [node('ERR_TLS_CERT_ALTNAME_INVALID'), 'TLS_FAILED', false],
  [node('ECONNRESET'), 'CONNECTION_LOST', true],
  [node('EPIPE'), 'CONNECTION_LOST', true],
  [node('UND_ERR_SOCKET'), 'CONNECTION_LOST', true],
  [node('UND_ERR_CONNECT_TIMEOUT'), 'TIMED_OUT', false],
  [node('UND_ERR_HEADERS_TIMEOUT'), 'TIMED_OUT', true],
  [
    new TypeError('fetch failed', {
      cause: new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]),
    }),
    'HOST_UNREACHABLE',
    false,
  ],
];

describe('why no answer came', () => {
  it.each(CASES)('%s is %s', (error, code, mayHaveLeft) => {
    expect(toNetFailure(error)).toMatchObject({ code, mayHaveLeft });
  });

  it('names the reason as the stack does', () => {
    expect(toNetFailure(chromium('ERR_CERT_DATE_INVALID')).reason).toBe('ERR_CERT_DATE_INVALID');
    expect(toNetFailure(node('ECONNREFUSED')).reason).toBe('ECONNREFUSED');
  });

  it.each([
    new TypeError('Invalid header value: glpat-secret'),
    Object.assign(new Error('x'), { code: 'glpat-secret' }),
    'glpat-secret',
    null,
    undefined,
    { message: 'net::ERR_NAME_NOT_RESOLVED' },
  ])('takes nothing but names out of %o, and a mutation for perhaps done', (error) => {
    expect(toNetFailure(error)).toEqual({
      code: 'CONNECTION_LOST',
      reason: null,
      mayHaveLeft: true,
    });
  });

  it('does not run in circles', () => {
    const error = new Error('x');
    error.cause = error;
    expect(toNetFailure(error).code).toBe('CONNECTION_LOST');
  });
});

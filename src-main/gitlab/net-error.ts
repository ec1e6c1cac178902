import type { AppErrorCode } from '../../src-preload/contract/app-error';

/** Why no answer came, read from the error of whichever network stack was asked. */
export interface NetFailure {
  readonly code: AppErrorCode;
  /** The stack's own name of it, such as `ERR_CERT_DATE_INVALID` or `ECONNREFUSED`. */
  readonly reason: string | null;
  /** False only when the request surely never reached the server. */
  readonly mayHaveLeft: boolean;
}

const NEVER_LEFT = false;
const MAY_HAVE_LEFT = true;

type Verdict = readonly [names: RegExp, code: AppErrorCode, mayHaveLeft: boolean];

/**
 * First match wins. The names are Chromium's (`net/base/net_error_list.h`), Node's system codes and
 * undici's. Whatever is not listed counts as lost on the way: a mutation is then looked up, never
 * taken for not done.
 */
const VERDICTS: readonly Verdict[] = [
  [/^(ERR_NAME_|ERR_DNS_|ERR_ICANN_NAME_COLLISION)/, 'HOST_UNKNOWN', NEVER_LEFT],
  [/^(ENOTFOUND|EAI_)/, 'HOST_UNKNOWN', NEVER_LEFT],
  [/^(ERR_INTERNET_DISCONNECTED|ENETUNREACH|ENETDOWN)$/, 'OFFLINE', NEVER_LEFT],
  // Checked before the first byte of the request is sent.
  [/^ERR_CERT(IFICATE)?_/, 'TLS_FAILED', NEVER_LEFT],
  [/^ERR_SSL_(VERSION_OR_CIPHER_MISMATCH|UNRECOGNIZED_NAME_ALERT)$/, 'TLS_FAILED', NEVER_LEFT],
  [/^ERR_SSL_(CLIENT_AUTH_|OBSOLETE_|PINNED_KEY_|KEY_USAGE_)/, 'TLS_FAILED', NEVER_LEFT],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'TLS_FAILED', NEVER_LEFT],
  [/^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_CA$|HOSTNAME_)/, 'TLS_FAILED', NEVER_LEFT],
  // Also the names of a TLS connection that breaks later.
  [/^(ERR_SSL_|ERR_BAD_SSL_|ERR_TLS_|EPROTO$)/, 'TLS_FAILED', MAY_HAVE_LEFT],
  [/^ERR_CONNECTION_TIMED_OUT$|^UND_ERR_CONNECT_TIMEOUT$/, 'TIMED_OUT', NEVER_LEFT],
  [/^(ERR_TIMED_OUT|ETIMEDOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/, 'TIMED_OUT', true],
  [/^ERR_(CONNECTION_REFUSED|CONNECTION_FAILED)$/, 'HOST_UNREACHABLE', NEVER_LEFT],
  [/^ERR_(ADDRESS_|PROXY_|TUNNEL_|SOCKS_|MANDATORY_PROXY_)/, 'HOST_UNREACHABLE', NEVER_LEFT],
  [/^ERR_(NO_SUPPORTED_PROXIES|UNSAFE_PORT|BLOCKED_BY_)/, 'HOST_UNREACHABLE', NEVER_LEFT],
  [/^(ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|EADDRNOTAVAIL)$/, 'HOST_UNREACHABLE', NEVER_LEFT],
  [/^(ERR_UNSAFE_REDIRECT|ERR_TOO_MANY_REDIRECTS|REDIRECT)$/, 'REDIRECTED', MAY_HAVE_LEFT],
  [/^(ERR_INVALID_HTTP_RESPONSE|HPE_|ERR_DISALLOWED_URL_SCHEME)/, 'NOT_GITLAB', MAY_HAVE_LEFT],
  [/^ERR_(CONTENT_DECODING_|RESPONSE_HEADERS_)/, 'ANSWER_UNEXPECTED', MAY_HAVE_LEFT],
  [/^(UND_ERR_HEADERS_OVERFLOW$|Z_)/, 'ANSWER_UNEXPECTED', MAY_HAVE_LEFT],
];

/**
 * Sorts what a fetch rejected with. Never looks at anything but the names of errors, so nothing of
 * the request can get into the result.
 */
export function toNetFailure(error: unknown): NetFailure {
  const names = toNames(error, 0);
  for (const reason of names) {
    const verdict = VERDICTS.find(([pattern]) => pattern.test(reason));
    if (verdict) return { code: verdict[1], reason, mayHaveLeft: verdict[2] };
  }
  return { code: 'CONNECTION_LOST', reason: names[0] ?? null, mayHaveLeft: MAY_HAVE_LEFT };
}

/** Names of an error and of what caused it, outermost first. */
function toNames(error: unknown, depth: number): readonly string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const chromium = /net::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1];
  const names = [
    ...(chromium === undefined ? [] : [chromium]),
    ...('code' in error && isName(error.code) ? [error.code] : []),
    // Both stacks refuse a redirect with an error that has words and no name.
    ...(/\bredirect\b/i.test(error.message) ? ['REDIRECT'] : []),
    ...toNames(error.cause, depth + 1),
  ];
  // Node tries every address of a host at once and reports all the failures together.
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [...names, ...parts.flatMap((part) => toNames(part, depth + 1))];
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_]{2,63}$/.test(value);
}

import type { AppError, AppErrorCode, AppErrorDetails } from '../../src-preload/contract/app-error';
import { isUtcDate } from '../../src-preload/contract/expiry';
import { toErrorBody, type ErrorBody } from './error-body';
import { toRetryAfterSeconds } from './retry';
import type { TransportAnswer } from './transport-outcome';

/** What GitLab was asked: the same words mean different things from different routes. */
export type ApiCall =
  | 'self'
  | 'user'
  | 'metadata'
  | 'list'
  | 'list-of-user'
  | 'token'
  | 'rotate'
  | 'rotate-self'
  | 'revoke'
  | 'revoke-self'
  | 'reach'
  | 'create-own'
  | 'create-for-user'
  | 'list-impersonation'
  | 'create-impersonation';

interface Judgement {
  readonly code: AppErrorCode;
  readonly details?: AppErrorDetails;
}

/** First version that has the route (`gitlab-api`, 4, 5 and 12). */
const FIRST_VERSION: Record<ApiCall, string> = {
  self: '15.5',
  user: '9.0',
  metadata: '15.2',
  list: '13.3',
  'list-of-user': '13.3',
  token: '15.1',
  rotate: '16.0',
  'rotate-self': '16.10',
  revoke: '13.3',
  'revoke-self': '15.0',
  reach: '17.4',
  'create-own': '16.5',
  'create-for-user': '13.6',
  'list-impersonation': '9.0',
  'create-impersonation': '9.0',
};

const NAMES_A_TOKEN: readonly ApiCall[] = ['token', 'rotate', 'revoke'];
const NAMES_A_USER: readonly ApiCall[] = [
  'list-of-user',
  'create-for-user',
  'list-impersonation',
  'create-impersonation',
];
const LONGEST_SERVER_TEXT = 500;

/**
 * What a refusal of GitLab (a status outside 2xx) means (`gitlab-api`, 2, 4 and 10).
 *
 * @param credential sent with the request; cut out of the server's words should they repeat it
 */
export function toAppError(answer: TransportAnswer, call: ApiCall, credential: string): AppError {
  const body = toErrorBody(answer);
  const { code, details } = judge(answer, body, call);
  const requestId = answer.headers.get('x-request-id');
  return {
    code,
    details: {
      status: answer.status,
      ...(body.words === null ? {} : { serverText: toServerText(body.words, credential) }),
      ...(requestId !== null && /^[\w-]{1,64}$/.test(requestId) && requestId !== credential
        ? { requestId }
        : {}),
      ...details,
    },
  };
}

/** Redacts before it cuts, so that no half of a secret is left at the end. */
function toServerText(words: string, credential: string): string {
  const redacted = (credential === '' ? words : words.replaceAll(credential, '[…]')).replace(
    /\bgl[a-z]{2,8}-[\w.-]{16,}/g,
    '[…]',
  );
  return redacted.length > LONGEST_SERVER_TEXT
    ? `${redacted.slice(0, LONGEST_SERVER_TEXT - 1)}…`
    : redacted;
}

function judge(answer: TransportAnswer, body: ErrorBody, call: ApiCall): Judgement {
  const { status } = answer;
  if (status === 429) return toRateLimited(answer.headers);
  if (status >= 500) return { code: 'SERVER_ERROR' };
  if (status >= 300 && status < 400) return { code: 'REDIRECTED' };
  if (status === 401) return judgeUnauthorized(body, call);
  if (status === 403) return judgeForbidden(body);
  if (status === 404) return judgeNotFound(body, call);
  if (body.format === 'html') return { code: 'NOT_JSON' };
  // Creating answers 422 where rotating answers 400, with the same words (`gitlab-api`, 5.1).
  const isInvalid = status === 400 || (status === 422 && call.startsWith('create-'));
  if (isInvalid) return judgeBadRequest(body, call);
  // Grape's own words for a path that exists, but not with this method.
  if (status === 405 && body.error !== null) return toRouteMissing(call);
  return { code: status >= 400 ? 'REQUEST_REFUSED' : 'ANSWER_UNEXPECTED' };
}

function toRateLimited(headers: Headers): Judgement {
  const seconds = toRetryAfterSeconds(headers);
  return {
    code: 'RATE_LIMITED',
    ...(seconds === null ? {} : { details: { retryAfterSeconds: seconds } }),
  };
}

function toRouteMissing(call: ApiCall): Judgement {
  return { code: 'ROUTE_MISSING', details: { neededVersion: FIRST_VERSION[call] } };
}

/**
 * A 401 does not mean that the credential is dead: it is also GitLab's answer for somebody else's
 * token. Only `invalid_token`, or a 401 from `/self`, says so (`gitlab-api`, 2.1).
 */
function judgeUnauthorized(body: ErrorBody, call: ApiCall): Judgement {
  if (body.format !== 'json') return { code: 'NOT_JSON' };
  if (body.error === 'invalid_token') {
    const why = body.description ?? '';
    if (/\bexpired\b/i.test(why)) return { code: 'CREDENTIAL_EXPIRED' };
    return { code: /\brevoked\b/i.test(why) ? 'CREDENTIAL_REVOKED' : 'CREDENTIAL_REFUSED' };
  }
  if (body.error === 'dpop_error') return { code: 'CREDENTIAL_REFUSED' };
  if (call === 'self') {
    return { code: body.message === null ? 'CREDENTIAL_REFUSED' : 'CREDENTIAL_UNKNOWN' };
  }
  // Words that GitLab does not use are those of something in front of it.
  if (body.message === null) return { code: 'FORBIDDEN' };
  return { code: call === 'token' || call === 'rotate' ? 'TOKEN_NOT_FOUND' : 'FORBIDDEN' };
}

function judgeForbidden(body: ErrorBody): Judgement {
  if (body.format === 'html') return { code: 'NOT_JSON' };
  if (body.error === 'insufficient_granular_scope') return { code: 'SCOPE_INSUFFICIENT' };
  if (body.error !== 'insufficient_scope') return { code: 'FORBIDDEN' };
  // May repeat entries, and names `read_api` where it would not have helped.
  const scopes = [...new Set((body.scope ?? '').split(' '))].filter((scope) => scope !== '');
  return { code: 'SCOPE_INSUFFICIENT', ...(scopes.length > 0 ? { details: { scopes } } : {}) };
}

function judgeNotFound(body: ErrorBody, call: ApiCall): Judgement {
  // Grape for a route it does not have; a record that is not there is a `message`.
  if (body.error?.startsWith('404') === true) return toRouteMissing(call);
  if (body.message?.startsWith('404') !== true) return { code: 'NOT_GITLAB' };
  if (NAMES_A_USER.includes(call)) return { code: 'USER_NOT_FOUND' };
  // Before 16.10 `self` is taken for a token's id here, and there is none.
  return NAMES_A_TOKEN.includes(call) ? { code: 'TOKEN_NOT_FOUND' } : toRouteMissing(call);
}

function judgeBadRequest(body: ErrorBody, call: ApiCall): Judgement {
  const words = body.words ?? '';
  const maxDate = /must be (?:on or )?before (\d{4}-\d{2}-\d{2})/i.exec(words)?.[1];
  if (maxDate !== undefined && isUtcDate(maxDate)) {
    return { code: 'EXPIRY_TOO_LATE', details: { maxDate } };
  }
  if (/already revoked/i.test(words)) return { code: 'TOKEN_ALREADY_REVOKED' };
  if (body.error !== null && /^expires_at\b/.test(body.error)) return { code: 'EXPIRY_INVALID' };
  // An OAuth token in place of a personal access token.
  if (call === 'self') return { code: 'CREDENTIAL_REFUSED' };
  // The one route that answers 400 for somebody else's token (`gitlab-api`, 4.5).
  if (call === 'revoke' || call === 'revoke-self') return { code: 'FORBIDDEN' };
  return { code: 'REQUEST_REFUSED' };
}

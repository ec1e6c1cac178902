import { Metadata, PersonalAccessTokens, UserImpersonationTokens, Users } from '@gitbeaker/rest';
import { createRequesterFn, type ResponseBodyTypes } from '@gitbeaker/requester-utils';
import { z } from 'zod';
import type { AppError, AppErrorCode } from '../../src-preload/contract/app-error';
import { toInstanceName } from '../../src-preload/contract/instance-name';
import { toAppError, type ApiCall } from './to-app-error';
import type { Transport, TransportRequest } from './transport';
import type { TransportAnswer, TransportLoss } from './transport-outcome';

/** One account on one instance, as far as the network must know. */
export interface GitlabTarget {
  /** Base address without a trailing slash, such as `https://git.example.com/gitlab`. */
  readonly instanceUrl: string;
  readonly credential: string;
}

/** `refused`: surely not done. `unknown`: it may have been done. */
export type Sent = 'refused' | 'unknown';

/** What a failed call throws through the resource layer. Carries nothing of the request. */
export class CallFailed extends Error {
  readonly appError: AppError;
  readonly sent: Sent;

  constructor(appError: AppError, sent: Sent) {
    super(appError.code);
    this.name = 'CallFailed';
    this.appError = appError;
    this.sent = sent;
  }
}

export interface Resources {
  readonly tokens: PersonalAccessTokens;
  readonly impersonation: UserImpersonationTokens;
  readonly users: Users;
  readonly metadata: Metadata;
}

/** A call to be made: where, what for, and how to stop it. */
export interface Ask {
  readonly transport: Transport;
  readonly target: GitlabTarget;
  readonly call: ApiCall;
  readonly signal?: AbortSignal;
}

/**
 * The resources of `@gitbeaker/rest` over our transport: their own requester repeats every method
 * up to ten times, and its errors carry the request with its headers.
 */
export function createResources(ask: Ask): Resources {
  const options = {
    host: ask.target.instanceUrl,
    // The credential is not given to the resources: it is added where the address is checked.
    requesterFn: createRequesterFn(
      (_resource, request) => Promise.resolve(request),
      (endpoint, request) => perform(ask, endpoint, request),
    ),
    // The transport has the time limit; theirs would leave a timer of five minutes behind.
    queryTimeout: null,
    rateLimits: {},
  };
  return {
    tokens: new PersonalAccessTokens(options),
    impersonation: new UserImpersonationTokens(options),
    users: new Users(options),
    metadata: new Metadata(options),
  };
}

const requestOptions = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  searchParams: z.string().default(''),
  body: z.string().optional(),
});

async function perform(ask: Ask, endpoint: string, options: unknown) {
  const request = toRequest(ask, endpoint, requestOptions.parse(options));
  const outcome = await ask.transport.send(request);
  if (outcome.kind === 'lost') throw toLossError(ask, outcome);
  const { status } = outcome;
  if (status < 200 || status > 299) throw toRefusal(ask, outcome);
  const headers = Object.fromEntries(outcome.headers.entries());
  const isMutation = request.method !== 'GET';
  return { body: status === 204 ? null : toBody(ask, outcome, isMutation), headers, status };
}

function toRequest(
  ask: Ask,
  endpoint: string,
  options: z.infer<typeof requestOptions>,
): TransportRequest {
  const { credential } = ask.target;
  // A header takes no other characters, and a network stack's complaint would quote it.
  if (!/^[\x21-\x7e]+$/.test(credential)) throw fail(ask, 'CREDENTIAL_MALFORMED', 'refused');
  const { method, searchParams, body } = options;
  return {
    method,
    url: toUrl(ask, endpoint, searchParams),
    headers: {
      accept: 'application/json',
      'private-token': credential,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    // The resources send `{}` with DELETE, which some proxies refuse.
    ...(body === undefined || method === 'DELETE' ? {} : { body }),
    ...(ask.signal === undefined ? {} : { signal: ask.signal }),
  };
}

/** The credential goes to the connection's origin and path prefix, or nowhere. */
function toUrl(ask: Ask, endpoint: string, searchParams: string): string {
  const base = new URL(`${ask.target.instanceUrl}/api/v4/`);
  const url = new URL(endpoint, base);
  url.search = searchParams;
  const isInside =
    url.origin === base.origin &&
    url.pathname.startsWith(base.pathname) &&
    url.username === '' &&
    url.password === '';
  if (!isInside) throw fail(ask, 'INTERNAL', 'refused');
  return url.href;
}

/**
 * Rejects what is not JSON by its type or by its text. What a mutation answers may hold a value that
 * is told this one time, so there the text alone decides.
 */
function toBody(ask: Ask, answer: TransportAnswer, isMutation: boolean): ResponseBodyTypes {
  const type = answer.headers.get('content-type') ?? '';
  const isCalledJson = /^application\/([\w.-]+\+)?json\b/i.test(type);
  if (!isCalledJson && !isMutation) throw unusable(ask, answer, 'NOT_JSON');
  try {
    return jsonBody.parse(JSON.parse(answer.text));
  } catch {
    // The parser's message would quote the body.
    throw unusable(ask, answer, isCalledJson ? 'JSON_MALFORMED' : 'NOT_JSON');
  }
}

const jsonBody = z.custom<ResponseBodyTypes>((value) => typeof value !== 'boolean');

function unusable(ask: Ask, { status }: TransportAnswer, code: AppErrorCode): CallFailed {
  return fail(ask, code, 'unknown', { status });
}

function toRefusal(ask: Ask, answer: TransportAnswer): CallFailed {
  const { code, details } = toAppError(answer, ask.call, ask.target.credential);
  return fail(ask, code, isRefusal(answer.status) ? 'refused' : 'unknown', details);
}

function toLossError(ask: Ask, loss: TransportLoss): CallFailed {
  const isRefused = loss.status === null ? !loss.mayHaveLeft : isRefusal(loss.status);
  return fail(ask, loss.code, isRefused ? 'refused' : 'unknown', loss.details);
}

/** A proxy's 408 may come after the request went on to GitLab. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408;
}

function fail(
  ask: Ask,
  code: AppErrorCode,
  sent: Sent,
  details: AppError['details'] = {},
): CallFailed {
  return new CallFailed(
    { code, details: { host: toInstanceName(ask.target.instanceUrl), ...details } },
    sent,
  );
}

import { createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import {
  authenticate,
  type Caller,
  type CredentialRequest,
  type RouteScopes,
} from './authentication';
import type { Instance } from '../instance';
import type { RawParameters } from './parameters';
import { forbidden, type Refusal } from './refusal';

/** What accompanies a request on its way to a route. */
export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: {
    /** From query and body; a route adds those of its path. */
    parameters: RawParameters;
    /** Set by `signedIn`; only routes behind it may ask. */
    caller: Caller;
    /** Id of the token that signed the request in, null until then. */
    tokenId: number | null;
  };
}

export type ApiContext = Context<ApiEnv>;

/** JSON as Rails writes it: nothing in it can be taken for markup. */
export function toRailsJson(body: unknown): string {
  return JSON.stringify(body).replace(
    /[&<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function answer(
  context: ApiContext,
  body: unknown,
  status: 200 | 201 = 200,
  headers: Record<string, string> = {},
): Response {
  const json = toRailsJson(body);
  return context.body(json, status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'max-age=0, private, must-revalidate',
    ETag: `W/"${createHash('md5').update(json).digest('hex')}"`,
    ...headers,
  });
}

export function answerNothing(context: ApiContext): Response {
  return context.body(null, 204, { 'Cache-Control': 'no-cache' });
}

export function refuse(context: ApiContext, { status, body, headers = {} }: Refusal): Response {
  const isText = typeof body === 'string';
  return context.body(isText ? body : toRailsJson(body), status, {
    'Content-Type': isText ? 'text/plain' : 'application/json',
    'Cache-Control': 'no-cache',
    ...headers,
  });
}

/** Lets only requests with a living credential of such a scope pass, and sets the caller. */
export function signedIn(instance: Instance, scopes: RouteScopes): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const outcome = authenticate(instance, toCredentialRequest(context), scopes);
    if (!outcome.ok) return refuse(context, outcome.refusal);
    context.set('caller', outcome.caller);
    context.set('tokenId', outcome.caller.token.id);
    return next();
  };
}

/** For routes behind `signedIn`. */
export const onlyAdministrators: MiddlewareHandler<ApiEnv> = async (context, next) =>
  context.get('caller').isAdministrator ? next() : refuse(context, forbidden());

export function toCredentialRequest(context: ApiContext): CredentialRequest {
  const parameter = context.get('parameters')['private_token'];
  return {
    method: context.req.method,
    path: context.req.path,
    parameter: typeof parameter === 'string' ? parameter : '',
    header: context.req.header('PRIVATE-TOKEN') ?? '',
    authorization: context.req.header('Authorization') ?? '',
    address: context.env.incoming.socket.remoteAddress ?? '',
  };
}

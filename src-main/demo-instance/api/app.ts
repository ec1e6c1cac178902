import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { refuse, type ApiEnv } from './exchange';
import { createImpersonationRoutes } from './impersonation-routes';
import type { Instance } from '../instance';
import { createMetadataRoutes } from './metadata-routes';
import { createPersonalAccessTokenRoutes } from './personal-access-token-routes';
import { limitRate } from './rate-limit';
import { forbidden, invalidParameters, ROUTE_NOT_FOUND } from './refusal';
import { createRequestId } from './request-id';
import type { RequestLog } from '../request-log';
import { readParameters } from './request-parameters';
import { createSelfRoutes } from './self-routes';
import { createUserRoutes } from './user-routes';

/**
 * The instance as an HTTP application.
 *
 * @param onError told of what no route foresaw; the client gets GitLab's 500
 */
export function createApp(
  instance: Instance,
  log: RequestLog,
  onError: (error: Error) => void,
): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>({ strict: false });
  app.use(identify(instance, log), onlyLoopback);
  app.route(`${instance.relativeUrlRoot}/api/v4`, createApi(instance));
  app.notFound((context) => context.html(NOT_FOUND_PAGE, 404));
  app.onError((error, context) => {
    onError(error);
    return context.json({ message: '500 Internal Server Error' }, 500);
  });
  return app;
}

function createApi(instance: Instance): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>({ strict: false });
  api.use(takeParameters, limitRate(instance), etag({ weak: true }));
  api.route('/personal_access_tokens/self', createSelfRoutes(instance));
  api.route('/personal_access_tokens', createPersonalAccessTokenRoutes(instance));
  api.route('/', createUserRoutes(instance));
  api.route('/', createImpersonationRoutes(instance));
  api.route('/', createMetadataRoutes(instance));
  api.all('*', (context) => refuse(context, ROUTE_NOT_FOUND));
  return api;
}

/** Names every answer and remembers what was asked. */
function identify(instance: Instance, log: RequestLog): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const requestId = createRequestId(instance.now());
    context.set('tokenId', null);
    await next();
    context.header('X-Request-Id', requestId);
    context.header('X-Gitlab-Meta', JSON.stringify({ correlation_id: requestId, version: '1' }));
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('X-Frame-Options', 'SAMEORIGIN');
    context.header('Vary', 'Origin');
    log.add({
      method: context.req.method,
      path: context.req.path,
      query: toQueryWithoutSecrets(context.req.url),
      time: instance.now(),
      status: context.res.status,
      tokenId: context.get('tokenId'),
    });
  };
}

function toQueryWithoutSecrets(url: string): string {
  const { searchParams } = new URL(url);
  for (const name of ['private_token', 'access_token', 'job_token']) searchParams.delete(name);
  return searchParams.toString();
}

/** A page of another site whose name was pointed at this computer sends that name as host. */
const onlyLoopback: MiddlewareHandler<ApiEnv> = async (context, next) => {
  const host = (context.req.header('Host') ?? '').replace(/:\d+$/, '').toLowerCase();
  return LOOPBACK_HOSTS.includes(host) ? next() : refuse(context, forbidden());
};

const LOOPBACK_HOSTS: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

const takeParameters: MiddlewareHandler<ApiEnv> = async (context, next) => {
  const parameters = await readParameters(context);
  if (parameters === null) {
    return refuse(context, invalidParameters('message body does not match declared format'));
  }
  context.set('parameters', parameters);
  return next();
};

// Pages of the web interface are not part of this instance.
const NOT_FOUND_PAGE = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>The page could not be found (404)</title></head>
<body><h1>404: Page not found</h1></body>
</html>
`;

import type { MiddlewareHandler } from 'hono';
import { refuse, toCredentialRequest, type ApiEnv } from './exchange';
import { findCredential } from './authentication';
import type { Instance, RateLimit } from '../instance';
import type { Refusal } from './refusal';

/** Counts the requests of each user, or of each address, and stops those above the limit (10). */
export function limitRate(instance: Instance): MiddlewareHandler<ApiEnv> {
  const counts = new Map<string, { readonly period: number; readonly observed: number }>();
  return async (context, next) => {
    if (instance.rateLimit === null) return next();
    const request = toCredentialRequest(context);
    const requester = findCredential(instance, request)?.userId ?? request.address;
    const period = Math.floor(instance.now() / (instance.rateLimit.periodSeconds * 1000));
    const previous = counts.get(String(requester));
    const observed = previous?.period === period ? previous.observed + 1 : 1;
    counts.set(String(requester), { period, observed });
    if (observed <= instance.rateLimit.requests) return next();
    return refuse(context, retryLater(instance.rateLimit, observed, instance.now()));
  };
}

function retryLater(
  { requests, periodSeconds }: RateLimit,
  observed: number,
  now: number,
): Refusal {
  const nowSeconds = Math.floor(now / 1000);
  const reset = (Math.floor(nowSeconds / periodSeconds) + 1) * periodSeconds;
  return {
    status: 429,
    body: 'Retry later\n',
    headers: {
      'Retry-After': String(reset - nowSeconds),
      'RateLimit-Name': 'throttle_authenticated_api',
      'RateLimit-Limit': String(Math.ceil((requests * 60) / periodSeconds)),
      'RateLimit-Observed': String(observed),
      'RateLimit-Remaining': '0',
      'RateLimit-Reset': String(reset),
      'RateLimit-ResetTime': new Date(reset * 1000).toUTCString(),
    },
  };
}

import { Hono } from 'hono';
import { z } from 'zod';
import { addDays, toUtcDate } from '../../../src-preload/contract/expiry';
import {
  answer,
  onlyAdministrators,
  refuse,
  signedIn,
  type ApiContext,
  type ApiEnv,
} from './exchange';
import type { Instance } from '../instance';
import { supports } from '../instance-version';
import { date, integer, list, NOT_A_VALUE, parseParameters, required, text } from './parameters';
import { unprocessable, USER_NOT_FOUND } from './refusal';
import { isScopeAvailable } from '../accounts/scopes';
import { toIssuedTokenEntity } from './token-entity';
import { issueToken, latestExpiry, type TokenDraft } from '../accounts/token-lifecycle';
import {
  toDetailedUserEntity,
  toOwnAdministratorEntity,
  toOwnUserEntity,
  toPublicUserEntity,
} from './user-entity';

/** `/user` and `/users`: who somebody is, and the two ways to make a token (5.1, 5.2, 12). */
export function createUserRoutes(instance: Instance): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>({ strict: false });
  const guard = signedIn(instance, ['read_user']);
  routes.get('/user', guard, (context) => showCaller(context, instance));
  routes.get('/users/:id', guard, (context) => showUser(context, instance));
  routes.post('/users/:user_id/personal_access_tokens', guard, onlyAdministrators, (context) =>
    createForUser(context, instance),
  );
  if (supports(instance.version, 'own-token-creation')) {
    routes.post('/user/personal_access_tokens', guard, (context) => createOwn(context, instance));
  }
  return routes;
}

function showCaller(context: ApiContext, instance: Instance): Response {
  const { user, isAdministrator } = context.get('caller');
  const toEntity = isAdministrator ? toOwnAdministratorEntity : toOwnUserEntity;
  return answer(context, toEntity(instance, user));
}

function showUser(context: ApiContext, instance: Instance): Response {
  const parsed = parseParameters(z.object({ id: required(integer) }), context.req.param());
  if (!parsed.ok) return refuse(context, parsed.refusal);
  const found = instance.accounts.findUser(parsed.value.id);
  if (!found) return refuse(context, USER_NOT_FOUND);
  const { user, isAdministrator } = context.get('caller');
  const toEntity = isAdministrator ? toDetailedUserEntity : toPublicUserEntity;
  return answer(context, toEntity(instance, found, user));
}

function tokenParameters(isAllowed: (scope: string) => boolean) {
  return z.object({
    name: required(text),
    description: text,
    scopes: required(list).refine((scopes) => scopes.every(isAllowed), NOT_A_VALUE),
    expires_at: date,
  });
}

/** Without a date the token lives as long as the instance allows. */
function createForUser(context: ApiContext, instance: Instance): Response {
  const parsed = parseParameters(
    tokenParameters((scope) => isScopeAvailable(scope, instance.version)).extend({
      user_id: required(integer),
    }),
    { ...context.get('parameters'), ...context.req.param() },
  );
  if (!parsed.ok) return refuse(context, parsed.refusal);
  const { name, description, scopes, expires_at: expiresAt, user_id: userId } = parsed.value;
  if (!instance.accounts.findUser(userId)) return refuse(context, USER_NOT_FOUND);
  return answerCreation(context, instance, {
    ...{ userId, name, description, scopes },
    expiresAt: expiresAt ?? latestExpiry(instance),
  });
}

/** Without a date the token dies tomorrow. */
function createOwn(context: ApiContext, instance: Instance): Response {
  const allowed = supports(instance.version, 'own-self-rotate-tokens')
    ? ['k8s_proxy', 'self_rotate']
    : ['k8s_proxy'];
  const parsed = parseParameters(
    tokenParameters((scope) => allowed.includes(scope)),
    context.get('parameters'),
  );
  if (!parsed.ok) return refuse(context, parsed.refusal);
  const { name, description, scopes, expires_at: expiresAt } = parsed.value;
  return answerCreation(context, instance, {
    ...{ userId: context.get('caller').user.id, name, description, scopes },
    expiresAt: expiresAt ?? addDays(toUtcDate(instance.now()), 1),
  });
}

function answerCreation(
  context: ApiContext,
  instance: Instance,
  chosen: Omit<TokenDraft, 'impersonation' | 'previousId'>,
): Response {
  const outcome = issueToken(instance, { ...chosen, impersonation: false, previousId: null });
  return outcome.ok
    ? answer(context, toIssuedTokenEntity(instance, outcome, 'creation'), 201)
    : refuse(context, unprocessable(outcome.reason));
}

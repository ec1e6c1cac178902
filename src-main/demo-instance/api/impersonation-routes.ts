import { Hono } from 'hono';
import { z } from 'zod';
import type { Instance } from '../instance';
import { isActive, type PersonalAccessToken } from '../accounts/personal-access-token';
import { isScopeAvailable } from '../accounts/scopes';
import { issueToken, revokeToken } from '../accounts/token-lifecycle';
import { answer, answerNothing, onlyAdministrators, refuse, signedIn } from './exchange';
import type { ApiContext, ApiEnv } from './exchange';
import { answerPage, PAGE_PARAMETERS, toPage } from './list-answer';
import {
  date,
  integer,
  list,
  NOT_A_VALUE,
  oneOf,
  parseParameters,
  required,
  text,
} from './parameters';
import { IMPERSONATION_TOKEN_NOT_FOUND, invalidRecord, USER_NOT_FOUND } from './refusal';
import { toIssuedTokenEntity, toTokenEntity } from './token-entity';

const PATH = '/users/:user_id/impersonation_tokens';

/** `/users/:id/impersonation_tokens`: list, show, create and revoke, for administrators (5.3). */
export function createImpersonationRoutes(instance: Instance): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>({ strict: false });
  const guards = [signedIn(instance, ['read_user']), onlyAdministrators] as const;
  routes.get(PATH, ...guards, (context) => listTokens(context, instance));
  routes.post(PATH, ...guards, (context) => create(context, instance));
  routes.get(`${PATH}/:id`, ...guards, (context) => {
    const found = findToken(context, instance);
    return found.ok ? answer(context, toEntity(instance, found.token)) : found.response;
  });
  routes.delete(`${PATH}/:id`, ...guards, (context) => {
    const found = findToken(context, instance);
    if (!found.ok) return found.response;
    revokeToken(instance, found.token);
    return answerNothing(context);
  });
  return routes;
}

const toEntity = (instance: Instance, token: PersonalAccessToken): Record<string, unknown> => ({
  ...toTokenEntity(instance, token, 'list'),
  impersonation: true,
});

const LIST_PARAMETERS = z.object({
  user_id: required(integer),
  state: oneOf(['all', 'active', 'inactive']),
  ...PAGE_PARAMETERS,
});

function listTokens(context: ApiContext, instance: Instance): Response {
  const parsed = parseParameters(LIST_PARAMETERS, withPath(context));
  if (!parsed.ok) return refuse(context, parsed.refusal);
  const { user_id: userId, state } = parsed.value;
  if (!instance.accounts.findUser(userId)) return refuse(context, USER_NOT_FOUND);
  const now = instance.now();
  const found = tokensOf(instance, userId).filter(
    (token) => state === null || state === 'all' || isActive(token, now) === (state === 'active'),
  );
  return answerPage(context, instance, toPage(found, parsed.value), (token) =>
    toEntity(instance, token),
  );
}

/** Unlike the other ways to make a token, this one has no date of its own when none is sent. */
function create(context: ApiContext, instance: Instance): Response {
  const parsed = parseParameters(creationParameters(instance), withPath(context));
  if (!parsed.ok) return refuse(context, parsed.refusal);
  const { user_id: userId, name, description, scopes, expires_at: expiresAt } = parsed.value;
  if (!instance.accounts.findUser(userId)) return refuse(context, USER_NOT_FOUND);
  const outcome = issueToken(instance, {
    ...{ userId, name, description, expiresAt },
    scopes: scopes ?? [],
    impersonation: true,
    previousId: null,
  });
  if (!outcome.ok) return refuse(context, invalidRecord(outcome.objections));
  const entity = toIssuedTokenEntity(instance, outcome, 'creation');
  return answer(context, { ...entity, impersonation: true }, 201);
}

function creationParameters({ version }: Instance) {
  const isAllowed = (scope: string): boolean => isScopeAvailable(scope, version);
  return z.object({
    user_id: required(integer),
    name: required(text),
    description: text,
    scopes: list.refine((scopes) => scopes === null || scopes.every(isAllowed), NOT_A_VALUE),
    expires_at: date,
  });
}

type Found =
  | { readonly ok: true; readonly token: PersonalAccessToken }
  | { readonly ok: false; readonly response: Response };

function findToken(context: ApiContext, instance: Instance): Found {
  const ids = z.object({ user_id: required(integer), id: required(integer) });
  const parsed = parseParameters(ids, withPath(context));
  if (!parsed.ok) return { ok: false, response: refuse(context, parsed.refusal) };
  const { user_id: userId, id } = parsed.value;
  if (!instance.accounts.findUser(userId)) {
    return { ok: false, response: refuse(context, USER_NOT_FOUND) };
  }
  const token = tokensOf(instance, userId).find((candidate) => candidate.id === id);
  return token
    ? { ok: true, token }
    : { ok: false, response: refuse(context, IMPERSONATION_TOKEN_NOT_FOUND) };
}

function tokensOf({ accounts }: Instance, userId: number): readonly PersonalAccessToken[] {
  return accounts.tokens().filter((token) => token.impersonation && token.userId === userId);
}

const withPath = (context: ApiContext) => ({
  ...context.get('parameters'),
  ...context.req.param(),
});

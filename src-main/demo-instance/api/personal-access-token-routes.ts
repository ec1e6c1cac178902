import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { answer, refuse, signedIn, type ApiContext, type ApiEnv } from './exchange';
import type { Caller } from './authentication';
import type { Instance } from '../instance';
import { supports } from '../instance-version';
import { answerPage, PAGE_PARAMETERS, toPage } from './list-answer';
import {
  date,
  flag,
  instant,
  integer,
  oneOf,
  parseParameters,
  required,
  text,
  unheeded,
} from './parameters';
import type { PersonalAccessToken } from '../accounts/personal-access-token';
import { NOT_FOUND, RECORD_NOT_FOUND, UNAUTHORIZED, type Refusal } from './refusal';
import { matchesQuery, sortTokens } from './token-query';
import { toTokenEntity } from './token-entity';
import { answerRevocation, answerRotation } from './token-answers';

/** `/personal_access_tokens`: the list, and one by its id: show, rotate, revoke (4.1–4.3, 4.5). */
export function createPersonalAccessTokenRoutes(instance: Instance): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>({ strict: false });
  const guards = [signedIn(instance, []), keepToOwnTokens] as const;
  routes.get('/', ...guards, (context) => list(context, instance));
  routes.get('/:id', ...guards, (context) => show(context, instance));
  routes.delete('/:id', ...guards, (context) => revoke(context, instance));
  if (supports(instance.version, 'rotation')) {
    routes.post('/:id/rotate', ...guards, (context) => rotate(context, instance));
  }
  return routes;
}

/** Asked of every route of the class, before any parameter is looked at (1.2). */
const keepToOwnTokens: MiddlewareHandler<ApiEnv> = async (context, next) => {
  const { isAdministrator, user } = context.get('caller');
  const userId = context.get('parameters')['user_id'];
  const isAsked = userId !== undefined && userId !== null && userId !== '';
  if (isAsked && !isAdministrator && Number(userId) !== user.id) {
    return refuse(context, UNAUTHORIZED);
  }
  return next();
};

function listParameters(instance: Instance) {
  const expiryFilter = supports(instance.version, 'expiry-filters') ? date : unheeded;
  return z.object({
    user_id: integer,
    revoked: flag,
    state: oneOf(['active', 'inactive']),
    created_before: instant,
    created_after: instant,
    last_used_before: instant,
    last_used_after: instant,
    expires_before: expiryFilter,
    expires_after: expiryFilter,
    search: text,
    sort: text,
    ...PAGE_PARAMETERS,
  });
}

function list(context: ApiContext, instance: Instance): Response {
  const parsed = parseParameters(listParameters(instance), context.get('parameters'));
  if (!parsed.ok) return refuse(context, parsed.refusal);
  const { value } = parsed;

  const visible = visibleTokens(context, instance, value.user_id);
  if (!visible.ok) return refuse(context, visible.refusal);
  const query = {
    state: value.state,
    revoked: value.revoked,
    createdBefore: value.created_before,
    createdAfter: value.created_after,
    lastUsedBefore: value.last_used_before,
    lastUsedAfter: value.last_used_after,
    expiresBefore: value.expires_before,
    expiresAfter: value.expires_after,
    search: value.search,
  };
  const found = visible.tokens.filter((token) => matchesQuery(token, query, instance.now()));
  const tiesFollowSort = supports(instance.version, 'ties-follow-the-sort');
  const sorted = sortTokens(found, value.sort, tiesFollowSort);
  return answerPage(context, instance, toPage(sorted, value), (token) =>
    toTokenEntity(instance, token, 'list'),
  );
}

type VisibleTokens =
  | { readonly ok: true; readonly tokens: readonly PersonalAccessToken[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Everybody sees their own, without those made to impersonate them; administrators see all. */
function visibleTokens(
  context: ApiContext,
  { accounts }: Instance,
  userId: number | null,
): VisibleTokens {
  const caller = context.get('caller');
  const tokens = accounts.tokens();
  if (!caller.isAdministrator) {
    const isOwn = ({ userId: owner, impersonation }: PersonalAccessToken): boolean =>
      owner === caller.user.id && !impersonation;
    return { ok: true, tokens: tokens.filter(isOwn) };
  }
  if (userId === null) {
    const isBlank = 'user_id' in context.get('parameters');
    return isBlank ? { ok: false, refusal: NOT_FOUND } : { ok: true, tokens };
  }
  return accounts.findUser(userId)
    ? { ok: true, tokens: tokens.filter((token) => token.userId === userId) }
    : { ok: false, refusal: NOT_FOUND };
}

function show(context: ApiContext, instance: Instance): Response {
  const parsed = parseParameters(z.object({ id: tokenId(instance) }), context.req.param());
  if (!parsed.ok) return refuse(context, parsed.refusal);
  const token = instance.accounts.findToken(parsed.value.id);
  const caller = context.get('caller');
  return token && mayManage(caller, token)
    ? answer(context, toTokenEntity(instance, token, 'detail'))
    : refuse(context, absentFor(caller));
}

function rotate(context: ApiContext, instance: Instance): Response {
  const expiry = supports(instance.version, 'rotation-with-date') ? date : unheeded;
  const parsed = parseParameters(z.object({ id: tokenId(instance), expires_at: expiry }), {
    ...context.get('parameters'),
    ...context.req.param(),
  });
  if (!parsed.ok) return refuse(context, parsed.refusal);
  const token = instance.accounts.findToken(parsed.value.id);
  const caller = context.get('caller');
  return token && mayManage(caller, token)
    ? answerRotation(context, instance, token, parsed.value.expires_at)
    : refuse(context, absentFor(caller));
}

function revoke(context: ApiContext, instance: Instance): Response {
  const parsed = parseParameters(z.object({ id: tokenId(instance) }), context.req.param());
  if (!parsed.ok) return refuse(context, parsed.refusal);
  const token = instance.accounts.findToken(parsed.value.id);
  return token ? answerRevocation(context, instance, token) : refuse(context, RECORD_NOT_FOUND);
}

/** Older versions took any id, and what it begins with as its number. */
function tokenId(instance: Instance): z.ZodType<number> {
  return supports(instance.version, 'checked-token-ids')
    ? required(integer)
    : z.string().transform((id) => Number.parseInt(id, 10) || 0);
}

function mayManage(caller: Caller, token: PersonalAccessToken): boolean {
  return caller.isAdministrator || token.userId === caller.user.id;
}

/** Only administrators learn that there is no such token. */
function absentFor(caller: Caller): Refusal {
  return caller.isAdministrator ? NOT_FOUND : UNAUTHORIZED;
}

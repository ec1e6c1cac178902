import { Hono } from 'hono';
import { z } from 'zod';
import { answer, refuse, signedIn, type ApiContext, type ApiEnv } from './exchange';
import { toGroupEntity, toProjectEntity } from './association-entity';
import { ACCESS_LEVELS, withAccessLevel } from '../accounts/associations';
import type { Instance } from '../instance';
import { supports } from '../instance-version';
import { PAGE_PARAMETERS, toPage, toPageHeaders } from './list-answer';
import { date, integer, NOT_A_VALUE, parseParameters } from './parameters';
import { answerRevocation, answerRotation } from './token-answers';
import { toTokenEntity } from './token-entity';

/** `/personal_access_tokens/self`: what a token may ask and do about itself (4.4, 4.6–4.8). */
export function createSelfRoutes(instance: Instance): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>({ strict: false });
  const anyToken = signedIn(instance, 'any');
  routes.get('/', anyToken, (context) =>
    answer(context, toTokenEntity(instance, context.get('caller').token, 'self')),
  );
  routes.delete('/', anyToken, (context) =>
    answerRevocation(context, instance, context.get('caller').token),
  );
  if (supports(instance.version, 'token-associations')) {
    routes.get('/associations', anyToken, (context) => listAssociations(context, instance));
  }
  if (supports(instance.version, 'self-rotation')) {
    routes.post('/rotate', signedIn(instance, ['api', 'self_rotate']), (context) =>
      rotate(context, instance),
    );
  }
  return routes;
}

function rotate(context: ApiContext, instance: Instance): Response {
  const parsed = parseParameters(z.object({ expires_at: date }), context.get('parameters'));
  return parsed.ok
    ? answerRotation(context, instance, context.get('caller').token, parsed.value.expires_at)
    : refuse(context, parsed.refusal);
}

const ASSOCIATION_PARAMETERS = z.object({
  min_access_level: integer.refine(
    (level) => level === null || ACCESS_LEVELS.includes(level),
    NOT_A_VALUE,
  ),
  ...PAGE_PARAMETERS,
});

/** One page parameter drives both lists; the headers are those of the projects. */
function listAssociations(context: ApiContext, instance: Instance): Response {
  const parsed = parseParameters(ASSOCIATION_PARAMETERS, context.get('parameters'));
  if (!parsed.ok) return refuse(context, parsed.refusal);
  const { min_access_level: minimum } = parsed.value;
  const all = instance.accounts.associationsOf(context.get('caller').user.id);
  const { groups, projects } = withAccessLevel(all, minimum ?? 0);
  const page = toPage(projects, parsed.value);
  const body = {
    groups: toPage(groups, parsed.value).rows.map((group) => toGroupEntity(instance, group)),
    projects: page.rows.map((project) => toProjectEntity(instance, project)),
  };
  return answer(context, body, 200, toPageHeaders(context, instance, page));
}

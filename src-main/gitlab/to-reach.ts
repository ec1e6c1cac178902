import { z } from 'zod';
import type { ReachedResource, TokenReach } from '../../src-preload/contract/creation';
import { ROWS_PER_PAGE } from './list-tokens';
import type { Parsed } from './to-token';
import { associationsOnWire } from './wire';

/** An answer as the requester hands it on. */
const answerOnWire = z.object({
  body: associationsOnWire,
  headers: z.record(z.string(), z.unknown()),
});

/**
 * The first page of what a token may reach (`gitlab-api`, 4.8). The headers speak of the projects
 * alone, so of the groups a full page is taken to have another after it.
 */
export function toTokenReach(answer: unknown): Parsed<TokenReach> {
  const parsed = answerOnWire.safeParse(answer);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, reason: issue ? `${issue.path.join('.')}: ${issue.code}` : 'unknown' };
  }
  const { body, headers } = parsed.data;
  const nextPage = headers['x-next-page'];
  const isTold = typeof nextPage === 'string' && nextPage !== '';
  const isPartial = isTold || [body.groups, body.projects].some((it) => it.length >= ROWS_PER_PAGE);
  const groups = body.groups.map(({ id, name, access_levels: accessLevel }) => ({
    id,
    name,
    accessLevel,
  }));
  return { ok: true, value: { groups, projects: body.projects.map(toProject), isPartial } };
}

function toProject({
  id,
  name,
  name_with_namespace: fullName,
  access_levels: levels,
}: z.output<typeof associationsOnWire>['projects'][number]): ReachedResource {
  const known = [levels?.project_access_level, levels?.group_access_level].filter(
    (level) => typeof level === 'number',
  );
  return {
    id,
    name: fullName ?? name,
    accessLevel: known.length === 0 ? null : Math.max(...known),
  };
}

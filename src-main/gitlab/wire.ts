import { z } from 'zod';
import { isUtcDate, toUtcDate, type UtcDate } from '../../src-preload/contract/expiry';

/**
 * Shapes of GitLab's answers: strict about what is relied on, lenient about what is absent in some
 * version, silent about what is not known (`gitlab-api`, 3 and 12).
 */

/** Beyond 2^53 a number would come out of the JSON as another one. */
const idOnWire = z.int().positive();

// Not `Date.parse` alone: it takes 30 February for 2 March, and almost any text for some year.
const isoText = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** Any date and time, as an instant in UTC. GitLab's own spelling is kept where it is that. */
const instantOnWire = isoText.transform((text) =>
  text.endsWith('Z') ? text : new Date(text).toISOString(),
);

/** A date; a date with a time, as deploy tokens have, counts as its UTC date. */
const dateOnWire = isoText.transform((text) =>
  isUtcDate(text) ? text : toUtcDate(Date.parse(text)),
);

const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((it) => it ?? null);

export const tokenOnWire = z.object({
  id: idOnWire,
  name: z.string(),
  /** Absent before about 17.x. */
  description: orNull(z.string()),
  scopes: z.array(z.string()).nullish(),
  /** Fine-grained. Absent before 18.x; any other value counts as no. */
  granular: z.boolean().nullish().catch(null),
  created_at: instantOnWire,
  last_used_at: orNull(instantOnWire),
  expires_at: orNull(dateOnWire),
  revoked: z.boolean(),
  user_id: idOnWire,
});

export type TokenOnWire = z.infer<typeof tokenOnWire>;

/** Strict about the two fields without which a new token is lost, and about no other. */
export function issuedOnWire(asked: UtcDate | null) {
  const { shape } = tokenOnWire;
  return z.object({
    id: shape.id,
    token: z.string().regex(/^[\x21-\x7e]{1,1024}$/),
    name: shape.name.catch(''),
    description: shape.description.catch(null),
    scopes: shape.scopes.catch([]),
    granular: shape.granular,
    created_at: shape.created_at.catch('1970-01-01T00:00:00.000Z'),
    last_used_at: shape.last_used_at.catch(null),
    expires_at: shape.expires_at.catch(asked),
    revoked: shape.revoked.catch(false),
    user_id: shape.user_id.catch(0),
  });
}

/** Without `is_admin` unless the account is one. */
export const userOnWire = z.object({
  id: idOnWire,
  username: z.string().min(1),
  name: z.string().nullish(),
  is_admin: z.boolean().nullish(),
});

const accessLevel = z.int().nullable().catch(null);

/** What a token may reach, one page of it. */
export const associationsOnWire = z.object({
  groups: z.array(z.object({ id: idOnWire, name: z.string(), access_levels: accessLevel })),
  projects: z.array(
    z.object({
      id: idOnWire,
      name: z.string(),
      name_with_namespace: z.string().nullish(),
      access_levels: z
        .object({ project_access_level: accessLevel, group_access_level: accessLevel })
        .nullish(),
    }),
  ),
});

export const metadataOnWire = z.object({ version: z.string().min(1).max(100) });

const countOnWire = z.int().nonnegative().nullable().catch(null);

/** A page as the resource layer hands it on: rows, and counts that may be NaN where absent. */
export const pageOnWire = z.object({
  data: z.array(tokenOnWire),
  paginationInfo: z.object({
    total: countOnWire,
    totalPages: countOnWire,
    next: countOnWire,
    perPage: countOnWire,
  }),
});

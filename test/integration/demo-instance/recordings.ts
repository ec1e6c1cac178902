import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const RECORDING = z.object({
  version: z.string(),
  request: z.object({ method: z.string(), path: z.string(), body: z.string().nullish() }),
  response: z.object({
    status: z.number(),
    headers: z.record(z.string(), z.string()),
    body: z.string(),
  }),
});

/** A question that was asked of a real GitLab, and its answer. */
export type Recording = z.infer<typeof RECORDING>;

/** Reference material beside the project, which a clone need not have. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/gitlab-recordings');

export const hasRecordings = existsSync(FOLDER);

export function readRecordings(version: string): readonly Recording[] {
  const text = readFileSync(resolve(FOLDER, `gitlab-${version}.json`), 'utf8');
  return z.array(RECORDING).parse(JSON.parse(text));
}

/** Method and path with ids and names taken out: `GET /personal_access_tokens/:id`. */
export function toEndpoint({ request: { method, path } }: Recording): string {
  const segments = path.replace('/api/v4', '').replace(/\?.*$/, '').split('/');
  const isId = (index: number): boolean =>
    /^\d+$/.test(segments[index] ?? '') ||
    ['groups', 'projects'].includes(segments[index - 1] ?? '');
  return `${method} ${segments.map((name, index) => (isId(index) ? ':id' : name)).join('/')}`;
}

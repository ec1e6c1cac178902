import type { z } from 'zod';
import { answer, type ApiContext } from './exchange';
import type { Instance } from '../instance';
import { paginate, paginationHeaders, toPageRequest, type Page } from './pagination';
import { integer, type RawParameters } from './parameters';

/** What every list takes; to be spread into a list's schema. */
export const PAGE_PARAMETERS = {
  page: integer,
  per_page: integer.refine((size) => size !== 0, 'has a value not allowed'),
};

type PageParameters = z.infer<z.ZodObject<typeof PAGE_PARAMETERS>>;

export function toPage<T>(rows: readonly T[], { page, per_page: size }: PageParameters): Page<T> {
  return paginate(rows, toPageRequest(page, size));
}

/** Answers one page of a list. */
export function answerPage<T>(
  context: ApiContext,
  instance: Instance,
  page: Page<T>,
  toEntity: (row: T) => unknown,
): Response {
  return answer(context, page.rows.map(toEntity), 200, toPageHeaders(context, instance, page));
}

/** Headers that say where in the list the page is, with links on the configured host. */
export function toPageHeaders(
  context: ApiContext,
  instance: Instance,
  page: Page<unknown>,
): Record<string, string> {
  const path = context.req.path.slice(instance.relativeUrlRoot.length);
  const parameters = { ...context.get('parameters'), ...context.req.param() };
  return paginationHeaders(page, instance.externalUrl + path, toSearchParams(parameters));
}

/** GitLab's links would repeat the credential too; a header is no place for it. */
function toSearchParams(parameters: RawParameters): URLSearchParams {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (key === 'private_token') continue;
    if (Array.isArray(value)) value.forEach((item) => search.append(`${key}[]`, String(item)));
    else search.append(key, String(value));
  }
  return search;
}

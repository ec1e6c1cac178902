/** Offset pagination and its headers (9). */

export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

export interface Page<T> extends PageRequest {
  readonly rows: readonly T[];
  readonly nextPage: number | null;
  readonly previousPage: number | null;
  /** Null when there are too many to be counted. */
  readonly total: number | null;
  readonly totalPages: number | null;
}

export const DEFAULT_PER_PAGE = 20;
const MAX_PER_PAGE = 100;
const MAX_COUNTED_ROWS = 10_000;

/** Values that make no sense fall back to the first page and the default size, as GitLab's do. */
export function toPageRequest(page: number | null, perPage: number | null): PageRequest {
  const size = perPage === null || perPage < 0 ? DEFAULT_PER_PAGE : perPage;
  return { page: Math.max(page ?? 1, 1), perPage: Math.min(size, MAX_PER_PAGE) };
}

export function paginate<T>(rows: readonly T[], { page, perPage }: PageRequest): Page<T> {
  const start = (page - 1) * perPage;
  const isOutside = start >= rows.length;
  const isCounted = rows.length <= MAX_COUNTED_ROWS;
  return {
    page,
    perPage,
    rows: rows.slice(start, start + perPage),
    nextPage: start + perPage < rows.length ? page + 1 : null,
    previousPage: page > 1 && !isOutside ? page - 1 : null,
    total: isCounted ? rows.length : null,
    totalPages: isCounted ? Math.max(Math.ceil(rows.length / perPage), 1) : null,
  };
}

/**
 * @param url address of the list on the configured host, which need not be the one that was asked
 * @param parameters those of the request, path parameters included; `Link` repeats them
 */
export function paginationHeaders(
  page: Page<unknown>,
  url: string,
  parameters: URLSearchParams,
): Record<string, string> {
  const { nextPage, previousPage, total, totalPages } = page;
  const links: readonly (readonly [rel: string, page: number | null])[] = [
    ['prev', previousPage],
    ['next', nextPage],
    ['first', 1],
    ['last', totalPages],
  ];
  const link = links
    .filter(([, number]) => number !== null)
    .map(([rel, number]) => `<${url}?${withPage(parameters, Number(number))}>; rel="${rel}"`);
  return {
    'X-Per-Page': String(page.perPage),
    'X-Page': String(page.page),
    'X-Next-Page': String(nextPage ?? ''),
    'X-Prev-Page': String(previousPage ?? ''),
    Link: link.join(', '),
    ...(total !== null && { 'X-Total': String(total), 'X-Total-Pages': String(totalPages) }),
  };
}

function withPage(parameters: URLSearchParams, page: number): string {
  const query = new URLSearchParams(parameters);
  query.set('page', String(page));
  if (!query.has('per_page')) query.set('per_page', String(DEFAULT_PER_PAGE));
  query.sort();
  return query.toString();
}

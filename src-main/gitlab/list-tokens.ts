import type { AppError, Result } from '../../src-preload/contract/app-error';
import type { GitlabToken, TokenPage } from './to-token';

/** The most rows GitLab gives in one answer. */
export const ROWS_PER_PAGE = 100;

const PAGES_AT_ONCE = 6;
/** No account has a hundred thousand tokens: more pages are a server gone wrong. */
const MOST_PAGES = 1000;

export interface ListOptions {
  readonly fetchPage: (page: number) => Promise<Result<TokenPage>>;
  /** Tokens loaded so far, and in all where the server says it. */
  readonly onProgress: (loaded: number, total: number | null) => void;
  /** Ends the pages still under way, once one has failed. */
  readonly stop: () => void;
}

/**
 * All pages or an error, never a part. The first page tells how many there are; the others are
 * then fetched together, or one after the other where the server gives no count. Rows that moved
 * from one page to the next meanwhile are counted once.
 */
export async function listTokens(options: ListOptions): Promise<Result<readonly GitlabToken[]>> {
  const first = await options.fetchPage(1);
  if (!first.ok) return first;
  const book = createPageBook(first.value, options.onProgress);
  const { totalPages } = first.value;
  if (totalPages !== null && totalPages > MOST_PAGES) return tooMany();
  const failure = await fetchTogether(options, book, totalPages ?? 1);
  if (failure) return { ok: false, ...failure };
  return followOn(options, book);
}

interface PageBook {
  put(page: number, value: TokenPage): void;
  /** The page after the last one, or null when that was the last. */
  next(): number | null;
  tokens(): readonly GitlabToken[];
}

function createPageBook(first: TokenPage, onProgress: ListOptions['onProgress']): PageBook {
  const pages = new Map<number, TokenPage>();
  let last = 0;
  let loaded = 0;
  const put = (page: number, value: TokenPage): void => {
    pages.set(page, value);
    last = Math.max(last, page);
    loaded += value.tokens.length;
    onProgress(loaded, first.total === null ? null : Math.max(first.total, loaded));
  };
  put(1, first);
  return {
    put,
    next: () => toNext(last, pages.get(last)),
    tokens: () => {
      const inOrder = [...pages].sort(([a], [b]) => a - b).flatMap(([, page]) => page.tokens);
      return [...new Map(inOrder.map((token) => [token.id, token])).values()];
    },
  };
}

/** A proxy may drop the paging headers: then a full page is taken to have another after it. */
function toNext(page: number, value: TokenPage | undefined): number | null {
  if (value === undefined || value.tokens.length === 0) return null;
  if (value.nextPage !== null) return value.nextPage > page ? page + 1 : null;
  const isTold = value.totalPages !== null;
  return !isTold && value.tokens.length >= (value.perPage ?? ROWS_PER_PAGE) ? page + 1 : null;
}

async function fetchTogether(
  options: ListOptions,
  book: PageBook,
  lastPage: number,
): Promise<AppError | null> {
  const failures: AppError[] = [];
  let page = 1;
  const work = async (): Promise<void> => {
    while (failures.length === 0 && page < lastPage) {
      page += 1;
      const mine = page;
      const fetched = await options.fetchPage(mine);
      if (fetched.ok) {
        book.put(mine, fetched.value);
      } else {
        failures.push({ code: fetched.code, details: fetched.details });
        options.stop();
      }
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
  // The others only say that they were stopped.
  return failures[0] ?? null;
}

/** Pages that no count told of, and those that were added meanwhile. */
async function followOn(
  options: ListOptions,
  book: PageBook,
): Promise<Result<readonly GitlabToken[]>> {
  for (let page = book.next(); page !== null; page = book.next()) {
    if (page > MOST_PAGES) return tooMany();
    const fetched = await options.fetchPage(page);
    if (!fetched.ok) return fetched;
    book.put(page, fetched.value);
  }
  return { ok: true, value: book.tokens() };
}

function tooMany(): Result<never> {
  return { ok: false, code: 'ANSWER_UNEXPECTED', details: { reason: 'TOO_MANY_PAGES' } };
}

import { afterEach, describe, expect, it } from 'vitest';
import { createGitlabClient } from '../../../src-main/gitlab/gitlab-client';
import {
  json,
  letOthersArrive,
  startServer,
  type Arrived,
} from '../../support/servers/http-server';
import { createTestTransport } from '../../support/servers/test-transport';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

const row = (id: number) => ({
  id,
  name: `token ${id}`,
  revoked: false,
  created_at: '2026-03-02T09:14:07.221Z',
  scopes: ['api'],
  user_id: 77,
  expires_at: '2027-03-01',
});

interface ListShape {
  readonly rows: number;
  /** Headers of a page, given its number and how many there are. */
  readonly headers: (page: number, pages: number, url: string) => Record<string, string>;
  /** First row of a page, when rows move between pages. */
  readonly shift?: (page: number) => number;
}

async function serveList({ rows, headers, shift = () => 0 }: ListShape) {
  const pages = Math.max(1, Math.ceil(rows / 100));
  const server = await startServer((request, response) => {
    const page = Number(paramsOf(request).get('page'));
    const first = (page - 1) * 100 - shift(page);
    const ids = Array.from({ length: 100 }, (_, n) => first + n + 1).filter((id) => id <= rows);
    // Answers after the others have had the time to arrive.
    setImmediate(() => json(response, 200, ids.map(row), headers(page, pages, server.url)));
  });
  opened.push(server);
  const client = createGitlabClient(createTestTransport(), {
    instanceUrl: server.url,
    credential: 'glpat-EXAMPLEexampleEXAMPLE',
  });
  return { server, client };
}

const paramsOf = (request: Arrived): URLSearchParams =>
  new URL(request.path, 'http://x').searchParams;

const withTotals = (rows: number): ListShape => ({
  rows,
  headers: (page, pages) => ({
    'x-total': String(rows),
    'x-total-pages': String(pages),
    'x-next-page': page < pages ? String(page + 1) : '',
    'x-per-page': '100',
    link: '<http://evil.invalid/api/v4/personal_access_tokens?page=2>; rel="next"',
  }),
});

const idsFrom1 = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe('the list of tokens', () => {
  it('fetches every page once and keeps the order', async () => {
    const { server, client } = await serveList(withTotals(2345));
    const progress: [number, number | null][] = [];
    const list = await client.listTokens((loaded, total) => progress.push([loaded, total]));
    expect(list.ok && list.value.map(({ id }) => id)).toEqual(idsFrom1(2345));
    const pages = server.requests.map((request) => Number(paramsOf(request).get('page')));
    expect(pages.toSorted((a, b) => a - b)).toEqual(idsFrom1(24));
    expect(progress[0]).toEqual([100, 2345]);
    expect(progress.at(-1)).toEqual([2345, 2345]);
    expect(server.requests.map((request) => paramsOf(request).get('per_page'))).toEqual(
      idsFrom1(24).map(() => '100'),
    );
  });

  it('has six pages under way at once, and never more', async () => {
    const held: (() => void)[] = [];
    const server = await startServer((request, response) => {
      if (request.path === '/ping') return void response.end();
      const send = () =>
        json(response, 200, [row(1)], { 'x-total': '1300', 'x-total-pages': '13' });
      if (paramsOf(request).get('page') === '1') send();
      else held.push(send);
    });
    opened.push(server);
    const target = { instanceUrl: server.url, credential: 'glpat-EXAMPLEexampleEXAMPLE' };
    const list = createGitlabClient(createTestTransport(), target).listTokens(() => undefined);
    for (const round of [1, 2]) {
      await letOthersArrive(server);
      expect([round, held.length]).toEqual([round, 6]);
      for (const send of held.splice(0)) send();
    }
    expect((await list).ok).toBe(true);
  });

  it('never follows Link, whose host is not the one that was asked', async () => {
    const other = await serveList(withTotals(500));
    const { client } = await serveList({
      rows: 500,
      headers: () => ({ link: `<${other.server.url}/api/v4/x?page=2>; rel="next"` }),
    });
    const list = await client.listTokens(() => undefined);
    expect(list.ok && list.value).toHaveLength(500);
    expect(other.server.requests).toEqual([]);
  });

  it('goes from page to page where the server gives no total', async () => {
    const { server, client } = await serveList({
      rows: 250,
      headers: (page, pages) => ({ 'x-next-page': page < pages ? String(page + 1) : '' }),
    });
    const totals: (number | null)[] = [];
    const list = await client.listTokens((_loaded, total) => totals.push(total));
    expect(list.ok && list.value).toHaveLength(250);
    expect(totals).toEqual([null, null, null]);
    expect(server.mostAtOnce()).toBe(1);
  });

  it('counts a row once that moved to the next page meanwhile', async () => {
    const { client } = await serveList({
      ...withTotals(300),
      shift: (page) => (page > 1 ? 3 : 0),
    });
    const list = await client.listTokens(() => undefined);
    const ids = list.ok ? list.value.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fetches a page that was added while it was fetching', async () => {
    const { client } = await serveList({
      rows: 250,
      headers: (page) => ({
        'x-total': '150',
        'x-total-pages': '2',
        'x-next-page': page < 3 ? String(page + 1) : '',
      }),
    });
    const list = await client.listTokens(() => undefined);
    expect(list.ok && list.value).toHaveLength(250);
  });

  it('does not run after a server that never comes to an end', async () => {
    const { server, client } = await serveList({
      rows: 1,
      headers: () => ({ 'x-total-pages': '1000000000', 'x-next-page': '2' }),
    });
    expect(await client.listTokens(() => undefined)).toMatchObject({ code: 'ANSWER_UNEXPECTED' });
    expect(server.requests).toHaveLength(1);
  });

  it('gives an error rather than a part of the list', async () => {
    const server = await startServer((request, response) =>
      paramsOf(request).get('page') === '4'
        ? json(response, 500, { message: '500 Internal Server Error' })
        : json(response, 200, [row(1)], { 'x-total': '900', 'x-total-pages': '9' }),
    );
    opened.push(server);
    const client = createGitlabClient(createTestTransport(), {
      instanceUrl: server.url,
      credential: 'glpat-EXAMPLEexampleEXAMPLE',
    });
    expect(await client.listTokens(() => undefined)).toMatchObject({ code: 'SERVER_ERROR' });
  });

  it('is empty for an account without tokens', async () => {
    const { client } = await serveList(withTotals(0));
    expect(await client.listTokens(() => undefined)).toEqual({ ok: true, value: [] });
  });

  it('asks for one user only when told to', async () => {
    const { server, client } = await serveList(withTotals(1));
    await client.listTokens(() => undefined, 77);
    await client.listTokens(() => undefined);
    expect(server.requests.map((request) => paramsOf(request).get('user_id'))).toEqual([
      '77',
      null,
    ]);
  });
});

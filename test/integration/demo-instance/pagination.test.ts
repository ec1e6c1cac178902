import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startDemoInstance,
  type DemoInstance,
} from '../../../src-main/demo-instance/demo-instance';
import { ask, column, NOON, startDemo } from './asking';

const pageHeaders = (headers: Headers): Record<string, string | null> =>
  Object.fromEntries(
    ['Page', 'Per-Page', 'Next-Page', 'Prev-Page', 'Total', 'Total-Pages'].map((name) => [
      name,
      headers.get(`X-${name}`),
    ]),
  );

/** Pages that `Link` names, by their relation. */
function links(headers: Headers): Record<string, string> {
  const entries = [...(headers.get('Link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)];
  return Object.fromEntries(entries.map(([, url = '', rel = '']) => [rel, url]));
}

describe('pages', () => {
  it('say where they are; the last one has an empty next page', async () => {
    const demo = await startDemo({ seed: { tokens: 45 } });
    const first = await ask(demo, '/personal_access_tokens');
    expect(pageHeaders(first.headers)).toEqual({
      Page: '1',
      'Per-Page': '20',
      'Next-Page': '2',
      'Prev-Page': '',
      Total: '45',
      'Total-Pages': '3',
    });
    const last = await ask(demo, '/personal_access_tokens?page=3');
    expect(column(last, 'id')).toHaveLength(5);
    expect(pageHeaders(last.headers)).toMatchObject({ 'Next-Page': '', 'Prev-Page': '2' });
    expect(Object.keys(links(first.headers))).toEqual(['next', 'first', 'last']);
    expect(Object.keys(links(last.headers))).toEqual(['prev', 'first', 'last']);
  });

  it('number at least one, also of nothing', async () => {
    const demo = await startDemo();
    const { headers, text } = await ask(demo, '/personal_access_tokens?search=nothing');
    expect(text).toBe('[]');
    expect(pageHeaders(headers)).toMatchObject({ Total: '0', 'Total-Pages': '1', 'Next-Page': '' });
  });

  it('beyond the end are empty and lead nowhere', async () => {
    const demo = await startDemo({ seed: { tokens: 45 } });
    const { headers, text } = await ask(demo, '/personal_access_tokens?page=9');
    expect(text).toBe('[]');
    expect(pageHeaders(headers)).toMatchObject({ Page: '9', 'Next-Page': '', 'Prev-Page': '' });
  });

  it.each([
    ['per_page=1000', '100', 100],
    ['per_page=-5', '20', 20],
    ['page=-3', '20', 20],
    ['page=0&per_page=7', '7', 7],
    ['page=&per_page=', '20', 20],
  ])('asked for as %s hold %s rows', async (query, perPage, rows) => {
    const demo = await startDemo({ seed: { tokens: 120 } });
    const reply = await ask(demo, `/personal_access_tokens?${query}`);
    expect(pageHeaders(reply.headers)).toMatchObject({ Page: '1', 'Per-Page': perPage });
    expect(column(reply, 'id')).toHaveLength(rows);
  });

  it('are linked on the configured host, with the filters and without the credential', async () => {
    const externalUrl = 'https://gitlab.example.com/code';
    const demo = await startDemo({ seed: { tokens: 45 }, externalUrl, relativeUrlRoot: '/gitlab' });
    const query = `sort=name_asc&revoked=false&private_token=${demo.credential}`;
    const { headers } = await ask(demo, `/personal_access_tokens?${query}`, { token: null });
    expect(links(headers)['next']).toBe(
      `${externalUrl}/api/v4/personal_access_tokens?page=2&per_page=20&revoked=false&sort=name_asc`,
    );
    expect(headers.get('Link')).not.toContain(demo.credential);
  });

  it('of more than 10,000 rows tell no total', async () => {
    const counted = await startDemo({ seed: { tokens: 10_000 } });
    const { headers } = await ask(counted, '/personal_access_tokens?per_page=100');
    expect(pageHeaders(headers)).toMatchObject({ Total: '10000', 'Total-Pages': '100' });
    counted.addToken({});
    const uncounted = await ask(counted, '/personal_access_tokens?per_page=100');
    expect(pageHeaders(uncounted.headers)).toMatchObject({
      'Next-Page': '2',
      Total: null,
      'Total-Pages': null,
    });
    expect(Object.keys(links(uncounted.headers))).toEqual(['next', 'first']);
    const last = await ask(counted, '/personal_access_tokens?per_page=100&page=101');
    expect(column(last, 'id')).toHaveLength(1);
    expect(pageHeaders(last.headers)).toMatchObject({ 'Next-Page': '', 'Prev-Page': '100' });
  });
});

describe('walking all pages', () => {
  let demo: DemoInstance;
  beforeAll(async () => {
    demo = await startDemoInstance({ now: () => NOON, seed: { tokens: 61 } });
  });
  afterAll(() => demo.close());

  it('meets every token exactly once, whatever the size of a page and the order', async () => {
    const everyId = demo.tokens().map(({ id }) => id);
    const sorts = ['', 'name_asc', 'created_desc', 'expires_desc', 'last_used_asc', 'unknown'];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 70 }),
        fc.constantFrom(...sorts),
        async (perPage, sort) => {
          const met: unknown[] = [];
          let page = '1';
          while (page !== '') {
            const query = `page=${page}&per_page=${perPage}&sort=${sort}`;
            const reply = await ask(demo, `/personal_access_tokens?${query}`);
            met.push(...column(reply, 'id'));
            page = reply.headers.get('X-Next-Page') ?? 'missing';
          }
          expect([...met].sort((a, b) => Number(a) - Number(b))).toEqual(everyId);
        },
      ),
      { numRuns: 20 },
    );
  });
});

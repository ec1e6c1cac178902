import { describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import { ask, askBriefly, column, NOON, startDemo, TODAY } from './asking';

const NOON_ISO = '2026-11-21T12:00:00.000Z';

/** Names of the list, without the credential's. */
async function names(demo: DemoInstance, query: string, token?: string): Promise<unknown[]> {
  const reply = await ask(demo, `/personal_access_tokens?${query}`, token ? { token } : {});
  return column(reply, 'name').filter((name) => name !== 'Latchkey');
}

describe('who sees what', () => {
  it('a user sees their own tokens, without those made to impersonate them', async () => {
    const demo = await startDemo();
    demo.addToken({ name: 'mine' });
    demo.addToken({ name: 'impersonation', impersonation: true });
    demo.addToken({ name: 'root', userId: demo.administrator.id });
    expect(await names(demo, '')).toEqual(['mine']);
    expect(await names(demo, `user_id=${demo.user.id}`)).toEqual(['mine']);
    expect(await names(demo, 'user_id=')).toEqual(['mine']);
  });

  it('an administrator sees all, or those of one user, and is told when there is no such user', async () => {
    const demo = await startDemo();
    demo.addToken({ name: 'mine' });
    demo.addToken({ name: 'impersonation', impersonation: true });
    const { value } = demo.addToken({ name: 'root', userId: demo.administrator.id });
    expect(await names(demo, '', value)).toEqual(['mine', 'impersonation', 'root']);
    expect(await names(demo, 'user_id=77', value)).toEqual(['mine', 'impersonation']);
    for (const userId of ['4711', '']) {
      const path = `/personal_access_tokens?user_id=${userId}`;
      expect(await askBriefly(demo, path, { token: value })).toEqual([
        404,
        '{"message":"404 Not Found"}',
      ]);
    }
    expect(await askBriefly(demo, '/personal_access_tokens?user_id=x', { token: value })).toEqual([
      400,
      '{"error":"user_id is invalid"}',
    ]);
  });
});

describe('filters', () => {
  it('by state tell expired and revoked from active, and revoked=false keeps the expired', async () => {
    const demo = await startDemo();
    demo.addToken({ name: 'active', expiresAt: '2026-11-22' });
    demo.addToken({ name: 'endless', expiresAt: null });
    demo.addToken({ name: 'dead today', expiresAt: TODAY });
    demo.addToken({ name: 'revoked', revoked: true });
    demo.addToken({ name: 'both', expiresAt: '2026-01-01', revoked: true });
    expect(await names(demo, 'state=active')).toEqual(['active', 'endless']);
    expect(await names(demo, 'state=inactive')).toEqual(['dead today', 'revoked', 'both']);
    expect(await names(demo, 'revoked=true')).toEqual(['revoked', 'both']);
    expect(await names(demo, 'revoked=false')).toEqual(['active', 'endless', 'dead today']);
    expect(await names(demo, 'revoked=0&state=inactive')).toEqual(['dead today']);
    expect(await names(demo, 'revoked=')).toHaveLength(5);
  });

  it('by instants are inclusive on both sides and leave out what was never used', async () => {
    const demo = await startDemo();
    const at = (name: string, instant: number): void =>
      void demo.addToken({ name, createdAt: instant, lastUsedAt: instant });
    at('before', NOON - 1);
    at('at', NOON);
    at('after', NOON + 1);
    demo.addToken({ name: 'never used', createdAt: NOON });
    expect(await names(demo, `created_before=${NOON_ISO}`)).toEqual(['before', 'at', 'never used']);
    expect(await names(demo, `created_after=${NOON_ISO}`)).toEqual(['at', 'after', 'never used']);
    expect(await names(demo, `last_used_before=${NOON_ISO}`)).toEqual(['before', 'at']);
    expect(await names(demo, `last_used_after=${NOON_ISO}`)).toEqual(['at', 'after']);
    expect(await names(demo, `last_used_after=${TODAY}`)).toEqual(['before', 'at', 'after']);
    expect(await names(demo, `last_used_before=${TODAY}`)).toEqual([]);
    const zoned = encodeURIComponent('2026-11-21T13:00:00+01:00');
    expect(await names(demo, `last_used_before=${zoned}`)).toEqual(['before', 'at']);
  });

  it('by expiry are strict before and inclusive after, and leave out the endless', async () => {
    const demo = await startDemo();
    demo.addToken({ name: 'day before', expiresAt: '2026-11-30' });
    demo.addToken({ name: 'that day', expiresAt: '2026-12-01' });
    demo.addToken({ name: 'day after', expiresAt: '2026-12-02' });
    demo.addToken({ name: 'endless', expiresAt: null });
    const upTo = '&expires_before=2027-01-01';
    expect(await names(demo, 'expires_before=2026-12-01')).toEqual(['day before']);
    expect(await names(demo, `expires_after=2026-12-01${upTo}`)).toEqual(['that day', 'day after']);
    // Of an instant only the date counts.
    expect(await names(demo, `expires_after=2026-12-01T23:00:00Z${upTo}`)).toEqual([
      'that day',
      'day after',
    ]);
  });

  it.each([
    ['DEPLOY', ['ci-deploy', 'Deploy preview']],
    ['dep', ['ci-deploy', 'Deploy preview']],
    ['preview deploy', ['Deploy preview']],
    ['"deploy preview"', ['Deploy preview']],
    ['"preview deploy"', []],
    ['ci', ['CI']],
    ['de', []],
    ['  ', ['ci-deploy', 'Deploy preview', 'CI', '100%_done']],
    ['%_d', ['100%_done']],
    ['___', []],
  ])('by search %j find %j', async (search, expected) => {
    const demo = await startDemo();
    for (const name of ['ci-deploy', 'Deploy preview', 'CI', '100%_done']) {
      demo.addToken({ name, description: 'deploy' });
    }
    expect(await names(demo, new URLSearchParams({ search }).toString())).toEqual(expected);
  });

  it.each([
    ['state=all', 'state does not have a valid value'],
    ['state=', 'state does not have a valid value'],
    ['revoked=perhaps', 'revoked is invalid'],
    ['created_before=soon', 'created_before is invalid'],
    ['created_after=2026-13-01', 'created_after is invalid'],
    ['last_used_before=2026-02-30', 'last_used_before is invalid'],
    ['last_used_after=asdf', 'last_used_after is invalid'],
    ['expires_before=21.11.2026', 'expires_before is invalid'],
    ['expires_after=x', 'expires_after is invalid'],
    ['page=two', 'page is invalid'],
    ['per_page=many', 'per_page is invalid'],
    ['per_page=0', 'per_page has a value not allowed'],
    [
      'revoked=x&state=y&per_page=0',
      'revoked is invalid, state does not have a valid value, per_page has a value not allowed',
    ],
  ])('refuse %s', async (query, complaint) => {
    const demo = await startDemo();
    expect(await askBriefly(demo, `/personal_access_tokens?${query}`)).toEqual([
      400,
      JSON.stringify({ error: complaint }),
    ]);
  });

  it('ignore what they do not know', async () => {
    const demo = await startDemo();
    expect((await ask(demo, '/personal_access_tokens?colour=red&order_by=x')).status).toBe(200);
  });
});

describe('sorts', () => {
  const startSorted = async (version: string): Promise<DemoInstance> => {
    const demo = await startDemo({ version });
    const plant = (
      name: string,
      createdAt: number,
      lastUsedAt: number | null,
      expiresAt: string | null,
    ): void => void demo.addToken({ name, createdAt, lastUsedAt, expiresAt });
    plant('b', NOON + 3, NOON + 10, '2027-01-01');
    plant('C', NOON + 1, null, null);
    plant('a', NOON + 2, NOON + 20, '2026-12-01');
    plant('c', NOON + 1, null, null);
    return demo;
  };

  it.each([
    ['name_asc', ['a', 'b', 'C', 'c']],
    ['name_desc', ['c', 'C', 'b', 'a']],
    ['created_asc', ['C', 'c', 'a', 'b']],
    ['created_desc', ['b', 'a', 'c', 'C']],
    // Never used and never expiring: last when ascending, first when descending.
    ['last_used_asc', ['b', 'a', 'C', 'c']],
    ['last_used_desc', ['c', 'C', 'a', 'b']],
    ['expires_asc', ['a', 'b', 'C', 'c']],
    ['expires_desc', ['c', 'C', 'b', 'a']],
    ['', ['b', 'C', 'a', 'c']],
    ['id_backwards', ['b', 'C', 'a', 'c']],
    ['constructor_asc', ['b', 'C', 'a', 'c']],
  ])('by %s', async (sort, expected) => {
    const demo = await startSorted('19.4.0-ee');
    expect(await names(demo, `sort=${sort}`)).toEqual(expected);
  });

  it('of older versions break ties by id, the latest first, in both directions', async () => {
    const demo = await startSorted('17.11.7-ee');
    expect(await names(demo, 'sort=expires_asc')).toEqual(['a', 'b', 'c', 'C']);
    expect(await names(demo, 'sort=expires_desc')).toEqual(['c', 'C', 'b', 'a']);
  });
});

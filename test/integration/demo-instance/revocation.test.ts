import { describe, expect, it } from 'vitest';
import { ask, askBriefly, startDemo } from './asking';

const NO_CONTENT = [204, ''] as const;
const NOT_PERMITTED = [400, '{"message":"400 Bad request - Not permitted to revoke"}'] as const;

describe('revocation by id', () => {
  it('has no content and no content type, and can be repeated', async () => {
    const demo = await startDemo();
    const { token, value } = demo.addToken({});
    const path = `/personal_access_tokens/${token.id}`;
    const first = await ask(demo, path, { method: 'DELETE' });
    expect([first.status, first.text]).toEqual(NO_CONTENT);
    expect(first.headers.get('content-type')).toBeNull();
    expect(demo.isAlive(value)).toBe(false);
    expect(await askBriefly(demo, path, { method: 'DELETE' })).toEqual(NO_CONTENT);
  });

  it('of what is not one’s own is 400, and of what is not there 404, unlike looking at it', async () => {
    const demo = await startDemo();
    const root = demo.addToken({ userId: demo.administrator.id });
    const impersonation = demo.addToken({ impersonation: true });
    for (const { token, value } of [root, impersonation]) {
      const path = `/personal_access_tokens/${token.id}`;
      expect(await askBriefly(demo, path, { method: 'DELETE' })).toEqual(NOT_PERMITTED);
      expect(demo.isAlive(value)).toBe(true);
    }
    for (const token of [demo.credential, root.value]) {
      const question = { method: 'DELETE', token };
      expect(await askBriefly(demo, '/personal_access_tokens/4711', question)).toEqual([
        404,
        '{"message":"404 Not found"}',
      ]);
    }
  });

  it('by an administrator reaches every token', async () => {
    const demo = await startDemo();
    const { value: token } = demo.addToken({ userId: demo.administrator.id });
    const impersonation = demo.addToken({ impersonation: true });
    const path = `/personal_access_tokens/${impersonation.token.id}`;
    expect(await askBriefly(demo, path, { method: 'DELETE', token })).toEqual(NO_CONTENT);
    expect(demo.isAlive(impersonation.value)).toBe(false);
  });

  it('keeps successors and predecessors alive', async () => {
    const demo = await startDemo();
    const old = demo.addToken({});
    const heir = demo.addToken({ previousId: old.token.id });
    await ask(demo, `/personal_access_tokens/${old.token.id}`, { method: 'DELETE' });
    expect(demo.isAlive(heir.value)).toBe(true);
  });

  it('gave no reason in older versions', async () => {
    const demo = await startDemo({ version: '17.11.7-ee' });
    const { token } = demo.addToken({ userId: demo.administrator.id });
    const path = `/personal_access_tokens/${token.id}`;
    expect(await askBriefly(demo, path, { method: 'DELETE' })).toEqual([
      400,
      '{"message":"400 Bad request"}',
    ]);
  });
});

describe('revocation of itself', () => {
  const revokeSelf = { method: 'DELETE' };

  it('works with any scope, once', async () => {
    const demo = await startDemo();
    const { value: token } = demo.addToken({ scopes: ['read_repository'] });
    const path = '/personal_access_tokens/self';
    expect(await askBriefly(demo, path, { ...revokeSelf, token })).toEqual(NO_CONTENT);
    expect(demo.isAlive(token)).toBe(false);
    expect((await ask(demo, path, { ...revokeSelf, token })).status).toBe(401);
  });

  it('is not permitted to the impersonation token of a user', async () => {
    const demo = await startDemo();
    const { value: token } = demo.addToken({ impersonation: true });
    const path = '/personal_access_tokens/self';
    expect(await askBriefly(demo, path, { ...revokeSelf, token })).toEqual(NOT_PERMITTED);
  });
});

describe('one token', () => {
  const unauthorized = [401, '{"message":"401 Unauthorized"}'] as const;

  it('is shown by id to its owner and to administrators, who alone learn that there is none', async () => {
    const demo = await startDemo();
    const root = demo.addToken({ userId: demo.administrator.id });
    const mine = demo.addToken({});
    const show = (id: number, token: string): Promise<readonly [number, string]> =>
      askBriefly(demo, `/personal_access_tokens/${id}`, { token });
    expect((await show(mine.token.id, demo.credential))[0]).toBe(200);
    expect((await show(mine.token.id, root.value))[0]).toBe(200);
    expect(await show(root.token.id, demo.credential)).toEqual(unauthorized);
    expect(await show(4711, demo.credential)).toEqual(unauthorized);
    expect(await show(4711, root.value)).toEqual([404, '{"message":"404 Not Found"}']);
  });

  it('is not its own user id: user_id of somebody else is refused on every route', async () => {
    const demo = await startDemo();
    const { token } = demo.addToken({});
    const path = `/personal_access_tokens/${token.id}?user_id=1`;
    expect(await askBriefly(demo, path)).toEqual(unauthorized);
  });
});

import { describe, expect, it } from 'vitest';
import type { DemoInstance, IssuedToken } from '../../../src-main/demo-instance/demo-instance';
import { ask, askBriefly, NOON, property, startDemo, textOf, TODAY, type Reply } from './asking';

const REVOKED_TEXT = 'Token was revoked. You have to re-authorize from the user.';

const rotate = (
  demo: DemoInstance,
  id: number | string,
  json: unknown = {},
  token: string = demo.credential,
): Promise<Reply> =>
  ask(demo, `/personal_access_tokens/${id}/rotate`, { method: 'POST', json, token });

const badRequest = (reason: string): unknown => ({ message: `400 Bad request - ${reason}` });

describe('rotation', () => {
  it('gives a new id and value at once, keeps name, description, scopes and user, kills the old', async () => {
    const demo = await startDemo();
    const old = demo.addToken({
      name: 'ci-deploy',
      description: 'deploy job',
      scopes: ['write_repository', 'api'],
      createdAt: NOON - 5_000,
      lastUsedAt: NOON - 1_000,
      impersonation: true,
    });
    const reply = await rotate(demo, old.token.id, { expires_at: '2027-03-01' });
    const value = textOf(reply, 'token');
    const id = old.token.id + 1;
    expect(reply.status).toBe(200);
    expect(reply.text).toBe(
      JSON.stringify({
        id,
        name: 'ci-deploy',
        revoked: false,
        created_at: '2026-11-21T12:00:00.000Z',
        description: 'deploy job',
        scopes: ['write_repository', 'api'],
        user_id: demo.user.id,
        last_used_at: null,
        active: true,
        granular: false,
        expires_at: '2027-03-01',
        token: value,
      }),
    );
    expect(demo.isAlive(old.value)).toBe(false);
    expect(demo.isAlive(value)).toBe(true);
    expect(demo.findToken(id)).toMatchObject({ impersonation: true, previousId: old.token.id });
  });

  it('keeps the value nowhere on the instance', async () => {
    const demo = await startDemo();
    const value = textOf(await rotate(demo, demo.tokens()[0]?.id ?? 0), 'token');
    expect(JSON.stringify([demo.tokens(), demo.requests])).not.toContain(value);
  });

  it.each([
    ['without a date gives seven days', {}, '2026-11-28'],
    ['with a blank date gives seven days', { expires_at: '' }, '2026-11-28'],
    ['takes the limit although it says before', { expires_at: '2027-11-21' }, '2027-11-21'],
    [
      'takes a date in the past, which gives a dead token',
      { expires_at: '2020-01-01' },
      '2020-01-01',
    ],
    ['takes the date of an instant', { expires_at: '2027-01-02T03:04:05Z' }, '2027-01-02'],
  ])('%s', async (_, json, expected) => {
    const demo = await startDemo();
    const { token } = demo.addToken({ expiresAt: '2027-05-05' });
    const { body } = await rotate(demo, token.id, json);
    expect(property(body, 'expires_at')).toBe(expected);
    expect(property(body, 'active')).toBe(expected > TODAY);
  });

  it.each([
    [365, '2027-11-22', '2027-11-21'],
    [400, '2027-12-27', '2027-12-26'],
  ])('beyond %d days is refused, and the old token stays', async (maxLifetimeDays, date, limit) => {
    const demo = await startDemo({ maxLifetimeDays });
    const { token, value } = demo.addToken({});
    const { status, body } = await rotate(demo, token.id, { expires_at: date });
    expect([status, body]).toEqual([400, badRequest(`Expires at must be before ${limit}`)]);
    expect(demo.isAlive(value)).toBe(true);
    expect((await rotate(demo, token.id, { expires_at: limit })).status).toBe(200);
  });

  it('where tokens need not expire has no limit, and without a date no end', async () => {
    const demo = await startDemo({ maxLifetimeDays: null });
    const first = demo.addToken({});
    const { body } = await rotate(demo, first.token.id);
    expect(property(body, 'expires_at')).toBeNull();
    const second = demo.addToken({});
    const distant = await rotate(demo, second.token.id, { expires_at: '2099-01-01' });
    expect(property(distant.body, 'expires_at')).toBe('2099-01-01');
  });

  it('of an expired token works', async () => {
    const demo = await startDemo();
    const { token } = demo.addToken({ expiresAt: '2026-01-01' });
    expect((await rotate(demo, token.id)).status).toBe(200);
  });

  it('of a revoked token by another one is a bad request and harms nobody', async () => {
    const demo = await startDemo();
    const { token } = demo.addToken({ revoked: true });
    const heir = demo.addToken({ previousId: token.id });
    const { status, body } = await rotate(demo, token.id);
    expect([status, body]).toEqual([400, badRequest('Token already revoked')]);
    expect(demo.isAlive(heir.value)).toBe(true);
  });

  it('of a human’s token is refused where fine-grained tokens are enforced', async () => {
    const demo = await startDemo({ legacyRotationDisabled: true });
    const { token, value } = demo.addToken({});
    const { status, body } = await rotate(demo, token.id);
    const reason =
      'Rotation of legacy personal access tokens is disabled. Use a fine-grained token instead.';
    expect([status, body]).toEqual([400, badRequest(reason)]);
    expect(demo.isAlive(value)).toBe(true);
    const bot = demo.addUser({ isBot: true });
    const { value: botValue } = demo.addToken({ userId: bot.id });
    expect((await rotate(demo, 'self', {}, botValue)).status).toBe(200);
  });

  it.each(['2026-02-30', 'tomorrow', 20_261_201, ['2026-12-01']])(
    'to %j is refused as a date',
    async (date) => {
      const demo = await startDemo();
      const { token, value } = demo.addToken({});
      const { status, body } = await rotate(demo, token.id, { expires_at: date });
      expect([status, body]).toEqual([400, { error: 'expires_at is invalid' }]);
      expect(demo.isAlive(value)).toBe(true);
    },
  );

  it('tells only an administrator that there is no such token', async () => {
    const demo = await startDemo();
    const root = demo.addToken({ userId: demo.administrator.id });
    const mine = demo.addToken({});
    const unauthorized = { message: '401 Unauthorized' };
    expect((await rotate(demo, 4711)).body).toEqual(unauthorized);
    expect((await rotate(demo, root.token.id)).body).toEqual(unauthorized);
    expect(demo.isAlive(root.value)).toBe(true);
    const missing = await rotate(demo, 4711, {}, root.value);
    expect([missing.status, missing.body]).toEqual([404, { message: '404 Not Found' }]);
    expect((await rotate(demo, mine.token.id, {}, root.value)).status).toBe(200);
  });

  it('takes the date from form and query too', async () => {
    const demo = await startDemo();
    const first = demo.addToken({});
    const path = `/personal_access_tokens/${first.token.id}/rotate`;
    const form = new URLSearchParams({ expires_at: '2027-01-01' });
    const byForm = await ask(demo, path, { method: 'POST', form });
    expect(property(byForm.body, 'expires_at')).toBe('2027-01-01');
    const second = demo.addToken({});
    const query = `/personal_access_tokens/${second.token.id}/rotate?expires_at=2027-01-02`;
    const byQuery = await ask(demo, query, { method: 'POST' });
    expect(property(byQuery.body, 'expires_at')).toBe('2027-01-02');
  });
});

describe('self-rotation', () => {
  it('needs self_rotate only, and answers as rotation does, also to a bot user', async () => {
    const demo = await startDemo();
    const bot = demo.addUser({ username: 'project_315_bot_a1b2', isBot: true });
    const { value } = demo.addToken({ userId: bot.id, scopes: ['self_rotate'] });
    const reply = await rotate(demo, 'self', { expires_at: '2027-01-01' }, value);
    expect(reply.status).toBe(200);
    expect(property(reply.body, 'user_id')).toBe(bot.id);
    expect(property(reply.body, 'access_level')).toBeUndefined();
    expect(demo.isAlive(value)).toBe(false);
    expect(demo.isAlive(textOf(reply, 'token'))).toBe(true);
  });

  it('of a dead or unknown token is 401', async () => {
    const demo = await startDemo();
    const expired = demo.addToken({ expiresAt: TODAY });
    expect((await rotate(demo, 'self', {}, expired.value)).status).toBe(401);
    expect((await rotate(demo, 'self', {}, 'garbage')).status).toBe(401);
  });
});

describe('reuse of a value that was rotated away', () => {
  interface Family {
    readonly demo: DemoInstance;
    readonly grandparent: IssuedToken;
    readonly parent: IssuedToken;
    readonly sibling: IssuedToken;
    readonly child: IssuedToken;
    readonly grandchild: IssuedToken;
    readonly stranger: IssuedToken;
  }

  /** Only the parent and the child were rotated; the others live. */
  const startFamily = async (version = '19.0.2-ee'): Promise<Family> => {
    const demo = await startDemo({ version });
    const grandparent = demo.addToken({});
    const parent = demo.addToken({ previousId: grandparent.token.id, revoked: true });
    const sibling = demo.addToken({ previousId: grandparent.token.id });
    const child = demo.addToken({ previousId: parent.token.id, revoked: true });
    const grandchild = demo.addToken({ previousId: child.token.id });
    return { demo, grandparent, parent, sibling, child, grandchild, stranger: demo.addToken({}) };
  };

  it.each(['self', '1', '999999'])(
    'to rotate %s kills its living descendants and nobody else',
    async (target) => {
      const { demo, parent, grandparent, sibling, grandchild, stranger } = await startFamily();
      const { status, body } = await rotate(demo, target, {}, parent.value);
      expect([status, body]).toEqual([
        401,
        { error: 'invalid_token', error_description: REVOKED_TEXT },
      ]);
      const alive = [grandparent, sibling, grandchild, stranger].map(({ value }) =>
        demo.isAlive(value),
      );
      expect(alive).toEqual([true, true, false, true]);
    },
  );

  it.each([
    ['GET', '/personal_access_tokens/self'],
    ['GET', '/personal_access_tokens'],
    ['DELETE', '/personal_access_tokens/self'],
    ['GET', '/user'],
  ])('with %s %s kills nobody', async (method, path) => {
    const { demo, parent, grandchild } = await startFamily();
    expect((await ask(demo, path, { method, token: parent.value })).status).toBe(401);
    expect(demo.isAlive(grandchild.value)).toBe(true);
  });

  it('is not noticed when the value has expired too', async () => {
    const demo = await startDemo();
    const old = demo.addToken({ revoked: true, expiresAt: TODAY });
    const heir = demo.addToken({ previousId: old.token.id });
    expect((await rotate(demo, 'self', {}, old.value)).status).toBe(401);
    expect(demo.isAlive(heir.value)).toBe(true);
  });

  it('is not noticed before 16.3', async () => {
    const early = await startFamily('16.2.0-ee');
    await rotate(early.demo, 1, {}, early.parent.value);
    expect(early.demo.isAlive(early.grandchild.value)).toBe(true);
    const late = await startFamily('16.3.0-ee');
    await rotate(late.demo, 1, {}, late.parent.value);
    expect(late.demo.isAlive(late.grandchild.value)).toBe(false);
  });

  it('is what a second try after a lost answer does', async () => {
    const demo = await startDemo();
    const { value } = demo.addToken({ scopes: ['self_rotate'] });
    const successor = textOf(await rotate(demo, 'self', {}, value), 'token');
    expect(demo.isAlive(successor)).toBe(true);
    await rotate(demo, 'self', {}, value);
    expect(demo.isAlive(successor)).toBe(false);
  });

  it('leaves a family that can be looked at from any of its tokens', async () => {
    const { demo, grandparent, parent, sibling, child, grandchild } = await startFamily();
    const ids = [grandparent, parent, child, grandchild, sibling].map(({ token }) => token.id);
    expect(demo.family(child.token.id).map(({ id }) => id)).toEqual(ids);
    expect(
      await askBriefly(demo, `/personal_access_tokens/${String(child.token.id)}/family`),
    ).toEqual([404, '{"error":"404 Not Found"}']);
  });
});

import { describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import { ask, askBriefly, column, property, startDemo, textOf } from './asking';

const PATH = '/users/77/impersonation_tokens';

const asRoot = (demo: DemoInstance): string =>
  demo.addToken({ userId: demo.administrator.id }).value;

describe('impersonation tokens', () => {
  it('are made, listed and revoked by an administrator, and their user does not see them', async () => {
    const demo = await startDemo();
    const token = asRoot(demo);
    const json = { name: 'support', scopes: ['read_api'], expires_at: '2026-12-01' };
    const made = await ask(demo, PATH, { method: 'POST', token, json });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ user_id: 77, impersonation: true, name: 'support' });
    expect(demo.isAlive(textOf(made, 'token'))).toBe(true);
    const listed = await ask(demo, PATH, { token });
    expect(column(listed, 'name')).toEqual(['support']);
    expect(listed.text).not.toContain('"token"');
    expect(column(await ask(demo, '/personal_access_tokens'), 'name')).not.toContain('support');
    const path = `${PATH}/${String(property(made.body, 'id'))}`;
    expect((await ask(demo, path, { token })).body).toMatchObject({ impersonation: true });
    expect(await askBriefly(demo, path, { method: 'DELETE', token })).toEqual([204, '']);
    expect(demo.isAlive(textOf(made, 'token'))).toBe(false);
    expect(column(await ask(demo, `${PATH}?state=active`, { token }), 'id')).toEqual([]);
    expect(column(await ask(demo, `${PATH}?state=all`, { token }), 'id')).toHaveLength(1);
  });

  it('are refused with an object, field by field, and have no date of their own', async () => {
    const demo = await startDemo();
    const token = asRoot(demo);
    const make = (json: unknown) => askBriefly(demo, PATH, { method: 'POST', token, json });
    expect(await make({ name: 'x' })).toEqual([
      400,
      '{"message":{"scopes":["can\'t be blank"],"expires_at":["can\'t be blank"]}}',
    ]);
    expect(await make({ name: 'x', scopes: ['api'], expires_at: '2030-01-01' })).toEqual([
      400,
      '{"message":{"expires_at":["must be before 2027-11-21"]}}',
    ]);
    expect(await make({ name: 'x', scopes: ['openid'] })).toEqual([
      400,
      '{"error":"scopes does not have a valid value"}',
    ]);
    expect(await make({ scopes: ['api'] })).toEqual([400, '{"error":"name is missing"}']);
  });

  it('are nobody else’s business, and what is not there is not found', async () => {
    const demo = await startDemo();
    const token = asRoot(demo);
    expect(await askBriefly(demo, PATH)).toEqual([403, '{"message":"403 Forbidden"}']);
    expect(await askBriefly(demo, '/users/4711/impersonation_tokens', { token })).toEqual([
      404,
      '{"message":"404 User Not Found"}',
    ]);
    const plain = demo.addToken({});
    expect(await askBriefly(demo, `${PATH}/${plain.token.id}`, { token })).toEqual([
      404,
      '{"message":"404 Impersonation Token Not Found"}',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import { useConnectedApp, type ConnectedApp } from '../../support/connected-app';

const NOW = Date.parse('2026-11-21T12:00:00.000Z');
let its: ConnectedApp;

async function adoptAndFetch(value: string): Promise<void> {
  const { app, connection } = its;
  const adopted = await app.domain.creation.adopt({ connectionId: connection.id, value });
  expect(adopted.ok).toBe(true);
  const synced = await app.domain.syncs.sync(connection.id);
  expect(synced.ok).toBe(true);
}

const held = (): readonly string[] =>
  its.app
    .tokens()
    .filter(({ hasValue, isCredential }) => hasValue && !isCredential)
    .map(({ name }) => name);

describe('a value that was taken in with a credential that sees only itself', () => {
  const onlyItself = (instance: DemoInstance): string =>
    instance.addToken({ scopes: ['self_rotate'], name: 'only itself' }).value;
  useConnectedApp(NOW, (connected) => (its = connected), onlyItself);

  it('has its row after every fetch: without one nobody finds the value again', async () => {
    await adoptAndFetch(its.instance.addToken({ name: 'from the web' }).value);
    await its.app.domain.syncs.sync(its.connection.id);
    expect(held()).toEqual(['from the web']);
  });
});

describe('a value of a token that GitLab hides from its own user', () => {
  useConnectedApp(NOW, (connected) => (its = connected));

  it('has its row after a fetch as long as GitLab knows it, and no longer', async () => {
    const { app, connection, instance } = its;
    const { token, value } = instance.addToken({ name: 'to act as her', impersonation: true });
    await adoptAndFetch(value);
    expect(held()).toContain('to act as her');
    instance.remove(token.id);
    await app.domain.syncs.sync(connection.id);
    expect(held()).not.toContain('to act as her');
  });
});

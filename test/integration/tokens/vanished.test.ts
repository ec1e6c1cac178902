import { expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import { watchedTokens } from '../../../src-main/expiry/watched-tokens';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { VanishedToken } from '../../../src-preload/contract/token-list';
import { useConnectedApp } from '../../support/connected-app';
import type { FaultProxy } from '../../support/fault-proxy';
import { valueOf, type TestApp } from '../../support/test-app';

const NOW = Date.parse('2026-11-21T10:00:00Z');

let instance: DemoInstance;
let proxy: FaultProxy;
let app: TestApp;
let connection: ConnectionSummary;

useConnectedApp(NOW, (its) => {
  ({ instance, proxy, app, connection } = its);
});

const sync = () => app.domain.syncs.sync(connection.id);
const vanished = (of = app): readonly VanishedToken[] =>
  of.domain.lists.all().flatMap((list) => list.vanished);
const useCredential = async (credential: string): Promise<void> => {
  const input = { connectionId: connection.id, credential, store: 'keychain' } as const;
  valueOf(await app.domain.connections.replaceCredential(input));
  valueOf(await sync());
};
/** A dead token that was listed. */
const plant = async (name: string) => {
  const facts = { name, description: 'nightly', scopes: ['read_registry'] };
  const { token, value } = instance.addToken({ ...facts, expiresAt: '2026-01-01' });
  valueOf(await sync());
  return { id: token.id, value };
};

it('a token that GitLab did away with is remembered, over a restart, until its connection goes', async () => {
  const { id, value } = await plant('build box');
  const known = app.tokens().length;
  instance.remove(id);
  valueOf(await sync());

  expect(app.tokens()).toHaveLength(known - 1);
  const remembered = {
    connectionId: connection.id,
    id,
    kind: 'personal',
    name: 'build box',
    description: 'nightly',
    scopes: ['read_registry'],
    expiresAt: '2026-01-01',
    revoked: false,
    lastSeenAt: NOW,
  };
  expect(vanished()).toMatchObject([remembered]);
  expect(app.events.findLast(({ name }) => name === 'tokens.changed')?.payload).toMatchObject({
    vanished: [remembered],
  });
  const watched = watchedTokens(app.domain.book, app.domain.lists);
  expect(watched.some(({ tokenId }) => tokenId === id)).toBe(false);
  expect([...(await app.files()).values()].some((text) => text.includes(value))).toBe(false);

  const next = await app.restart();
  expect(vanished(next)).toMatchObject([remembered]);
  valueOf(await next.domain.connections.remove(connection.id));
  expect([...(await app.files()).values()].some((text) => text.includes('build box'))).toBe(false);
});

it('a list that could not be fetched whole makes nothing vanish', async () => {
  const { id } = await plant('build box');
  instance.remove(id);
  proxy.faultFor = () => 'cut-before';
  expect((await sync()).ok).toBe(false);
  expect(vanished()).toEqual([]);
  proxy.faultFor = () => null;
  valueOf(await sync());
  expect(vanished()).toMatchObject([{ id }]);
});

it('a credential that shows only itself makes nothing vanish, nor does the one after it', async () => {
  await plant('still there');
  await useCredential(instance.addToken({ name: 'narrow', scopes: ['read_user'] }).value);
  expect(app.tokens()).toHaveLength(1);
  expect(vanished()).toEqual([]);
  await useCredential(instance.addToken({ name: 'wide', scopes: ['api'] }).value);
  expect(app.tokens().length).toBeGreaterThan(1);
  expect(vanished()).toEqual([]);
});

it('a rotation leaves its predecessor listed: nothing vanishes, also by a fetch that it overtook', async () => {
  const token = app.tokens().find(({ isCredential, revoked }) => !isCredential && !revoked);
  const ref = { connectionId: connection.id, tokenId: token?.id ?? 0 };
  const fetching = sync();
  valueOf(await app.domain.rotate({ ...ref, expiresAt: '2027-02-01' }));
  await fetching;
  valueOf(await sync());
  expect(vanished()).toEqual([]);
});

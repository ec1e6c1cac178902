import { describe, expect, it } from 'vitest';
import { useTokensStore } from '../../../src-renderer/shared/state/tokens.store';
import { useConnectionsStore } from '../../../src-renderer/shared/state/connections.store';
import { createFakeWindow } from '../../support/fake-window';
import { aConnection, aToken } from './samples';

async function open() {
  const connections = [aConnection(), aConnection({ id: 'c2', host: 'gitlab.com' })];
  const tokens = [aToken({ id: 1 }), aToken({ id: 2, connectionId: 'c2' })];
  const { desktop, run } = createFakeWindow({ connections, tokens });
  const store = run(() => useTokensStore());
  await run(() => useConnectionsStore()).load();
  return { desktop, store };
}

const ids = (tokens: readonly { readonly id: number }[]): number[] => tokens.map(({ id }) => id);

describe('tokens store', () => {
  it('has the tokens of all connections together', async () => {
    const { store } = await open();
    await store.load();
    expect(ids(store.tokens)).toEqual([1, 2]);
    expect(store.state).toBe('ready');
  });

  it('does not let the first, older list overwrite what an event told meanwhile', async () => {
    const { desktop, store } = await open();
    const release = desktop.holdNext('tokens.list');
    desktop.answerNext('tokens.list', [
      { connectionId: 'c1', tokens: [aToken({ id: 1 })], vanished: [] },
      { connectionId: 'c2', tokens: [aToken({ id: 2, connectionId: 'c2' })], vanished: [] },
    ]);
    const loaded = store.load();
    desktop.setTokens('c1', [aToken({ id: 10 })]);
    release();
    await loaded;
    expect(ids(store.tokens)).toEqual([10, 2]);
  });

  it('forgets the tokens of a connection that was removed', async () => {
    const { desktop, store } = await open();
    await store.load();
    desktop.setConnections([aConnection()]);
    expect(ids(store.tokens)).toEqual([1]);
  });

  it('counts what GitLab no longer lists among no tokens, and forgets it with its connection', async () => {
    const { desktop, store } = await open();
    const vanished = [{ ...aToken({ id: 3, connectionId: 'c2' }), lastSeenAt: 1 }];
    desktop.emit('tokens.changed', { connectionId: 'c2', tokens: [], vanished });
    expect([ids(store.tokens), ids(store.vanished)]).toEqual([[], [3]]);
    desktop.setConnections([aConnection()]);
    expect(ids(store.vanished)).toEqual([]);
  });

  it('says that the list could not be had, and keeps what it knew', async () => {
    const { desktop, store } = await open();
    await store.load();
    desktop.failNext('tokens.list', { code: 'DISK_FAILED', details: {} });
    await store.load();
    expect(store).toMatchObject({ state: 'failed', error: { code: 'DISK_FAILED' } });
    expect(ids(store.tokens)).toEqual([1, 2]);
    await store.load();
    expect(store).toMatchObject({ state: 'ready', error: null });
  });

  it('tells two tokens of the same number apart', async () => {
    const { desktop, store } = await open();
    desktop.setTokens('c2', [aToken({ id: 1, connectionId: 'c2', name: 'other' })]);
    await store.load();
    expect(store.find({ connectionId: 'c2', tokenId: 1 })?.name).toBe('other');
    expect(store.find({ connectionId: 'c2', tokenId: 9 })).toBeNull();
  });
});

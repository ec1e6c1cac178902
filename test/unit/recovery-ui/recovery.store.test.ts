import { describe, expect, it } from 'vitest';
import type { RecoveryItem } from '../../../src-preload/contract/models';
import { useRecoveryStore } from '../../../src-renderer/shared/state/recovery.store';
import { NOON } from '../../support/fake-clock';
import { createFakeWindow } from '../../support/fake-window';
import { sampleConnection, sampleRecovery } from '../../support/sample-data';

const ID = 'i1';
const LOST = { code: 'CONNECTION_LOST', details: {} } as const;

async function open(facts: Partial<RecoveryItem> = {}) {
  const window = createFakeWindow({
    connections: [sampleConnection(NOON)],
    recoveries: [sampleRecovery(NOON, { intentId: ID, ...facts })],
  });
  const store = window.run(() => useRecoveryStore());
  await store.load();
  return { ...window, store };
}

const asked = ({ desktop }: Awaited<ReturnType<typeof open>>): readonly string[] =>
  desktop.calls.map(({ route }) => route).filter((route) => route !== 'recovery.list');

describe('what is not settled', () => {
  it('is there after the start and goes when main says it is settled', async () => {
    const { store, desktop } = await open();
    expect(store.items).toMatchObject([{ tokenName: 'ci-deploy', outcome: 'value-lost' }]);
    desktop.emit('recovery.changed', []);
    expect(store.items).toEqual([]);
  });

  it('is not brought back by an answer that is older than what main told meanwhile', async () => {
    const { store, desktop } = await open();
    const release = desktop.holdNext('recovery.list');
    const loading = store.load();
    desktop.emit('recovery.changed', []);
    release();
    await loading;
    expect(store.items).toEqual([]);
  });

  it('is found for the token that was asked for, and by name for its successor', async () => {
    const { store } = await open({ tokenId: 9014 });
    const token = (id: number, name: string) => ({ connectionId: 'c1', id, name });
    expect(store.findFor(token(9014, 'whatever'))?.intentId).toBe(ID);
    expect(store.findFor(token(9002, 'ci-deploy'))?.intentId).toBe(ID);
    expect(store.findFor(token(9003, 'renovate bot'))).toBeNull();
    expect(store.findFor({ ...token(9014, 'ci-deploy'), connectionId: 'c2' })).toBeNull();
  });

  it('of a creation is not found for a token that has the name already – catches blocking that one', async () => {
    const { store } = await open({ kind: 'creation', tokenId: null, outcome: 'undetermined' });
    const token = { connectionId: 'c1', id: 9002, name: 'ci-deploy' };
    expect(store.findFor(token)).toBeNull();
  });
});

describe('getting a new value', () => {
  it('is asked for once, however often the button is pressed', async () => {
    const opened = await open();
    const { store, desktop } = opened;
    const release = desktop.holdNext('recovery.rotate-successor');
    const first = store.rotateSuccessor(ID);
    expect(store.attempts.get(ID)).toEqual({ state: 'running', action: 'rotate' });
    expect(await store.rotateSuccessor(ID)).toBe('failed');
    release();
    expect(await first).toBe('done');
    expect(asked(opened)).toEqual(['recovery.rotate-successor']);
  });

  it('is told after the rotation itself is gone from the list, until it has been read', async () => {
    const { store } = await open();
    await store.rotateSuccessor(ID);
    expect(store.items).toEqual([]);
    expect(store.recovered).toMatchObject([{ outcome: 'copied', token: { name: 'ci-deploy' } }]);
    store.forget(ID);
    expect(store.recovered).toEqual([]);
  });

  it('keeps no value anywhere it could be looked at', async () => {
    const { store } = await open();
    await store.rotateSuccessor(ID);
    expect(JSON.stringify(store.$state)).not.toContain('glpat-');
  });

  it('that GitLab refuses leaves the offer, with the reason', async () => {
    const { store, desktop } = await open();
    desktop.failNext('recovery.rotate-successor', { code: 'FORBIDDEN', details: { status: 403 } });
    expect(await store.rotateSuccessor(ID)).toBe('failed');
    expect(store.attempts.get(ID)).toMatchObject({ state: 'failed', error: { code: 'FORBIDDEN' } });
    expect(store.items).toHaveLength(1);
    expect(await store.rotateSuccessor(ID)).toBe('done');
  });

  it('whose answer was lost before GitLab heard of it can be asked for again', async () => {
    const { store, desktop } = await open();
    desktop.answerNext('recovery.rotate-successor', {
      outcome: 'unknown',
      finding: 'not-rotated',
      cause: LOST,
    });
    await store.rotateSuccessor(ID);
    expect(store.attempts.get(ID)).toMatchObject({ state: 'not-rotated', error: LOST });
    expect(store.recovered).toEqual([]);
  });

  it('claims no value when its answer was lost, too', async () => {
    const { store, desktop } = await open();
    desktop.answerNext('recovery.rotate-successor', {
      outcome: 'unknown',
      finding: 'rotated',
      cause: LOST,
    });
    await store.rotateSuccessor(ID);
    expect(store.recovered).toEqual([]);
    expect(store.attempts.get(ID)).toBeUndefined();
  });

  it('of what was settled meanwhile is no failure to be told', async () => {
    const { store, desktop } = await open();
    const release = desktop.holdNext('recovery.rotate-successor');
    const asking = store.rotateSuccessor(ID);
    desktop.emit('recovery.changed', []);
    desktop.failNext('recovery.rotate-successor', { code: 'VALUE_MISSING', details: {} });
    release();
    expect(await asking).toBe('gone');
    expect(store.attempts.size).toBe(0);
  });
});

describe('a value that the keychain refused', () => {
  it('stays on offer while the keychain refuses it, and goes once it is saved', async () => {
    const { store, desktop } = await open({ outcome: 'value-unsaved' });
    desktop.failNext('recovery.save', { code: 'KEYCHAIN_LOCKED', details: {} });
    expect(await store.save(ID)).toBe('failed');
    expect(store.items).toHaveLength(1);
    expect(await store.save(ID)).toBe('done');
    expect(store.items).toEqual([]);
  });

  it('can be copied without settling anything', async () => {
    const opened = await open({ outcome: 'value-unsaved' });
    expect(await opened.store.copy(ID)).toBe('done');
    expect(opened.store.items).toHaveLength(1);
    expect(asked(opened)).toEqual(['recovery.copy']);
  });
});

import { describe, expect, it } from 'vitest';
import type { SyncState } from '../../../src-preload/contract/models';
import { summarizeSync } from '../../../src-renderer/shared/state/sync-summary';

const sync = (facts: Partial<SyncState>): SyncState => ({
  state: 'idle',
  freshAt: 100,
  progress: null,
  error: null,
  ...facts,
});

describe('freshness over all connections', () => {
  it('is as old as the oldest list, and unknown when one was never fetched', () => {
    expect(summarizeSync([sync({ freshAt: 300 }), sync({ freshAt: 100 })]).freshAt).toBe(100);
    expect(summarizeSync([sync({ freshAt: 300 }), sync({ freshAt: null })]).freshAt).toBeNull();
    expect(summarizeSync([sync({ freshAt: null }), sync({ freshAt: 300 })]).freshAt).toBeNull();
    expect(summarizeSync([])).toMatchObject({ state: 'idle', freshAt: null, connections: 0 });
  });

  it('does not say idle while one connection failed', () => {
    const summary = summarizeSync([sync({}), sync({ state: 'error' }), sync({ state: 'offline' })]);
    expect(summary).toMatchObject({ state: 'error', failures: 2, connections: 3 });
    expect(summarizeSync([sync({}), sync({ state: 'offline' })]).state).toBe('offline');
  });

  it('adds up progress, and gives no total when one server gives none', () => {
    const first = sync({ state: 'syncing', progress: { loaded: 100, total: 1000 } });
    const second = sync({ state: 'syncing', progress: { loaded: 20, total: 50 } });
    const unknown = sync({ state: 'syncing', progress: { loaded: 5, total: null } });
    expect(summarizeSync([first, second]).progress).toEqual({ loaded: 120, total: 1050 });
    expect(summarizeSync([first, unknown]).progress).toEqual({ loaded: 105, total: null });
    expect(summarizeSync([sync({})]).progress).toBeNull();
  });
});

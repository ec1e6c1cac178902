import { describe, expect, it } from 'vitest';
import { toEmptiness } from '../../../src-renderer/features/tokens/list-emptiness';
import { aConnection, NOW } from './samples';

const READY = { state: 'ready', error: null } as const;
const TIMED_OUT = { code: 'TIMED_OUT', details: { host: 'git.example.com' } } as const;

const withSync = (sync: Partial<ReturnType<typeof aConnection>['sync']>) => {
  const connection = aConnection();
  return { ...connection, sync: { ...connection.sync, ...sync } };
};

describe('empty table', () => {
  it('does not say that an account has no token when its list was never fetched', () => {
    const failed = withSync({ state: 'offline', freshAt: null, error: TIMED_OUT });
    expect(toEmptiness({ known: 0, store: READY, connections: [aConnection(), failed] })).toEqual({
      reason: 'not-fetched',
      error: TIMED_OUT,
    });
  });

  it('says so once every list was fetched, also while it is fetched again', () => {
    const again = withSync({ state: 'syncing', freshAt: NOW });
    const { reason } = toEmptiness({ known: 0, store: READY, connections: [again] });
    expect(reason).toBe('no-tokens');
  });

  it('is loading while a first fetch runs, or while the window has not heard the lists', () => {
    const first = withSync({ state: 'syncing', freshAt: null });
    expect(toEmptiness({ known: 0, store: READY, connections: [first] }).reason).toBe('loading');
    const store = { state: 'loading', error: null } as const;
    const connections = [aConnection()];
    expect(toEmptiness({ known: 0, store, connections }).reason).toBe('loading');
  });

  it('knows nothing of tokens that could not be had', () => {
    const store = { state: 'failed', error: TIMED_OUT } as const;
    const { reason } = toEmptiness({ known: 0, store, connections: [aConnection()] });
    expect(reason).toBe('not-fetched');
  });
});

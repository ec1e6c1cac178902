import type { Result } from '../../src-preload/contract/app-error';

/** One change at a time a connection, from whichever window it comes. */
export interface MutationLock {
  /** Runs it, or fails with `TOKEN_BUSY` without running it while another one runs. */
  run<T>(connectionId: string, mutation: () => Promise<Result<T>>): Promise<Result<T>>;
}

export function createMutationLock(): MutationLock {
  const busy = new Set<string>();
  return {
    async run(connectionId, mutation) {
      if (busy.has(connectionId)) return { ok: false, code: 'TOKEN_BUSY', details: {} };
      busy.add(connectionId);
      try {
        return await mutation();
      } finally {
        busy.delete(connectionId);
      }
    },
  };
}

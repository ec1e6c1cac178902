import type { Result } from '../../src-preload/contract/app-error';

/** One change at a time a connection, from whichever window it comes. */
export interface MutationLock {
  /** Runs it, or fails with `TOKEN_BUSY` without running it while another one runs. */
  run<T>(connectionId: string, mutation: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Resolves when no change is under way, on any connection. */
  idle(): Promise<void>;
}

export function createMutationLock(): MutationLock {
  const running = new Map<string, Promise<unknown>>();
  return {
    async run(connectionId, mutation) {
      if (running.has(connectionId)) return { ok: false, code: 'TOKEN_BUSY', details: {} };
      const started = mutation();
      running.set(connectionId, started);
      try {
        return await started;
      } finally {
        running.delete(connectionId);
      }
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running.values());
    },
  };
}

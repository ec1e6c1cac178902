import type { Result } from '../../src-preload/contract/app-error';
import type { ConnectionSummary, SecretStore } from '../../src-preload/contract/models';
import type { DemoInstance } from '../demo-instance/demo-instance';
import type { ConnectionBook } from './connection-book';
import type { ConnectionService } from './connection-service';

/**
 * "Try the demo instance": a GitLab-compatible server inside the app and a connection to it. Both
 * end with the app.
 */
export interface DemoService {
  /** Starts it, or answers with the connection of the one that runs. */
  start(): Promise<Result<ConnectionSummary>>;
  /** Stops the server and removes what is left of its connections, also of an earlier run. */
  stop(): Promise<void>;
}

export function createDemoService(options: {
  readonly book: ConnectionBook;
  readonly connections: ConnectionService;
  /** Loads and starts the server; only then is its code loaded at all. */
  readonly startInstance: () => Promise<DemoInstance>;
}): DemoService {
  const { book, connections, startInstance } = options;
  let running: DemoInstance | null = null;

  /** Of a demo whose connection was removed nothing is kept: its credential may be rotated away. */
  const restart = async (): Promise<DemoInstance> => {
    await running?.close();
    running = await startInstance();
    return running;
  };

  const connect = async (
    { url, credential }: DemoInstance,
    store: SecretStore,
  ): Promise<Result<ConnectionSummary>> =>
    connections.add({ address: url, credential, allowInsecure: false, store }, true);

  const start = async (): Promise<Result<ConnectionSummary>> => {
    const existing = book.all().find(({ instanceUrl }) => instanceUrl === running?.url);
    if (existing) return { ok: true, value: book.summary(existing) };
    try {
      const instance = await restart();
      const connected = await connect(instance, 'keychain');
      if (connected.ok || !connected.code.startsWith('KEYCHAIN_')) return connected;
      // Its secrets open nothing real, so a computer without a keychain can try it too.
      return await connect(instance, 'memory');
    } catch {
      return { ok: false, code: 'DEMO_FAILED', details: {} };
    }
  };
  const stop = async (): Promise<void> => {
    const left = book.all().filter(({ isDemo }) => isDemo);
    for (const { id } of left) await connections.remove(id);
    await running?.close();
    running = null;
  };

  // A stop must not close the server of a start, nor two starts leave one behind.
  const inTurn = createTurns();
  return { start: () => inTurn(start), stop: () => inTurn(stop) };
}

/** Runs one step after the other, also after one that failed. */
function createTurns(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const turn = last.then(step);
    last = turn.catch(() => null);
    return turn;
  };
}

import type { Result } from '../../src-preload/contract/app-error';
import type { JsonFile } from '../files/json-file';
import type { Connection, ConnectionsFile } from './connection';
import { withKeptSecrets } from './kept-secrets';

/** The connections in memory and on disk. */
export interface ConnectionStore {
  all(): readonly Connection[];
  /** Fails with `CONNECTION_UNKNOWN`. */
  find(id: string): Result<Connection>;
  /** Adds or replaces by id. Fails with `DISK_FAILED`; then nothing has changed. */
  put(connection: Connection): Promise<Result<null>>;
  /**
   * Changes one in memory at once and on disk as soon as it goes. For facts that would be learnt
   * again: a full disk must not stop them. Does nothing for an unknown id.
   */
  update(id: string, change: (connection: Connection) => Connection): Promise<Result<null>>;
  /** Fails with `DISK_FAILED`; then nothing has changed. */
  remove(id: string): Promise<Result<null>>;
}

/** @param onChange called after every change in memory */
export function createConnectionStore(
  file: JsonFile<ConnectionsFile>,
  loaded: readonly Connection[],
  onChange: () => void,
): ConnectionStore {
  let connections = loaded;
  let last: Promise<unknown> = Promise.resolve();

  // What is written is computed when the writes before are done: none takes back another's change.
  const inTurn = (write: () => Promise<Result<null>>): Promise<Result<null>> => {
    const written = last.then(write);
    last = written;
    return written;
  };

  const save = (next: readonly Connection[]): Promise<Result<null>> =>
    file.save({ version: 1, connections: [...next] });

  const commit = (
    change: (now: readonly Connection[]) => readonly Connection[],
  ): Promise<Result<null>> =>
    inTurn(async () => {
      const saved = await save(change(connections));
      if (!saved.ok) return saved;
      // Computed again: facts may have been learnt while this one was written.
      connections = change(connections);
      onChange();
      return saved;
    });

  return {
    all: () => connections,
    find: (id) => findConnection(connections, id),
    put: (connection) => commit((now) => withConnection(now, connection)),
    update(id, change) {
      connections = connections.map((other) =>
        other.id === id ? withKeptSecrets(other, change(other)) : other,
      );
      onChange();
      return inTurn(() => save(connections));
    },
    remove: (id) => commit((now) => now.filter((other) => other.id !== id)),
  };
}

function findConnection(connections: readonly Connection[], id: string): Result<Connection> {
  const connection = connections.find((candidate) => candidate.id === id);
  return connection === undefined
    ? { ok: false, code: 'CONNECTION_UNKNOWN', details: {} }
    : { ok: true, value: connection };
}

function withConnection(
  connections: readonly Connection[],
  connection: Connection,
): readonly Connection[] {
  const before = connections.find(({ id }) => id === connection.id);
  const kept = withKeptSecrets(before, connection);
  return before === undefined
    ? [...connections, kept]
    : connections.map((other) => (other === before ? kept : other));
}

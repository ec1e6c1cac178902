import type { Result } from '../../src-preload/contract/app-error';
import type { ConnectionSummary, SyncState } from '../../src-preload/contract/models';
import type { EventHub } from '../events/event-hub';
import type { JsonFile } from '../files/json-file';
import type { Connection, ConnectionsFile } from './connection';
import { toConnectionSummary } from './to-summary';

/**
 * The connections in memory and on disk, and how each one's list is doing. Every change is told to
 * the windows.
 */
export interface ConnectionBook {
  all(): readonly Connection[];
  find(id: string): Result<Connection>;
  summary(connection: Connection): ConnectionSummary;
  summaries(): readonly ConnectionSummary[];
  /** Adds or replaces by id. Fails with `DISK_FAILED`; then nothing has changed. */
  put(connection: Connection): Promise<Result<null>>;
  /**
   * Changes one in memory at once and on disk as soon as it goes. For facts that would be learnt
   * again: a full disk must not stop them. Does nothing for an unknown id.
   */
  update(id: string, change: (connection: Connection) => Connection): Promise<Result<null>>;
  remove(id: string): Promise<Result<null>>;
  sync(id: string): SyncState;
  setSync(id: string, sync: SyncState): void;
}

const NOT_SYNCED: SyncState = { state: 'idle', freshAt: null, progress: null, error: null };

export function createConnectionBook(
  file: JsonFile<ConnectionsFile>,
  loaded: readonly Connection[],
  hub: EventHub,
): ConnectionBook {
  let connections = loaded;
  const syncs = new Map<string, SyncState>();

  const sync = (id: string): SyncState => syncs.get(id) ?? NOT_SYNCED;
  const summary = (connection: Connection): ConnectionSummary =>
    toConnectionSummary(connection, sync(connection.id));
  const summaries = (): readonly ConnectionSummary[] => connections.map(summary);
  const announce = (): void => hub.emit('connections.changed', summaries());
  const save = (next: readonly Connection[]): Promise<Result<null>> =>
    file.save({ version: 1, connections: [...next] });

  const commit = async (
    change: (now: readonly Connection[]) => readonly Connection[],
  ): Promise<Result<null>> => {
    const saved = await save(change(connections));
    if (!saved.ok) return saved;
    connections = change(connections);
    announce();
    return saved;
  };

  return {
    all: () => connections,
    find(id) {
      const connection = connections.find((candidate) => candidate.id === id);
      return connection === undefined
        ? { ok: false, code: 'CONNECTION_UNKNOWN', details: {} }
        : { ok: true, value: connection };
    },
    summary,
    summaries,
    put: (connection) =>
      commit((now) =>
        now.some(({ id }) => id === connection.id)
          ? now.map((other) => (other.id === connection.id ? connection : other))
          : [...now, connection],
      ),
    update(id, change) {
      connections = connections.map((other) => (other.id === id ? change(other) : other));
      announce();
      return save(connections);
    },
    async remove(id) {
      const removed = await commit((now) => now.filter((other) => other.id !== id));
      if (removed.ok) syncs.delete(id);
      return removed;
    },
    sync,
    setSync(id, next) {
      if (!connections.some((connection) => connection.id === id)) return;
      syncs.set(id, next);
      announce();
    },
  };
}

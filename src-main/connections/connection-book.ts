import type { ConnectionSummary, SyncState } from '../../src-preload/contract/models';
import type { EventHub } from '../events/event-hub';
import type { JsonFile } from '../files/json-file';
import type { Connection, ConnectionsFile } from './connection';
import { createConnectionStore, type ConnectionStore } from './connection-store';
import { toIdle } from './sync-state';
import { toConnectionSummary } from './to-summary';

/** The connections and how each one's list is doing. Every change is told to the windows. */
export interface ConnectionBook extends ConnectionStore {
  summary(connection: Connection): ConnectionSummary;
  summaries(): readonly ConnectionSummary[];
  sync(id: string): SyncState;
  /** Does nothing for an unknown id. */
  setSync(id: string, sync: SyncState): void;
}

export function createConnectionBook(
  file: JsonFile<ConnectionsFile>,
  loaded: readonly Connection[],
  hub: EventHub,
): ConnectionBook {
  const syncs = new Map<string, SyncState>();

  const sync = (id: string): SyncState => syncs.get(id) ?? toIdle(null);
  const summary = (connection: Connection): ConnectionSummary =>
    toConnectionSummary(connection, sync(connection.id));
  const summaries = (): readonly ConnectionSummary[] => store.all().map(summary);
  const announce = (): void => hub.emit('connections.changed', summaries());
  const store = createConnectionStore(file, loaded, announce);

  return {
    ...store,
    async remove(id) {
      const removed = await store.remove(id);
      if (removed.ok) syncs.delete(id);
      return removed;
    },
    summary,
    summaries,
    sync,
    setSync(id, next) {
      if (!store.find(id).ok) return;
      syncs.set(id, next);
      announce();
    },
  };
}

import { defineStore } from 'pinia';
import { computed, shallowRef, type ShallowRef } from 'vue';
import type { DesktopApi } from '../../../src-preload/contract/contract';
import type { AppError, Result } from '../../../src-preload/contract/app-error';
import type {
  AddConnectionInput,
  ConnectionSummary,
  ReplaceCredentialInput,
} from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';
import { summarizeSync } from './sync-summary';

interface ConnectionList {
  readonly state: ShallowRef<'loading' | 'ready' | 'failed'>;
  readonly error: ShallowRef<AppError | null>;
  readonly connections: ShallowRef<readonly ConnectionSummary[]>;
  readonly accept: (next: readonly ConnectionSummary[]) => void;
  readonly upsert: (answer: Result<ConnectionSummary>) => Result<ConnectionSummary>;
  readonly load: () => Promise<AppError | null>;
}

function useConnectionList(desktop: DesktopApi): ConnectionList {
  const state: ConnectionList['state'] = shallowRef('loading');
  const error = shallowRef<AppError | null>(null);
  const connections = shallowRef<readonly ConnectionSummary[]>([]);

  function accept(next: readonly ConnectionSummary[]): void {
    connections.value = next;
    state.value = 'ready';
    error.value = null;
  }

  /** The event that tells the same may come before or after the answer. */
  function upsert(answer: Result<ConnectionSummary>): Result<ConnectionSummary> {
    if (!answer.ok) return answer;
    const { value } = answer;
    const others = connections.value;
    const known = others.some(({ id }) => id === value.id);
    accept(known ? others.map((one) => (one.id === value.id ? value : one)) : [...others, value]);
    return answer;
  }

  async function load(): Promise<AppError | null> {
    const answer = await desktop.call('connections.list', null);
    if (answer.ok) {
      accept(answer.value);
      return null;
    }
    if (state.value === 'loading') state.value = 'failed';
    error.value = answer;
    return answer;
  }

  return { state, error, connections, accept, upsert, load };
}

/** Every account on every instance. A credential passes through and is never kept here. */
export const useConnectionsStore = defineStore('connections', () => {
  const desktop = useDesktop();
  const { state, error, connections, accept, upsert, load } = useConnectionList(desktop);

  async function remove(connectionId: string): Promise<AppError | null> {
    const answer = await desktop.call('connections.remove', { connectionId });
    if (!answer.ok) return answer;
    accept(connections.value.filter(({ id }) => id !== connectionId));
    return null;
  }

  /** Fetches again: one connection, or all for null. */
  async function fetchAgain(connectionId: string | null): Promise<AppError | null> {
    const answer = await desktop.call('tokens.sync', { connectionId });
    return answer.ok ? null : answer;
  }

  desktop.on('connections.changed', accept);

  return {
    state,
    error,
    connections,
    sync: computed(() => summarizeSync(connections.value.map((one) => one.sync))),
    byId: (id: string) => connections.value.find((one) => one.id === id) ?? null,
    load,
    remove,
    fetchAgain,
    add: async (input: AddConnectionInput) => upsert(await desktop.call('connections.add', input)),
    replaceCredential: async (input: ReplaceCredentialInput) =>
      upsert(await desktop.call('connections.replace-credential', input)),
    startDemo: async () => upsert(await desktop.call('connections.start-demo', null)),
  };
});

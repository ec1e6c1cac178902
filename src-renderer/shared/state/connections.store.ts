import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { AppError, Result } from '../../../src-preload/contract/app-error';
import type {
  AddConnectionInput,
  ConnectionSummary,
  ReplaceCredentialInput,
} from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';
import { summarizeSync } from './sync-summary';

/** Every account on every instance. A credential passes through and is never kept here. */
export const useConnectionsStore = defineStore('connections', () => {
  const desktop = useDesktop();
  const state = shallowRef<'loading' | 'ready' | 'failed'>('loading');
  const error = shallowRef<AppError | null>(null);
  const connections = shallowRef<readonly ConnectionSummary[]>([]);
  const sync = computed(() => summarizeSync(connections.value.map((item) => item.sync)));

  function accept(next: readonly ConnectionSummary[]): void {
    connections.value = next;
    state.value = 'ready';
    error.value = null;
  }

  /** The event that tells the same may come before or after the answer. */
  function upsert(answer: Result<ConnectionSummary>): Result<ConnectionSummary> {
    if (!answer.ok) return answer;
    const known = connections.value.some(({ id }) => id === answer.value.id);
    accept(
      known
        ? connections.value.map((item) => (item.id === answer.value.id ? answer.value : item))
        : [...connections.value, answer.value],
    );
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
    sync,
    load,
    remove,
    fetchAgain,
    byId: (id: string) => connections.value.find((item) => item.id === id) ?? null,
    add: async (input: AddConnectionInput) => upsert(await desktop.call('connections.add', input)),
    replaceCredential: async (input: ReplaceCredentialInput) =>
      upsert(await desktop.call('connections.replace-credential', input)),
    startDemo: async () => upsert(await desktop.call('connections.start-demo', null)),
  };
});

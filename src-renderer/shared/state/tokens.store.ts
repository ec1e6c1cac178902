import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { TokenRef, TokenSummary } from '../../../src-preload/contract/models';
import type { TokenList, VanishedToken } from '../../../src-preload/contract/token-list';
import { useDesktop } from '../../desktop/desktop';
import { useConnectionsStore } from './connections.store';

type TokenLists = ReadonlyMap<string, TokenList>;

/** The tokens of every connection, as main last told them. Holds no values. */
export const useTokensStore = defineStore('tokens', () => {
  const desktop = useDesktop();
  const connections = useConnectionsStore();
  const state = shallowRef<'loading' | 'ready' | 'failed'>('loading');
  const error = shallowRef<AppError | null>(null);
  const lists = shallowRef<TokenLists>(new Map());

  function accept(news: readonly TokenList[]): void {
    const told = news.map((list) => [list.connectionId, list] as const);
    lists.value = new Map([...lists.value, ...told]);
  }

  /** The last known lists, at once. What an event told meanwhile is newer and stays. */
  async function load(): Promise<void> {
    const before = lists.value;
    const answer = await desktop.call('tokens.list', null);
    if (answer.ok) {
      const isOlder = (id: string): boolean => lists.value.get(id) !== before.get(id);
      accept(answer.value.filter(({ connectionId }) => !isOlder(connectionId)));
    }
    error.value = answer.ok ? null : answer;
    state.value = answer.ok ? 'ready' : 'failed';
  }

  /** All connections together; a connection's tokens go with it. */
  const tokens = computed<readonly TokenSummary[]>(() =>
    connections.connections.flatMap(({ id }) => lists.value.get(id)?.tokens ?? []),
  );
  /** Those that GitLab no longer lists: no row, no warning, only something to make another like. */
  const vanished = computed<readonly VanishedToken[]>(() =>
    connections.connections.flatMap(({ id }) => lists.value.get(id)?.vanished ?? []),
  );

  function find({ connectionId, tokenId }: TokenRef): TokenSummary | null {
    return lists.value.get(connectionId)?.tokens.find(({ id }) => id === tokenId) ?? null;
  }

  desktop.on('tokens.changed', (list) => accept([list]));

  return { state, error, tokens, vanished, load, find };
});

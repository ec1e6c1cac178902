import { storeToRefs } from 'pinia';
import { computed, type ComputedRef, type Ref } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { ListView, SortKey } from '../../../src-preload/contract/models';
import { useConnectionsStore } from '../../shared/state/connections.store';
import { useSettingsStore } from '../../shared/state/settings.store';
import { SHOW_ALL, toHidingParts, type DeathSpan, type TokenFilter } from './filter-tokens';
import { useListMomentStore } from './list-moment.store';
import { toSearchWords } from './search';
import { toNextOrder } from './sort-tokens';
import type { TokenRow } from './token-row';

/** How the list is looked at: the remembered choice, and the search and span of the moment. */
export interface ListViewControls {
  readonly view: ComputedRef<ListView>;
  readonly search: Ref<string>;
  readonly span: Ref<DeathSpan | null>;
  readonly filter: ComputedRef<TokenFilter>;
  /** Another one whenever other rows, or another order of them, are asked for. */
  readonly query: ComputedRef<string>;
  /** Takes effect at once and is remembered; the error says that it could not be. */
  readonly choose: (change: Partial<ListView>) => Promise<AppError | null>;
  readonly sortBy: (pressed: SortKey) => Promise<AppError | null>;
  /** Shows everything, the dead and the revoked too, and empties the search. */
  readonly showAll: () => Promise<AppError | null>;
  /** Takes back whatever hides a row, and nothing else. `now` in epoch milliseconds. */
  readonly reveal: (row: TokenRow, now: number) => Promise<AppError | null>;
}

export function useListView(): ListViewControls {
  const settings = useSettingsStore();
  const connections = useConnectionsStore();
  const { search, span } = storeToRefs(useListMomentStore());

  /** A connection that was removed since narrows nothing. */
  const view = computed<ListView>(() => {
    const { listView } = settings.settings;
    const known = connections.byId(listView.connection) !== null;
    return known ? listView : { ...listView, connection: 'all' };
  });

  const filter = computed<TokenFilter>(() => ({
    ...view.value,
    words: toSearchWords(search.value),
    span: span.value,
  }));

  return {
    view,
    search,
    span,
    filter,
    query: computed(() => JSON.stringify([view.value, search.value, span.value])),
    choose: (change) => settings.updateListView(change),
    sortBy: (pressed) => settings.updateListView(toNextOrder(view.value, pressed)),
    showAll() {
      search.value = '';
      span.value = null;
      return settings.updateListView(SHOW_ALL);
    },
    async reveal(row, now) {
      const parts = toHidingParts(row, filter.value, now);
      if (parts.includes('words')) search.value = '';
      if (parts.includes('span')) span.value = null;
      const change: Partial<ListView> = Object.fromEntries(
        Object.entries(SHOW_ALL).filter(([part]) => parts.some((one) => one === part)),
      );
      return Object.keys(change).length === 0 ? null : settings.updateListView(change);
    },
  };
}

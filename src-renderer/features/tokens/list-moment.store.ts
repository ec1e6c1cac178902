import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { DeathSpan } from './filter-tokens';

/**
 * How the list is looked at just now: kept while another page is open, and never written to disk,
 * because a search may be as private as what it finds.
 */
export const useListMomentStore = defineStore('list-moment', () => ({
  search: ref(''),
  span: shallowRef<DeathSpan | null>(null),
  /** Key of the row whose details are open. */
  selectedKey: shallowRef<string | null>(null),
}));

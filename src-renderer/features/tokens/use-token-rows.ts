import { computed, type ComputedRef, type Ref } from 'vue';
import { toInstantOfDeath, toUtcDate } from '../../../src-preload/contract/expiry';
import type { ListView } from '../../../src-preload/contract/models';
import { useTexts } from '../../i18n/i18n';
import { filterTokens, toScopeChoices, type TokenFilter } from './filter-tokens';
import { sortTokens } from './sort-tokens';
import { toTokenRow, type TokenRow } from './token-row';
import { useTokensStore } from '../../shared/state/tokens.store';

export interface TokenRows {
  /** Every token that is known. */
  readonly all: ComputedRef<readonly TokenRow[]>;
  /** What the filters leave, in order. */
  readonly shown: ComputedRef<readonly TokenRow[]>;
  /** Every scope that occurs. */
  readonly scopes: ComputedRef<readonly string[]>;
}

/**
 * Rows are made when the list or the UTC date changes, ordered when the order changes, filtered on
 * every key stroke (and every minute, where the filter asks how long ago something was): each step is kept until what it hangs on changes.
 *
 * @param now epoch milliseconds
 */
export function useTokenRows(
  view: Readonly<Ref<ListView>>,
  filter: Readonly<Ref<TokenFilter>>,
  now: Readonly<Ref<number>>,
): TokenRows {
  const store = useTokensStore();
  const { language } = useTexts();
  const today = computed(() => toUtcDate(now.value));
  const midnight = computed(() => toInstantOfDeath(today.value));
  const collator = computed(() => new Intl.Collator(language.value, { numeric: true }));
  // Apart from the view, so that a filter's change (which makes a new view) does not sort again.
  const sort = computed(() => view.value.sort);
  const descending = computed(() => view.value.descending);

  const all = computed(() => store.tokens.map((token) => toTokenRow(token, midnight.value)));
  const sorted = computed(() =>
    sortTokens(all.value, { sort: sort.value, descending: descending.value }, collator.value),
  );
  // Days without use end at any minute of the day; nothing else of a filter hangs on the minute.
  const filterTime = computed(() => (filter.value.usage === 'all' ? midnight.value : now.value));
  const shown = computed(() => filterTokens(sorted.value, filter.value, filterTime.value));

  return { all, shown, scopes: computed(() => toScopeChoices(all.value)) };
}

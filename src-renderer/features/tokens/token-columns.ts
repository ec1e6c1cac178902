import type { SortKey } from '../../../src-preload/contract/models';

/** A sortable column: its header's test id, the class that hides it where room is short. */
export interface TokenColumn {
  readonly sort: SortKey;
  readonly testId: string;
  readonly label: keyof ColumnLabels;
}

/** Names of the texts under `tokens.columns`. */
interface ColumnLabels {
  readonly name: string;
  readonly description: string;
  readonly scopes: string;
  readonly created: string;
  readonly lastUsed: string;
  readonly expires: string;
  readonly timeLeft: string;
}

/** Name and description share a place: one stands above the other. */
export const NAME_COLUMNS: readonly TokenColumn[] = [
  { sort: 'name', testId: 'sort-name', label: 'name' },
  { sort: 'description', testId: 'sort-description', label: 'description' },
];

export const OTHER_COLUMNS: readonly TokenColumn[] = [
  { sort: 'scopes', testId: 'sort-scopes', label: 'scopes' },
  { sort: 'created', testId: 'sort-created', label: 'created' },
  { sort: 'last-used', testId: 'sort-last-used', label: 'lastUsed' },
  { sort: 'expires', testId: 'sort-expires', label: 'expires' },
  { sort: 'time-left', testId: 'sort-time-left', label: 'timeLeft' },
];

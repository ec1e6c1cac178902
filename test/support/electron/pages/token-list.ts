import type { Locator, Page } from '@playwright/test';

/** One row of the list: `data-token-id`, `-state`, `-days-left`, `-urgency`. */
export interface TokenRow {
  readonly self: Locator;
  readonly name: Locator;
  readonly description: Locator;
  readonly countdown: Locator;
  /** The expiry's `<time>`, with the ISO date in `datetime`; absent when it never expires. */
  readonly expiry: Locator;
  /** The sign that it is the connection's own credential. */
  readonly ownSign: Locator;
  readonly rotate: Locator;
  readonly revoke: Locator;
  readonly copy: Locator;
  /** Makes another one like it; on the dead ones. */
  readonly same: Locator;
  readonly details: Locator;
}

/** The page with the tokens. */
export interface TokenList {
  /** `data-total`: rows after filters; `data-loaded`: rows known. */
  readonly table: Locator;
  /** Those that are drawn. */
  readonly rows: Locator;
  readonly row: (tokenId: number) => TokenRow;
  /** The row of the connection's own credential. */
  readonly ownRow: TokenRow;
  readonly search: Locator;
  readonly filter: (name: 'state' | 'usage' | 'expiring' | 'scope' | 'connection') => Locator;
  readonly filterClear: Locator;
  /** Opens the menu with `exportIcs`. */
  readonly exportOpen: Locator;
  readonly exportIcs: Locator;
  readonly sort: (column: 'name' | 'created' | 'last-used' | 'expires') => Locator;
  readonly detail: Locator;
  readonly detailClose: Locator;
  /** What keeps the list of a connection from being fresh; `data-code`. */
  readonly syncError: Locator;
  /** Says that a credential sees nothing but itself. */
  readonly selfOnly: Locator;
}

export function createTokenList(page: Page): TokenList {
  const id = (testId: string): Locator => page.getByTestId(testId);
  return {
    table: id('token-table'),
    rows: id('token-row'),
    row: (tokenId) => toRow(id('token-table').locator(`[data-token-id="${tokenId}"]`)),
    ownRow: toRow(id('token-row').filter({ has: id('token-own') })),
    search: id('token-search'),
    filter: (name) => id(`filter-${name}`),
    filterClear: id('filter-clear'),
    exportOpen: id('export-open'),
    exportIcs: id('export-ics'),
    sort: (column) => id(`sort-${column}`),
    detail: id('token-detail'),
    detailClose: id('token-detail-close'),
    syncError: id('sync-error'),
    selfOnly: id('self-only'),
  };
}

function toRow(self: Locator): TokenRow {
  return {
    self,
    name: self.getByTestId('token-name'),
    description: self.getByTestId('token-description'),
    countdown: self.getByTestId('token-countdown'),
    expiry: self.getByTestId('token-expires').locator('time'),
    ownSign: self.getByTestId('token-own'),
    rotate: self.getByTestId('token-rotate'),
    revoke: self.getByTestId('token-revoke'),
    copy: self.getByTestId('token-copy'),
    same: self.getByTestId('token-same'),
    details: self.getByTestId('token-details'),
  };
}

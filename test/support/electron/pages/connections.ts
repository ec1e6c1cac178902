import type { Locator, Page } from '@playwright/test';

/** The form for a new connection, or for another credential of one. */
export interface ConnectionForm {
  readonly address: Locator;
  readonly credential: Locator;
  readonly submit: Locator;
  /** `data-code`: the error's code. */
  readonly error: Locator;
  /** Offered when the keychain does not take the credential. */
  readonly forThisRunOnly: Locator;
  readonly tryAgain: Locator;
  readonly demo: Locator;
}

export function createConnectionForm(page: Page): ConnectionForm {
  const id = (testId: string): Locator => page.getByTestId(testId);
  return {
    address: id('connection-url'),
    credential: id('connection-token'),
    submit: id('connection-submit'),
    error: id('connection-error'),
    forThisRunOnly: id('connection-memory'),
    tryAgain: id('connection-retry'),
    demo: id('connection-demo'),
  };
}

/** The page with all connections. */
export interface ConnectionsPage {
  readonly add: Locator;
  /** `data-connection-id`, `data-host`, `data-username`. */
  readonly items: Locator;
  readonly itemOf: (host: string) => Locator;
  /** Within one item: what is wrong with it; `data-code`. */
  readonly stateOf: (host: string) => Locator;
  readonly removeOf: (host: string) => Locator;
  readonly replaceTokenOf: (host: string) => Locator;
  readonly removeDialog: Locator;
  readonly removeConfirm: Locator;
}

export function createConnectionsPage(page: Page): ConnectionsPage {
  const id = (testId: string): Locator => page.getByTestId(testId);
  const itemOf = (host: string): Locator =>
    page.locator(`[data-testid="connection-item"][data-host="${host}"]`);
  return {
    add: id('connection-add'),
    items: id('connection-item'),
    itemOf,
    stateOf: (host) => itemOf(host).getByTestId('connection-state'),
    removeOf: (host) => itemOf(host).getByTestId('connection-remove'),
    replaceTokenOf: (host) => itemOf(host).getByTestId('connection-replace-token'),
    removeDialog: id('connection-remove-dialog'),
    removeConfirm: id('connection-remove-confirm'),
  };
}

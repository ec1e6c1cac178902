import type { Locator, Page } from '@playwright/test';

/** What stands around every page of the window. */
export interface Shell {
  readonly goTo: (page: 'tokens' | 'create' | 'inspect' | 'connections' | 'settings') => Locator;
  readonly syncNow: Locator;
  /** `data-state`: `idle`, `syncing`, `offline` or `error`. */
  readonly syncStatus: Locator;
  /** `data-state`: `locked` or `unavailable`. */
  readonly keychainBanner: Locator;
  /** Its "try again". */
  readonly keychainRetry: Locator;
  readonly setAsideNotice: Locator;
  /** What is the matter with Latchkey's own tokens. */
  readonly credentialBanner: Locator;
  /** `data-connection-id`, `data-token-id`, `data-state`, `data-urgency`, `data-days-left`. */
  readonly credentialItems: Locator;
  readonly credentialRotate: Locator;
  readonly credentialReplace: Locator;
  readonly toasts: Locator;
  /** `data-seconds` until the clipboard is cleared; empty when it is not. */
  readonly clipboardCountdown: Locator;
  readonly clipboardKeep: Locator;
  readonly commandPalette: Locator;
}

export function createShell(page: Page): Shell {
  const id = (testId: string): Locator => page.getByTestId(testId);
  return {
    goTo: (name) => id(`nav-${name}`),
    syncNow: id('sync-now'),
    syncStatus: id('sync-status'),
    keychainBanner: id('keychain-banner'),
    keychainRetry: id('keychain-banner').getByRole('button'),
    setAsideNotice: id('set-aside-notice'),
    credentialBanner: id('credential-banner'),
    credentialItems: id('credential-item'),
    credentialRotate: id('credential-rotate'),
    credentialReplace: id('credential-replace'),
    toasts: id('toast'),
    clipboardCountdown: id('clipboard-countdown'),
    clipboardKeep: id('clipboard-keep'),
    commandPalette: id('command-palette'),
  };
}

import type { Locator, Page } from '@playwright/test';

/** The one question before a token is revoked. */
export interface RevokeDialog {
  readonly self: Locator;
  readonly confirm: Locator;
  readonly cancel: Locator;
  /** `data-code`. */
  readonly error: Locator;
  /** Warns that it is the connection's own credential. */
  readonly ownWarning: Locator;
}

export function createRevokeDialog(page: Page): RevokeDialog {
  const self = page.getByTestId('revoke-dialog');
  const id = (testId: string): Locator => self.getByTestId(testId);
  return {
    self,
    confirm: id('revoke-confirm'),
    cancel: id('revoke-cancel'),
    error: id('revoke-error'),
    ownWarning: id('revoke-own-credential'),
  };
}

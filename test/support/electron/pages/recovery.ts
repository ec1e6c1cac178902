import type { Locator, Page } from '@playwright/test';

/** What stands above every page as long as a rotation is not settled. */
export interface RecoveryBanner {
  readonly self: Locator;
  /** `data-token-id`, `data-outcome`; the most severe first. */
  readonly items: Locator;
  readonly item: (tokenId: number) => RecoveryItem;
  /** The item when there is one only. */
  readonly only: RecoveryItem;
  /** A value that was got back: `data-outcome`, `data-token-id`. */
  readonly result: Locator;
  readonly resultClose: Locator;
  readonly dismissConfirm: Locator;
}

export interface RecoveryItem {
  readonly self: Locator;
  /** Leads to a working value. */
  readonly first: Locator;
  readonly rotate: Locator;
  readonly look: Locator;
  readonly replace: Locator;
  readonly openGitlab: Locator;
  readonly save: Locator;
  readonly copy: Locator;
  readonly dismiss: Locator;
  /** `data-date`. */
  readonly oldExpiry: Locator;
  readonly newExpiry: Locator;
  /** Why the last press of a button did not work; `data-code`. */
  readonly error: Locator;
}

export function createRecoveryBanner(page: Page): RecoveryBanner {
  const self = page.getByTestId('recovery-banner');
  const items = self.getByTestId('recovery-item');
  return {
    self,
    items,
    item: (tokenId) => toItem(self.locator(`[data-token-id="${tokenId}"]`)),
    only: toItem(items),
    result: page.getByTestId('recovery-result'),
    resultClose: page.getByTestId('recovery-result-close'),
    dismissConfirm: page.getByTestId('recovery-dismiss-confirm'),
  };
}

function toItem(self: Locator): RecoveryItem {
  const id = (testId: string): Locator => self.getByTestId(testId);
  return {
    self,
    first: self.getByRole('button').first(),
    rotate: id('recovery-rotate'),
    look: id('recovery-look'),
    replace: id('recovery-replace'),
    openGitlab: id('recovery-open-gitlab'),
    save: id('recovery-save'),
    copy: id('recovery-copy'),
    dismiss: id('recovery-dismiss'),
    oldExpiry: id('recovery-old-expiry'),
    newExpiry: id('recovery-new-expiry'),
    error: id('recovery-error'),
  };
}

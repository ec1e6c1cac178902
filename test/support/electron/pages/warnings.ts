import type { Locator, Page } from '@playwright/test';

/** What stands above every page as long as a token's death is near or recent. */
export interface WarningBanner {
  readonly self: Locator;
  /** `data-token-id`, `data-days-left`, `data-urgency`; the first to die first. */
  readonly items: Locator;
  readonly item: (tokenId: number) => Locator;
  readonly rotate: (tokenId: number) => Locator;
  /** Leads to another credential, where it is the connection's own and cannot be rotated. */
  readonly replace: (tokenId: number) => Locator;
  /** Opens its menu. */
  readonly snooze: (tokenId: number) => Locator;
  /** An entry of the menu that is open: days, or `day-before`. */
  readonly snoozeFor: (choice: '1' | '3' | 'day-before') => Locator;
  /** Shows all of them, or the first ones again. */
  readonly more: Locator;
  /** Says once that warnings arrive only while Latchkey runs. */
  readonly backgroundHint: Locator;
  readonly backgroundEnable: Locator;
  readonly backgroundDismiss: Locator;
  /** Says once that a notification was not shown; `data-state`. */
  readonly notificationHint: Locator;
  readonly notificationHintTest: Locator;
  readonly notificationHintDismiss: Locator;
}

export function createWarningBanner(page: Page): WarningBanner {
  const id = (testId: string): Locator => page.getByTestId(testId);
  const self = id('warning-banner');
  const item = (tokenId: number): Locator => self.locator(`[data-token-id="${tokenId}"]`);
  return {
    self,
    items: id('warning-item'),
    item,
    rotate: (tokenId) => item(tokenId).getByTestId('warning-rotate'),
    replace: (tokenId) => item(tokenId).getByTestId('warning-replace'),
    snooze: (tokenId) => item(tokenId).getByTestId('warning-snooze'),
    snoozeFor: (choice) => self.getByRole('menu').locator(`[data-value="${choice}"]`),
    more: id('warning-more'),
    backgroundHint: id('background-hint'),
    backgroundEnable: id('background-enable'),
    backgroundDismiss: id('background-dismiss'),
    notificationHint: id('notification-hint'),
    notificationHintTest: id('notification-hint-test'),
    notificationHintDismiss: id('notification-hint-dismiss'),
  };
}

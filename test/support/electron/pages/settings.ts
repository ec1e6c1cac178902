import type { Locator, Page } from '@playwright/test';

/** The page with the settings. */
export interface SettingsPage {
  readonly language: Locator;
  readonly theme: Locator;
  readonly clipboardSeconds: Locator;
  /** Check boxes, one for each number of days left. */
  readonly warningDays: (days: 60 | 30 | 7 | 1 | 0) => Locator;
  readonly hideTokenNames: Locator;
  readonly notificationTest: Locator;
  /** `data-state`: `shown`, `failed` or `unknown`; empty before the first test. */
  readonly notificationTestResult: Locator;
  readonly syncMinutes: Locator;
  readonly closeToTray: Locator;
  readonly launchAtLogin: Locator;
}

export function createSettingsPage(page: Page): SettingsPage {
  return {
    language: page.getByTestId('setting-language'),
    theme: page.getByTestId('setting-theme'),
    clipboardSeconds: page.getByTestId('setting-clipboard-seconds'),
    warningDays: (days) =>
      page.getByTestId('setting-warning-days').locator(`[data-value="${days}"]`),
    hideTokenNames: page.getByTestId('setting-hide-token-names'),
    notificationTest: page.getByTestId('notification-test'),
    notificationTestResult: page.getByTestId('notification-test-result'),
    syncMinutes: page.getByTestId('setting-sync-minutes'),
    closeToTray: page.getByTestId('setting-close-to-tray'),
    launchAtLogin: page.getByTestId('setting-launch-at-login'),
  };
}

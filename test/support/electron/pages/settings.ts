import type { Locator, Page } from '@playwright/test';

/** The page with the settings; each is a select. */
export interface SettingsPage {
  readonly language: Locator;
  readonly theme: Locator;
  readonly clipboardSeconds: Locator;
}

export function createSettingsPage(page: Page): SettingsPage {
  return {
    language: page.getByTestId('setting-language'),
    theme: page.getByTestId('setting-theme'),
    clipboardSeconds: page.getByTestId('setting-clipboard-seconds'),
  };
}

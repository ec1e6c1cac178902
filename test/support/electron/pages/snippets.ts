import type { Locator, Page } from '@playwright/test';

/** Commands to run elsewhere, in a token's details or below the form of a new one. */
export interface SnippetPages {
  /** Opens the commands in a token's details. */
  readonly open: Locator;
  readonly kind: Locator;
  readonly text: Locator;
  readonly copy: Locator;
}

export function createSnippetPages(page: Page): SnippetPages {
  const id = (testId: string): Locator => page.getByTestId(testId);
  return {
    open: id('token-commands').locator('summary'),
    kind: id('snippet-kind'),
    text: id('snippet-text'),
    copy: id('snippet-copy'),
  };
}

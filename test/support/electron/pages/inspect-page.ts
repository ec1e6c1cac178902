import type { Locator, Page } from '@playwright/test';

/** The page that says what a pasted token is. */
export interface InspectPage {
  readonly input: Locator;
  readonly show: Locator;
  /** What its text alone tells: `data-kind`. */
  readonly shape: Locator;
  readonly connection: Locator;
  readonly consent: Locator;
  readonly submit: Locator;
  /** `data-code`. */
  readonly error: Locator;
  /** `data-state`: `active`, `revoked`, `expired` or `unknown`; of an active one `data-token-id`. */
  readonly result: Locator;
  /** `data-own`. */
  readonly owner: Locator;
  readonly reach: Locator;
  readonly revoke: Locator;
}

export function createInspectPage(page: Page): InspectPage {
  const id = (testId: string): Locator => page.getByTestId(testId);
  return {
    input: id('inspect-input'),
    show: id('inspect-show'),
    shape: id('inspect-shape'),
    connection: id('inspect-connection'),
    consent: id('inspect-consent'),
    submit: id('inspect-submit'),
    error: id('inspect-error'),
    result: id('inspect-result'),
    owner: id('inspect-owner'),
    reach: id('inspect-reach'),
    revoke: id('inspect-revoke'),
  };
}

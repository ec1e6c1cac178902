import type { Locator, Page } from '@playwright/test';

/** From "until when?" to the new value. */
export interface RotateDialog {
  readonly self: Locator;
  /** `data-date`: ISO date, empty = never. */
  readonly oldExpiry: Locator;
  readonly newExpiry: Locator;
  readonly preset: (preset: 'keep' | '30' | '90' | '365') => Locator;
  readonly date: Locator;
  readonly confirm: Locator;
  readonly cancel: Locator;
  /** `data-outcome`: `copied`, `stored`, `unknown` or `failed`; for `unknown` also `data-finding`. */
  readonly result: Locator;
  /** `data-code`. */
  readonly error: Locator;
  /** Takes the latest date that the server named in its refusal. */
  readonly useLatest: Locator;
  /** Asks once more, where a look found that nothing had happened. */
  readonly again: Locator;
  /** Leads to the notice of a rotation that is not settled. */
  readonly toNotice: Locator;
  readonly copy: Locator;
  readonly reveal: Locator;
  readonly value: Locator;
  readonly done: Locator;
  /** Says that the value is in this run's memory only. */
  readonly memoryNotice: Locator;
  /** Says that it is the connection's own credential. */
  readonly ownNotice: Locator;
}

export function createRotateDialog(page: Page): RotateDialog {
  const self = page.getByTestId('rotate-dialog');
  const id = (testId: string): Locator => self.getByTestId(testId);
  return {
    self,
    oldExpiry: id('rotate-old-expiry'),
    newExpiry: id('rotate-new-expiry'),
    preset: (preset) => id(`rotate-preset-${preset}`),
    date: id('rotate-date'),
    confirm: id('rotate-confirm'),
    cancel: id('rotate-cancel'),
    result: id('rotate-result'),
    error: id('rotate-error'),
    useLatest: id('rotate-use-latest'),
    again: id('rotate-again'),
    toNotice: id('rotate-to-notice'),
    copy: id('rotate-copy'),
    reveal: id('rotate-reveal'),
    value: id('token-value'),
    done: id('rotate-done'),
    memoryNotice: id('rotate-memory'),
    ownNotice: id('rotate-own-credential'),
  };
}

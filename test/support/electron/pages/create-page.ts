import type { Locator, Page } from '@playwright/test';

/** The page on which tokens are made. */
export interface CreatePage {
  /** The gallery. */
  readonly templates: Locator;
  /** By its id; of an own one a UUID. */
  readonly template: (id: string) => Locator;
  readonly ownTemplates: Locator;
  readonly removeTemplate: Locator;
  /** Opens the menu of those that GitLab no longer lists. */
  readonly fromVanished: Locator;
  /** The menu's entry, by GitLab's number. */
  readonly vanished: (tokenId: number) => Locator;
  readonly saveTemplate: Locator;
  readonly startOver: Locator;
  readonly kind: Locator;
  readonly connection: Locator;
  readonly userId: Locator;
  readonly name: Locator;
  readonly description: Locator;
  readonly scope: (scope: string) => Locator;
  /** The date field. */
  readonly expires: Locator;
  readonly lifetime: (choice: '30' | '90' | '365' | 'never') => Locator;
  /** `data-date` of what it comes to. */
  readonly outlook: Locator;
  readonly advice: (code: string) => Locator;
  /** The filled-in form's address, as text. */
  readonly link: Locator;
  readonly openBrowser: Locator;
  readonly openList: Locator;
  readonly copyLink: Locator;
  /** The date to be typed in the web form: `data-date`. */
  readonly date: Locator;
  readonly value: Locator;
  readonly adopt: Locator;
  /** `data-code`. */
  readonly adoptError: Locator;
  /** Offers what the clipboard holds. */
  readonly clipboardOffer: Locator;
  readonly takeFromClipboard: Locator;
  /** A token that appeared without its value: `data-token-id`. */
  readonly newcomer: Locator;
  readonly submit: Locator;
  /** Asks again, for the latest date that the refusal named. */
  readonly useLatest: Locator;
  /** `data-outcome`: `copied`, `stored`, `unknown` or `failed`. */
  readonly result: Locator;
  /** `data-code`. */
  readonly error: Locator;
  /** `data-token-id`. */
  readonly facts: Locator;
  /** Says that it is what was asked for. */
  readonly same: Locator;
  /** Says in what it is not. */
  readonly differs: Locator;
  readonly toList: Locator;
  readonly another: Locator;
}

export function createCreatePage(page: Page): CreatePage {
  const id = (testId: string): Locator => page.getByTestId(testId);
  return {
    templates: id('create-template'),
    template: (name) => id(`create-template-${name}`),
    ownTemplates: id('create-template')
      .getByRole('listitem')
      .filter({ has: id('create-template-remove') }),
    removeTemplate: id('create-template-remove'),
    fromVanished: id('create-from-vanished'),
    vanished: (tokenId) => page.getByRole('menu').locator(`[data-token-id="${tokenId}"]`),
    saveTemplate: id('create-save-template'),
    startOver: id('create-start-over'),
    kind: id('create-kind'),
    connection: id('create-connection'),
    userId: id('create-user-id'),
    name: id('create-name'),
    description: id('create-description'),
    scope: (name) => id(`create-scope-${name}`),
    expires: id('create-expires'),
    lifetime: (choice) => id(`create-expires-${choice}`),
    outlook: id('create-lifetime'),
    advice: (code) => id('create-advice').locator(`[data-value="${code}"]`),
    link: id('create-link'),
    openBrowser: id('create-open-browser'),
    openList: id('create-open-list'),
    copyLink: id('create-copy-link'),
    date: id('create-date'),
    value: id('adopt-token'),
    adopt: id('adopt-submit'),
    adoptError: id('adopt-error'),
    clipboardOffer: id('adopt-clipboard'),
    takeFromClipboard: id('adopt-from-clipboard'),
    newcomer: id('create-newcomer'),
    submit: id('create-submit'),
    useLatest: id('create-use-latest'),
    result: id('create-result'),
    error: id('create-error'),
    facts: id('create-facts'),
    same: id('create-same'),
    differs: id('create-differs'),
    toList: id('create-to-list'),
    another: id('create-another'),
  };
}

import type { SecretStore, TokenSummary } from '../../../src-preload/contract/models';
import type { TokenDraft } from '../../../src-preload/contract/creation';

/** A new token whose value Latchkey has: taken in from the web form, or created by API. */
export interface MadeToken {
  readonly way: 'adopted' | 'created';
  readonly outcome: 'copied' | 'stored';
  readonly token: TokenSummary;
  readonly store: SecretStore;
  /** What it was to be; null when nothing was asked for. */
  readonly asked: TokenDraft | null;
}

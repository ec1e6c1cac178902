import { nextTick, type Ref } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { TokenSummary } from '../../../src-preload/contract/models';
import { useTexts } from '../../i18n/i18n';
import { useErrorToast } from '../../shared/composables/use-error-toast';
import { useToastsStore } from '../../shared/state/toasts.store';
import { useTokenRequest } from '../../shared/tokens/use-token-request';
import { toTokenRow, type TokenRow } from './token-row';

/** What the page does with a token that was named to it. */
export interface NamedTokenDeeds {
  readonly askToRotate: (row: TokenRow) => void;
  /** Opens its details. */
  readonly select: (key: string) => void;
  /** Takes away what hides it from the list. */
  readonly reveal: (row: TokenRow, now: number) => Promise<AppError | null>;
  readonly showRow: (key: string) => void;
}

/**
 * Answers what other parts of the window ask for in the address: the question to rotate a token, or
 * the token with its details.
 *
 * @param now epoch milliseconds
 */
export function useNamedTokens(now: Readonly<Ref<number>>, deeds: NamedTokenDeeds): void {
  const toasts = useToastsStore();
  const tellFailure = useErrorToast();
  const { t } = useTexts();

  async function bring(token: TokenSummary, act: (row: TokenRow) => void): Promise<void> {
    const row = toTokenRow(token, now.value);
    act(row);
    await tellFailure(deeds.reveal(row, now.value));
    await nextTick();
    deeds.showRow(row.key);
  }
  const tellGone = (): void => toasts.show({ kind: 'info', title: t('tokens.actions.notListed') });

  useTokenRequest('rotate', (token) => void bring(token, deeds.askToRotate), tellGone);
  useTokenRequest('show', (token) => void bring(token, ({ key }) => deeds.select(key)), tellGone);
}

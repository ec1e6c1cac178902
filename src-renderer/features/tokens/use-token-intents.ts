import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { useRouter } from 'vue-router';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';
import { useTexts } from '../../i18n/i18n';
import { isolate } from '../../i18n/isolate';
import { useErrorToast } from '../../shared/composables/use-error-toast';
import { useClipboardStore } from '../../shared/state/clipboard.store';
import { useToastsStore } from '../../shared/state/toasts.store';
import { toObstacleText } from '../../shared/tokens/obstacle-text';
import { toSameAddress } from '../../shared/tokens/token-address';
import { toRowActions } from './row-actions';
import type { TokenIntent } from './token-intent';
import type { TokenRow } from './token-row';

/** The question that is open, with the token as it was when it was asked. */
export type OpenQuestion = {
  readonly kind: 'rotate' | 'revoke';
  readonly row: TokenRow;
  readonly connection: ConnectionSummary | null;
} | null;

export interface TokenIntents {
  readonly question: ShallowRef<OpenQuestion>;
  readonly rotating: ComputedRef<OpenQuestion>;
  readonly revoking: ComputedRef<OpenQuestion>;
  readonly act: (intent: TokenIntent, row: TokenRow) => void;
  /**
   * Asks about a token that was not pressed in its row. In place of another such question, unless
   * that was answered already: its result is not to be lost. Where it cannot be rotated its details
   * open.
   */
  readonly askToRotate: (row: TokenRow) => void;
  /** The open question was answered. */
  readonly noteSent: () => void;
  readonly close: () => void;
}

/** Copies the value of a token that Latchkey keeps, and says so. */
function useCopy(): (row: TokenRow) => Promise<void> {
  const desktop = useDesktop();
  const clipboard = useClipboardStore();
  const toasts = useToastsStore();
  const tellFailure = useErrorToast();
  const { t, formats } = useTexts();

  return async ({ token }) => {
    const { connectionId, id: tokenId, name } = token;
    const answer = await desktop.call('tokens.copy', { connectionId, tokenId });
    if (!answer.ok) {
      await tellFailure(answer);
      return;
    }
    clipboard.accept(answer.value);
    const seconds = clipboard.secondsLeft;
    toasts.show({
      kind: 'success',
      title: t('tokens.actions.copied', { name: isolate(name) }),
      text:
        seconds === null
          ? t('tokens.actions.copiedStays')
          : t('tokens.actions.copiedClears', { duration: formats.value.duration(seconds) }),
    });
  };
}

/** Leads to where a token like this one can be made; a dead one will do. */
function useSame(): (row: TokenRow) => void {
  const router = useRouter();
  return ({ token: { connectionId, id: tokenId } }) =>
    void router.push(toSameAddress({ connectionId, tokenId }));
}

/** The one question that is open, and whether it was answered. */
function useQuestion(): {
  readonly question: ShallowRef<OpenQuestion>;
  readonly put: (next: OpenQuestion) => void;
  readonly canReplace: () => boolean;
  readonly noteSent: () => void;
} {
  const question = shallowRef<OpenQuestion>(null);
  let isSent = false;
  return {
    question,
    put(next) {
      question.value = next;
      isSent = false;
    },
    canReplace: () => question.value === null || (question.value.kind === 'rotate' && !isSent),
    noteSent: () => (isSent = true),
  };
}

/**
 * What a row's buttons and keys lead to. A key can ask for what cannot be done: then it is said why.
 *
 * @param show shows a token's details
 */
export function useTokenIntents(
  connectionOf: (row: TokenRow) => ConnectionSummary | null,
  show: (row: TokenRow) => void,
): TokenIntents {
  const toasts = useToastsStore();
  const texts = useTexts();
  const deeds = { copy: useCopy(), same: useSame() };
  const { question, put, canReplace, noteSent } = useQuestion();

  /** Whether it can be asked. */
  function ask(kind: 'rotate' | 'revoke', row: TokenRow): boolean {
    const connection = connectionOf(row);
    const obstacle = toRowActions(row, connection)[kind];
    const why = toObstacleText(kind, obstacle, connection, texts);
    if (why === null) put({ kind, row, connection });
    else toasts.show({ kind: 'info', title: why });
    return why === null;
  }

  function askToRotate(row: TokenRow): void {
    const { value: open } = question;
    if (open?.kind === 'rotate' && open.row.key === row.key) return;
    if (canReplace()) {
      if (!ask('rotate', row)) show(row);
      return;
    }
    const [title, text] = [texts.t('shell.later.title'), texts.t('shell.later.text')];
    toasts.show({ kind: 'info', title, text });
  }

  return {
    question,
    rotating: computed(() => (question.value?.kind === 'rotate' ? question.value : null)),
    revoking: computed(() => (question.value?.kind === 'revoke' ? question.value : null)),
    act(intent, row) {
      if (intent === 'open') show(row);
      else if (intent === 'copy' || intent === 'same') void deeds[intent](row);
      else ask(intent, row);
    },
    askToRotate,
    noteSent,
    close: () => put(null),
  };
}

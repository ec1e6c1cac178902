import type { AppError } from '../../../src-preload/contract/app-error';
import { describeError } from '../../i18n/error-text';
import { useTexts } from '../../i18n/i18n';
import { isolate } from '../../i18n/isolate';
import { useToastsStore } from '../../shared/state/toasts.store';
import type { MadeToken } from './made-token';
import type { Creation } from './use-creation';

/** Tells what came of a token when the page that asked was left meanwhile. */
export interface LateNews {
  readonly ofAdoption: (result: MadeToken | AppError) => void;
  readonly ofCreation: (creation: Creation) => void;
}

export function useLateNews(): LateNews {
  const toasts = useToastsStore();
  const texts = useTexts();
  const { t } = texts;

  function tellMade({ way, token }: MadeToken): void {
    const name = isolate(token.name || t('tokens.row.noName'));
    toasts.show({
      kind: 'success',
      title: t(way === 'adopted' ? 'create.done.toast' : 'create.done.toastCreated', { name }),
      text: t('create.done.toastHelp'),
    });
  }

  function tellFailure(title: string, error: AppError): void {
    const { title: what, next } = describeError(error, texts);
    toasts.show({ kind: 'error', title, text: `${what}\n${next}` });
  }

  return {
    ofAdoption(result) {
      if ('way' in result) tellMade(result);
      else tellFailure(t('create.done.toastFailed'), result);
    },
    ofCreation(creation) {
      if (creation.phase === 'created') tellMade(creation.made);
      else if (creation.phase === 'unknown') {
        toasts.show({
          kind: 'warning',
          title: t('create.unknown.toast', { name: isolate(creation.name) }),
          text: t(`create.unknown.${creation.result.finding}Help`),
        });
      } else if (creation.phase === 'asking' && creation.refusal !== null) {
        tellFailure(t('create.done.toastNotCreated'), creation.refusal);
      }
    },
  };
}

import { defineStore } from 'pinia';
import { shallowRef, type ShallowRef } from 'vue';
import type { AppError, Result } from '../../../src-preload/contract/app-error';
import type { DesktopApi } from '../../../src-preload/contract/contract';
import type {
  RecoveryItem,
  RotateOutcome,
  TokenSummary,
} from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';

export type RecoveryAction = 'look' | 'rotate' | 'save' | 'copy' | 'dismiss';

/** What the user asked for last, as long as it runs or when it did not work. */
export type RecoveryAttempt =
  | { readonly state: 'running'; readonly action: RecoveryAction }
  | { readonly state: 'failed'; readonly action: RecoveryAction; readonly error: AppError }
  /** A rotation's answer was lost, and a look showed that nothing had happened. */
  | { readonly state: 'not-rotated'; readonly action: 'rotate'; readonly error: AppError };

/** How an action ended; `gone` when the rotation was settled by something else meanwhile. */
export type RecoveryEnding = 'done' | 'failed' | 'gone';

/** A value that was got back, to be told where the rotation was. */
export interface RecoveredValue {
  readonly intentId: string;
  /** `stored`: the clipboard did not take it. */
  readonly outcome: 'copied' | 'stored';
  readonly token: TokenSummary;
}

type Items = ShallowRef<readonly RecoveryItem[]>;

function useItems(desktop: DesktopApi): {
  readonly items: Items;
  readonly load: () => Promise<AppError | null>;
} {
  const items: Items = shallowRef([]);

  /** What an event told meanwhile is newer and stays. */
  async function load(): Promise<AppError | null> {
    const before = items.value;
    const answer = await desktop.call('recovery.list', null);
    if (!answer.ok) return answer;
    if (items.value === before) items.value = answer.value;
    return null;
  }

  desktop.on('recovery.changed', (next) => (items.value = next));
  return { items, load };
}

interface Attempts {
  readonly attempts: ShallowRef<ReadonlyMap<string, RecoveryAttempt>>;
  readonly note: (intentId: string, attempt: RecoveryAttempt | null) => void;
  /** Asks once at a time; `onValue` is told what was answered. */
  readonly attempt: <T>(
    intentId: string,
    action: RecoveryAction,
    ask: () => Promise<Result<T>>,
    onValue?: (value: T) => void,
  ) => Promise<RecoveryEnding>;
}

function useAttempts(items: Items): Attempts {
  const attempts: Attempts['attempts'] = shallowRef(new Map());
  const isThere = (id: string): boolean => items.value.some(({ intentId }) => intentId === id);

  function note(intentId: string, attempt: RecoveryAttempt | null): void {
    const others = [...attempts.value].filter(([id]) => id !== intentId);
    attempts.value = new Map(attempt === null ? others : [...others, [intentId, attempt]]);
  }

  return {
    attempts,
    note,
    async attempt(intentId, action, ask, onValue) {
      if (attempts.value.get(intentId)?.state === 'running') return 'failed';
      note(intentId, { state: 'running', action });
      const answer = await ask();
      if (answer.ok) {
        note(intentId, null);
        onValue?.(answer.value);
        return 'done';
      }
      const { code, details } = answer;
      if (!isThere(intentId)) {
        note(intentId, null);
        return 'gone';
      }
      note(intentId, { state: 'failed', action, error: { code, details } });
      return 'failed';
    },
  };
}

/** The item of a token, also when it names the token's successor. */
function findItem(
  items: readonly RecoveryItem[],
  token: Pick<TokenSummary, 'connectionId' | 'id' | 'name'>,
): RecoveryItem | null {
  const its = items.filter(({ connectionId }) => connectionId === token.connectionId);
  return (
    its.find(({ tokenId }) => tokenId === token.id) ??
    // Whoever asks for a creation by its token's name asks for another token.
    its.find(({ kind, tokenName }) => kind === 'rotation' && tokenName === token.name) ??
    null
  );
}

function useRecovered(note: Attempts['note']): {
  readonly recovered: ShallowRef<readonly RecoveredValue[]>;
  readonly acceptRotation: (intentId: string, result: RotateOutcome) => void;
  readonly forget: (intentId: string) => void;
} {
  const recovered = shallowRef<readonly RecoveredValue[]>([]);
  return {
    recovered,
    forget(intentId) {
      recovered.value = recovered.value.filter((one) => one.intentId !== intentId);
    },
    acceptRotation(intentId, result) {
      if (result.outcome !== 'unknown') {
        const { outcome, token } = result;
        recovered.value = [...recovered.value, { intentId, outcome, token }];
      } else if (result.finding === 'not-rotated') {
        note(intentId, { state: 'not-rotated', action: 'rotate', error: result.cause });
      }
      // Any other lost answer has an intent of its own, which main tells.
    },
  };
}

/** Rotations whose outcome is not settled, and what the user does about them. Holds no values. */
export const useRecoveryStore = defineStore('recovery', () => {
  const desktop = useDesktop();
  const { items, load } = useItems(desktop);
  const { attempts, note, attempt } = useAttempts(items);
  const { recovered, acceptRotation, forget } = useRecovered(note);
  const pointedAt = shallowRef<string | null>(null);
  const asking = (action: 'look' | 'save' | 'copy' | 'dismiss') => (intentId: string) =>
    attempt<unknown>(intentId, action, () => desktop.call(`recovery.${action}`, { intentId }));

  return {
    items,
    attempts,
    /** Values got back in this run, until the user has read of them. */
    recovered,
    /** The intent that the banner is to show and focus next; null once it has. */
    pointedAt,
    load,
    findFor: (token: Parameters<typeof findItem>[1]) => findItem(items.value, token),
    forget,
    pointAt: (intentId: string | null) => (pointedAt.value = intentId),
    look: asking('look'),
    save: asking('save'),
    copy: asking('copy'),
    dismiss: asking('dismiss'),
    rotateSuccessor: (intentId: string) =>
      attempt(
        intentId,
        'rotate',
        () => desktop.call('recovery.rotate-successor', { intentId }),
        (result) => acceptRotation(intentId, result),
      ),
  };
});

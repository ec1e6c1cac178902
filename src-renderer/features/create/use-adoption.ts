import { computed, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { TokenDraft } from '../../../src-preload/contract/creation';
import { useDesktop } from '../../desktop/desktop';
import type { MadeToken } from './made-token';

/** A value on its way from a web page into the keychain. */
export interface Adoption {
  /** Lives here, in the component's own state, and nowhere else; emptied after success. */
  readonly value: Readonly<ShallowRef<string>>;
  readonly type: (text: string) => void;
  readonly isRunning: ComputedRef<boolean>;
  readonly error: ShallowRef<AppError | null>;
  /** Null after a refusal (see `error`), and while another one runs. */
  readonly adopt: (from: 'field' | 'clipboard') => Promise<MadeToken | null>;
}

/** What it is taken in as: the connection, and what was asked for. */
export interface AdoptionGoal {
  readonly connectionId: string;
  readonly asked: TokenDraft | null;
}

/**
 * @param goal read when a value is taken in
 * @param onLate is told of a token that was taken in after the page was left
 */
export function useAdoption(
  goal: () => AdoptionGoal,
  onLate: (made: MadeToken | AppError) => void,
): Adoption {
  const desktop = useDesktop();
  const value = shallowRef('');
  const state = shallowRef<'idle' | 'running'>('idle');
  const error = shallowRef<AppError | null>(null);
  let isGone = false;
  onScopeDispose(() => {
    isGone = true;
    value.value = '';
  });

  async function adopt(from: 'field' | 'clipboard'): Promise<MadeToken | null> {
    if (state.value === 'running') return null;
    state.value = 'running';
    const { connectionId, asked } = goal();
    const pasted = from === 'field' ? value.value : null;
    const answer = await desktop.call('tokens.adopt', { connectionId, value: pasted });
    state.value = 'idle';
    error.value = answer.ok ? null : { code: answer.code, details: answer.details };
    if (!answer.ok) {
      if (isGone) onLate(answer);
      return null;
    }
    value.value = '';
    const made: MadeToken = { way: 'adopted', asked, ...answer.value };
    if (isGone) onLate(made);
    return made;
  }

  return {
    value,
    type: (text) => (value.value = text),
    isRunning: computed(() => state.value === 'running'),
    error,
    adopt,
  };
}

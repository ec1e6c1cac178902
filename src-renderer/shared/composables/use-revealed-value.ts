import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { TokenRef } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';

/** Milliseconds that a revealed value stays on the screen. */
export const REVEALED_MS = 30_000;

/** A value on the screen: in this component only, and only for a while. */
export interface RevealedValue {
  readonly value: ShallowRef<string | null>;
  readonly error: ShallowRef<AppError | null>;
  readonly reveal: () => Promise<void>;
  readonly hide: () => void;
}

/** @param token whose value is asked for, read on each reveal */
export function useRevealedValue(token: () => TokenRef): RevealedValue {
  const desktop = useDesktop();
  const value = shallowRef<string | null>(null);
  const error = shallowRef<AppError | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  /** Also takes back a question that is not answered yet. */
  function hide(): void {
    asked += 1;
    clearTimeout(timer);
    value.value = null;
  }

  async function reveal(): Promise<void> {
    hide();
    const question = asked;
    const { connectionId, tokenId } = token();
    const answer = await desktop.call('tokens.reveal', { connectionId, tokenId });
    if (question !== asked) return;
    error.value = answer.ok ? null : answer;
    if (!answer.ok) return;
    value.value = answer.value.value;
    timer = setTimeout(hide, REVEALED_MS);
  }

  onScopeDispose(hide);
  return { value, error, reveal, hide };
}

import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { UtcDate } from '../../../src-preload/contract/expiry';
import type { RotateOutcome, TokenSummary } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';

export type RotatedOutcome = Extract<RotateOutcome, { outcome: 'copied' | 'stored' }>;
export type UnknownOutcome = Extract<RotateOutcome, { outcome: 'unknown' }>;

/**
 * A rotation from the question to its result. A refusal leads back to the question: nothing was
 * changed. From `rotated` there is no way back, and from `unknown` only where a look found that
 * nothing happened.
 */
export type Rotation =
  | { readonly phase: 'asking'; readonly refusal: AppError | null }
  | { readonly phase: 'running'; readonly asked: UtcDate }
  | { readonly phase: 'rotated'; readonly asked: UtcDate; readonly result: RotatedOutcome }
  | { readonly phase: 'unknown'; readonly asked: UtcDate; readonly result: UnknownOutcome };

export interface RotationControls {
  readonly rotation: ShallowRef<Rotation>;
  /** Sends once; while it runs, and once it has a result, a further call does nothing. */
  readonly rotate: (expiresAt: UtcDate) => Promise<void>;
  /** Back to the question, where that is safe. */
  readonly askAgain: () => void;
}

/**
 * @param token as it was when the question was asked
 * @param onLate is told a result that came after the dialog was gone, so that none is lost
 */
export function useRotation(
  token: TokenSummary,
  onLate: (rotation: Rotation) => void,
): RotationControls {
  const desktop = useDesktop();
  const rotation = shallowRef<Rotation>({ phase: 'asking', refusal: null });
  let isGone = false;
  onScopeDispose(() => (isGone = true));

  async function rotate(expiresAt: UtcDate): Promise<void> {
    if (rotation.value.phase !== 'asking') return;
    rotation.value = { phase: 'running', asked: expiresAt };
    const { connectionId, id: tokenId } = token;
    const answer = await desktop.call('tokens.rotate', { connectionId, tokenId, expiresAt });
    if (!answer.ok) rotation.value = { phase: 'asking', refusal: answer };
    else if (answer.value.outcome === 'unknown') {
      rotation.value = { phase: 'unknown', asked: expiresAt, result: answer.value };
    } else rotation.value = { phase: 'rotated', asked: expiresAt, result: answer.value };
    if (isGone) onLate(rotation.value);
  }

  function askAgain(): void {
    const now = rotation.value;
    if (now.phase === 'unknown' && now.result.finding === 'not-rotated') {
      rotation.value = { phase: 'asking', refusal: null };
    }
  }

  return { rotation, rotate, askAgain };
}

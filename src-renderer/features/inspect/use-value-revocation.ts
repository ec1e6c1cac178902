import { shallowRef, type ShallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { InspectInput } from '../../../src-preload/contract/creation';
import type { RevokeOutcome } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';

/** A revocation of a pasted token from the question to its result; a second one does no harm. */
export type ValueRevocation =
  | { readonly phase: 'asking'; readonly refusal: AppError | null }
  | { readonly phase: 'running' }
  | {
      readonly phase: 'unknown';
      readonly finding: 'not-revoked' | 'undetermined';
      readonly cause: AppError;
    }
  | { readonly phase: 'revoked' };

export interface ValueRevocationControls {
  readonly revocation: ShallowRef<ValueRevocation>;
  /** Sends once; while it runs a further call does nothing. */
  readonly revoke: () => Promise<void>;
}

function toRevocation(outcome: RevokeOutcome): ValueRevocation {
  if (outcome.outcome === 'revoked') return { phase: 'revoked' };
  const { finding, cause } = outcome;
  return finding === 'revoked' ? { phase: 'revoked' } : { phase: 'unknown', finding, cause };
}

/** @param input the instance and the value, read when it is sent */
export function useValueRevocation(input: () => InspectInput): ValueRevocationControls {
  const desktop = useDesktop();
  const revocation = shallowRef<ValueRevocation>({ phase: 'asking', refusal: null });

  async function revoke(): Promise<void> {
    if (revocation.value.phase === 'running') return;
    revocation.value = { phase: 'running' };
    const answer = await desktop.call('tokens.revoke-inspected', input());
    revocation.value = answer.ok
      ? toRevocation(answer.value)
      : { phase: 'asking', refusal: answer };
  }

  return { revocation, revoke };
}

import { shallowRef, type ShallowRef } from 'vue';
import type { AppError, Result } from '../../../src-preload/contract/app-error';
import type { RevokeOutcome } from '../../../src-preload/contract/models';

/** A lost answer after which the token is not known to be revoked. */
export type UnsettledRevocation = Extract<RevokeOutcome, { outcome: 'unknown' }> & {
  readonly finding: 'not-revoked' | 'undetermined';
};

/** A revocation from the question to its result. GitLab takes a second one for the same token. */
export type Revocation =
  | { readonly phase: 'asking'; readonly refusal: AppError | null }
  | { readonly phase: 'running' }
  | { readonly phase: 'unknown'; readonly result: UnsettledRevocation }
  | { readonly phase: 'revoked'; readonly seenByLook: boolean };

export interface RevocationControls {
  readonly revocation: ShallowRef<Revocation>;
  /** Sends once; while it runs a further call does nothing. */
  readonly revoke: () => Promise<void>;
}

function toRevocation(outcome: RevokeOutcome): Revocation {
  if (outcome.outcome === 'revoked') return { phase: 'revoked', seenByLook: false };
  const { finding } = outcome;
  if (finding === 'revoked') return { phase: 'revoked', seenByLook: true };
  return { phase: 'unknown', result: { ...outcome, finding } };
}

/** What asks main to revoke. */
export type SendRevocation = () => Promise<Result<RevokeOutcome>>;

export function useRevocation(send: SendRevocation): RevocationControls {
  const revocation = shallowRef<Revocation>({ phase: 'asking', refusal: null });

  async function revoke(): Promise<void> {
    if (revocation.value.phase === 'running') return;
    revocation.value = { phase: 'running' };
    const answer = await send();
    revocation.value = answer.ok
      ? toRevocation(answer.value)
      : { phase: 'asking', refusal: answer };
  }

  return { revocation, revoke };
}

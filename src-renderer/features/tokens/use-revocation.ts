import { shallowRef, type ShallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { RevokeOutcome, TokenSummary } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';

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

export function useRevocation(token: TokenSummary): RevocationControls {
  const desktop = useDesktop();
  const revocation = shallowRef<Revocation>({ phase: 'asking', refusal: null });

  async function revoke(): Promise<void> {
    if (revocation.value.phase === 'running') return;
    revocation.value = { phase: 'running' };
    const { connectionId, id: tokenId } = token;
    const answer = await desktop.call('tokens.revoke', { connectionId, tokenId });
    revocation.value = answer.ok
      ? toRevocation(answer.value)
      : { phase: 'asking', refusal: answer };
  }

  return { revocation, revoke };
}

import type { AppErrorCode } from '../../../src-preload/contract/app-error';
import type { CredentialState, RecoveryItem } from '../../../src-preload/contract/models';
import type { IconName } from '../../shared/components/icons';
import type { RecoveryAttempt } from '../../shared/state/recovery.store';

export type RecoveryButton =
  'rotate' | 'look' | 'replace' | 'open-gitlab' | 'save' | 'copy' | 'dismiss';

export const BUTTON_ICONS: Readonly<Record<RecoveryButton, IconName | undefined>> = {
  rotate: 'rotate',
  look: 'refresh',
  replace: 'key',
  'open-gitlab': 'external',
  save: 'lock',
  copy: 'copy',
  dismiss: undefined,
};

/** A look cannot find out more before the connection has another credential. */
const NEEDS_CREDENTIAL: readonly AppErrorCode[] = [
  'CREDENTIAL_MISSING',
  'CREDENTIAL_REVOKED',
  'CREDENTIAL_EXPIRED',
  'CREDENTIAL_REFUSED',
  'CREDENTIAL_UNKNOWN',
];

/** Nothing that looks like the new token is there, or too many: their owner may know. */
const SEEN_IN_GITLAB: readonly AppErrorCode[] = [
  'TOKEN_ALREADY_REVOKED',
  'TOKEN_NOT_FOUND',
  'CREATION_AMBIGUOUS',
];

/**
 * What can be done about an unsettled rotation or creation. The first is the one that leads to a working value,
 * the last gives it up.
 *
 * @param credential state of the connection's credential
 */
export function toRecoveryButtons(
  { outcome, error }: Pick<RecoveryItem, 'outcome' | 'error'>,
  credential: CredentialState,
  attempt: RecoveryAttempt | null,
): readonly RecoveryButton[] {
  switch (outcome) {
    case 'looking':
      // The button that started the look stays, busy, so that the keyboard does not lose its place.
      return attempt?.action === 'look' ? ['look'] : [];
    case 'undetermined': {
      const isDead = error !== null && NEEDS_CREDENTIAL.includes(error.code);
      if (isDead) return ['replace', 'look', 'dismiss'];
      const isUnclear = error !== null && SEEN_IN_GITLAB.includes(error.code);
      return isUnclear ? ['look', 'open-gitlab', 'dismiss'] : ['look', 'dismiss'];
    }
    case 'value-lost': {
      if (credential !== 'usable') return ['replace', 'dismiss'];
      // Somebody else may have changed the token since: another look tells.
      return attempt?.state === 'failed' ? ['rotate', 'look', 'dismiss'] : ['rotate', 'dismiss'];
    }
    case 'credential-lost':
      return ['replace', 'open-gitlab', 'dismiss'];
    case 'value-unsaved':
      return ['save', 'copy', 'dismiss'];
  }
}

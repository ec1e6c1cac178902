import type { AppError, AppErrorCode } from '../../../src-preload/contract/app-error';
import { toInstanceName } from '../../../src-preload/contract/instance-name';
import type { ConnectionSummary, CredentialState } from '../../../src-preload/contract/models';

const CODES: Readonly<Record<Exclude<CredentialState, 'usable'>, AppErrorCode>> = {
  missing: 'CREDENTIAL_MISSING',
  revoked: 'CREDENTIAL_REVOKED',
  expired: 'CREDENTIAL_EXPIRED',
  refused: 'CREDENTIAL_REFUSED',
};

/**
 * What is wrong with a connection: first its credential, since nothing works without it, then its
 * last fetch; null when nothing is.
 */
export function connectionError({
  credential,
  instanceUrl,
  sync,
}: ConnectionSummary): AppError | null {
  if (credential.state === 'usable') return sync.error;
  const code = CODES[credential.state];
  // The fetch that found out may have brought GitLab's own words.
  return sync.error?.code === code
    ? sync.error
    : { code, details: { host: toInstanceName(instanceUrl) } };
}

/** The field whose content an error is about, or null when it is about neither. */
export function fieldAtFault(code: AppErrorCode): 'address' | 'credential' | null {
  if (code.startsWith('ADDRESS_')) return 'address';
  if (code.startsWith('CREDENTIAL_') || code === 'SCOPE_INSUFFICIENT') return 'credential';
  return (['HOST_UNKNOWN', 'NOT_GITLAB', 'REDIRECTED'] as AppErrorCode[]).includes(code)
    ? 'address'
    : null;
}

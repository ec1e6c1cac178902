import type { Result } from '../../src-preload/contract/app-error';

/**
 * A token is visible ASCII without spaces; anything else was mis-pasted. Fails with
 * `CREDENTIAL_MALFORMED`.
 */
export function parseCredential(pasted: string): Result<string> {
  const credential = pasted.trim();
  return /^[\x21-\x7e]{8,1024}$/.test(credential)
    ? { ok: true, value: credential }
    : { ok: false, code: 'CREDENTIAL_MALFORMED', details: {} };
}

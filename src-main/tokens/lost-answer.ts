import type { AppErrorCode, Result } from '../../src-preload/contract/app-error';
import type { GitlabClient } from '../gitlab/gitlab-client';
import type { GitlabToken } from '../gitlab/to-token';

/** What became of a token whose rotation or revocation got no usable answer. */
export type TokenFate = 'dead' | 'alive' | 'undetermined';

/** Answers to `/self` that prove that the token which asked is dead. */
const PROOFS_OF_DEATH: readonly AppErrorCode[] = ['CREDENTIAL_REVOKED'];

/**
 * Looks, with GET only, at what happened to a token. Never sends the change again: with a dead
 * credential a second rotate would make GitLab revoke the whole family (`gitlab-api`, 8.2).
 *
 * @param isCredential the token is the one that asks; then only `/self` tells
 */
export async function lookAfter(
  client: GitlabClient,
  tokenId: number,
  isCredential: boolean,
): Promise<TokenFate> {
  const seen = await (isCredential ? client.readSelf() : client.readToken(tokenId));
  if (seen.ok) return seen.value.revoked ? 'dead' : 'alive';
  return isCredential && isProofOfDeath(seen) ? 'dead' : 'undetermined';
}

function isProofOfDeath(seen: Result<GitlabToken>): boolean {
  return !seen.ok && PROOFS_OF_DEATH.includes(seen.code);
}

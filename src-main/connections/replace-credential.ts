import type { Result } from '../../src-preload/contract/app-error';
import type { ConnectionSummary, ReplaceCredentialInput } from '../../src-preload/contract/models';
import type { GitlabClient, GitlabTarget } from '../gitlab/gitlab-client';
import { readIdentity, withIdentity } from './identity';
import { keepConnection, type KeepConnectionParts } from './keep-connection';
import { parseCredential } from './pasted-credential';

export interface ReplaceCredentialParts extends KeepConnectionParts {
  readonly createClient: (target: GitlabTarget) => GitlabClient;
}

/** Checks with GitLab that the new credential is of the same account, then keeps it. */
export async function replaceCredential(
  parts: ReplaceCredentialParts,
  input: ReplaceCredentialInput,
): Promise<Result<ConnectionSummary>> {
  const connection = parts.book.find(input.connectionId);
  if (!connection.ok) return connection;
  const credential = parseCredential(input.credential);
  if (!credential.ok) return credential;
  const { instanceUrl, userId } = connection.value;
  const client = parts.createClient({ instanceUrl, credential: credential.value });
  const identity = await readIdentity(client);
  if (!identity.ok) return identity;
  if (identity.value.userId !== userId) {
    return { ok: false, code: 'CREDENTIAL_OF_OTHER_ACCOUNT', details: {} };
  }
  const canKeep = await parts.secrets.canKeep(input.store);
  if (!canKeep.ok) return canKeep;
  const next = withIdentity(connection.value, identity.value, input.store);
  return keepConnection(parts, next, credential.value);
}

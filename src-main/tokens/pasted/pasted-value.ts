import type { AppErrorCode, Result } from '../../../src-preload/contract/app-error';
import { canLookAtItself, toTokenShape } from '../../../src-preload/contract/token-shape';
import type { Connection } from '../../connections/connection';
import type { ConnectionBook } from '../../connections/connection-book';
import { parseCredential } from '../../connections/pasted-credential';
import { isRetired } from '../../connections/retired-credentials';
import type { GitlabClient, GitlabTarget } from '../../gitlab/gitlab-client';
import type { GitlabToken } from '../../gitlab/to-token';

export interface PastedValueParts {
  readonly book: ConnectionBook;
  readonly createClient: (target: GitlabTarget) => GitlabClient;
}

/** A value that somebody has put in, and that lives on the connection's instance. */
export interface PastedValue {
  readonly connection: Connection;
  readonly value: string;
  readonly token: GitlabToken;
  /** Asks with the value, and only the connection's instance. */
  readonly client: GitlabClient;
}

/** What is wrong with the value is not to be taken for a fault of the connection's credential. */
const OF_THE_VALUE: Partial<Record<AppErrorCode, AppErrorCode>> = {
  CREDENTIAL_MALFORMED: 'VALUE_MALFORMED',
  CREDENTIAL_UNKNOWN: 'VALUE_UNKNOWN',
  CREDENTIAL_REVOKED: 'VALUE_REVOKED',
  CREDENTIAL_EXPIRED: 'VALUE_EXPIRED',
  CREDENTIAL_REFUSED: 'VALUE_REFUSED',
  SCOPE_INSUFFICIENT: 'VALUE_REFUSED',
  FORBIDDEN: 'VALUE_REFUSED',
};

/** An error of a call that was made with the value, as one about the value. */
export function aboutValue<E extends { readonly code: AppErrorCode }>(error: E): E {
  return { ...error, code: OF_THE_VALUE[error.code] ?? error.code };
}

/**
 * Asks the connection's instance what a pasted value is. Nothing is kept of it. Fails with
 * `CONNECTION_UNKNOWN`, `VALUE_*`, or as any call to the instance.
 */
export async function readPastedValue(
  { book, createClient }: PastedValueParts,
  connectionId: string,
  pasted: string,
): Promise<Result<PastedValue>> {
  const found = book.find(connectionId);
  if (!found.ok) return found;
  const connection = found.value;
  const parsed = parseCredential(pasted);
  if (!parsed.ok) return aboutValue(parsed);
  const value = parsed.value;
  // A secret of another kind is nothing that `/self` could tell about; without a known prefix it may be.
  const shape = toTokenShape(value);
  if (shape.kind !== 'unknown' && !canLookAtItself(shape)) {
    return { ok: false, code: 'VALUE_OF_OTHER_KIND', details: {} };
  }
  if (isRetired(book.all(), value)) return { ok: false, code: 'VALUE_REVOKED', details: {} };
  const client = createClient({ instanceUrl: connection.instanceUrl, credential: value });
  const self = await client.readSelf();
  if (!self.ok) return aboutValue(self);
  return { ok: true, value: { connection, value, token: self.value, client } };
}

import type { AppError, AppErrorCode, Result } from '../../src-preload/contract/app-error';
import type { CredentialState } from '../../src-preload/contract/models';
import type { GitlabClient, GitlabTarget } from '../gitlab/gitlab-client';
import type { Secrets } from '../keychain/secrets';
import type { Connection } from './connection';
import type { ConnectionBook } from './connection-book';
import { isRetired } from './retired-credentials';

/** Errors that say the credential itself is bad, and what that makes of it. */
const BAD_CREDENTIAL: Partial<Record<AppErrorCode, CredentialState>> = {
  CREDENTIAL_MISSING: 'missing',
  CREDENTIAL_REVOKED: 'revoked',
  CREDENTIAL_EXPIRED: 'expired',
  CREDENTIAL_UNKNOWN: 'refused',
  CREDENTIAL_REFUSED: 'refused',
};

const ERROR_OF_STATE: Record<Exclude<CredentialState, 'usable'>, AppErrorCode> = {
  missing: 'CREDENTIAL_MISSING',
  revoked: 'CREDENTIAL_REVOKED',
  expired: 'CREDENTIAL_EXPIRED',
  refused: 'CREDENTIAL_REFUSED',
};

/** Signed-in clients, and the rule that a dead credential is never used again. */
export interface Sessions {
  /** Fails without a call when the credential is known to be bad or cannot be read. */
  open(connection: Connection): Promise<Result<GitlabClient>>;
  /** Remembers it when an error says the credential is bad. */
  notice(connectionId: string, error: AppError): Promise<void>;
}

export function createSessions(options: {
  readonly book: ConnectionBook;
  readonly secrets: Secrets;
  readonly createClient: (target: GitlabTarget) => GitlabClient;
}): Sessions {
  const { book, secrets, createClient } = options;

  const notice = async (connectionId: string, error: AppError): Promise<void> => {
    const state = BAD_CREDENTIAL[error.code];
    if (state === undefined) return;
    await book.update(connectionId, (connection) => ({
      ...connection,
      credential: { ...connection.credential, state },
    }));
  };

  return {
    notice,
    async open(connection) {
      const { id, instanceUrl, credential } = connection;
      // A secret that was missing may be back, for example after the keychain was restored.
      if (credential.state !== 'usable' && credential.state !== 'missing') {
        return { ok: false, code: ERROR_OF_STATE[credential.state], details: {} };
      }
      const secret = await secrets.credential(id, credential.store);
      if (!secret.ok) {
        await notice(id, secret);
        return secret;
      }
      // For example from a keychain that was put back from a backup.
      if (isRetired(connection, secret.value)) {
        const dead = { ok: false, code: 'CREDENTIAL_REVOKED', details: {} } as const;
        await notice(id, dead);
        return dead;
      }
      return { ok: true, value: createClient({ instanceUrl, credential: secret.value }) };
    },
  };
}

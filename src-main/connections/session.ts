import type { AppError, AppErrorCode, Result } from '../../src-preload/contract/app-error';
import type { CredentialState } from '../../src-preload/contract/models';
import type { GitlabClient, GitlabTarget } from '../gitlab/gitlab-client';
import type { Secrets } from '../keychain/secrets';
import { hasSameCredential, type Connection } from './connection';
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

/**
 * States that are for good. A missing secret may be back, for example after the keychain was
 * restored, and a refusal may have been a proxy's: both are asked for again.
 */
const ERROR_OF_STATE = { revoked: 'CREDENTIAL_REVOKED', expired: 'CREDENTIAL_EXPIRED' } as const;

/** Signed-in clients, and the rule that a dead credential is never used again. */
export interface Sessions {
  /** Fails without a call when the credential is known to be bad or cannot be read. */
  open(connection: Connection): Promise<Result<GitlabClient>>;
  /**
   * Remembers it when an error says the credential is bad. Only of the credential that the
   * connection had when it was opened: an answer about an old one says nothing about its successor.
   */
  notice(opened: Connection, error: AppError): Promise<void>;
}

export function createSessions(options: {
  readonly book: ConnectionBook;
  readonly secrets: Secrets;
  readonly createClient: (target: GitlabTarget) => GitlabClient;
  /** Called with the id of a connection whose credential was found to be bad. */
  readonly onBad: (connectionId: string) => void;
}): Sessions {
  const { book, secrets, createClient, onBad } = options;

  const notice = async (opened: Connection, error: AppError): Promise<void> => {
    const state = BAD_CREDENTIAL[error.code];
    if (state === undefined) return;
    await book.update(opened.id, (latest) =>
      hasSameCredential(latest, opened)
        ? { ...latest, credential: { ...latest.credential, state } }
        : latest,
    );
    onBad(opened.id);
  };

  return {
    notice,
    async open(connection) {
      const { id, instanceUrl, credential } = connection;
      if (credential.state === 'revoked' || credential.state === 'expired') {
        return { ok: false, code: ERROR_OF_STATE[credential.state], details: {} };
      }
      const secret = await secrets.credential(id, credential.store);
      if (!secret.ok) {
        await notice(connection, secret);
        return secret;
      }
      // For example from a keychain that was put back from a backup.
      if (isRetired(book.all(), secret.value)) {
        const dead = { ok: false, code: 'CREDENTIAL_REVOKED', details: {} } as const;
        await notice(connection, dead);
        return dead;
      }
      return { ok: true, value: createClient({ instanceUrl, credential: secret.value }) };
    },
  };
}

import type { Result } from '../../src-preload/contract/app-error';
import type {
  AddConnectionInput,
  ConnectionSummary,
  ReplaceCredentialInput,
  SecretStore,
} from '../../src-preload/contract/models';
import type { GitlabClient, GitlabTarget } from '../gitlab/gitlab-client';
import { toKeychainError, type Secrets } from '../keychain/secrets';
import type { Connection } from './connection';
import type { ConnectionBook } from './connection-book';
import { readIdentity, withIdentity, type Identity } from './identity';
import { parseInstanceAddress } from './instance-address';

export interface ConnectionServiceOptions {
  readonly book: ConnectionBook;
  readonly secrets: Secrets;
  readonly createClient: (target: GitlabTarget) => GitlabClient;
  /** Which of the base addresses a page's address may belong to is the GitLab. */
  readonly findInstance: (candidates: readonly string[]) => Promise<Result<string>>;
  readonly createId: () => string;
  readonly now: () => number;
  /** Called with the id of a connection that can be synced now. */
  readonly onReady: (connectionId: string) => void;
  /** Called after a connection is gone: its token list goes too. */
  readonly onRemoved: (connectionId: string) => Promise<void>;
}

export interface ConnectionService {
  /** Checks the credential, keeps it, then the connection. On failure nothing is kept. */
  add(input: AddConnectionInput, isDemo?: boolean): Promise<Result<ConnectionSummary>>;
  /** Puts a new credential of the same account in place of a dead one. */
  replaceCredential(input: ReplaceCredentialInput): Promise<Result<ConnectionSummary>>;
  /** Deletes its secrets, then its files; while the keychain refuses, everything stays. */
  remove(connectionId: string): Promise<Result<null>>;
}

/** A token is visible ASCII without spaces; anything else was mis-pasted. */
function toCredential(pasted: string): Result<string> {
  const credential = pasted.trim();
  return /^[\x21-\x7e]{8,1024}$/.test(credential)
    ? { ok: true, value: credential }
    : { ok: false, code: 'CREDENTIAL_MALFORMED', details: {} };
}

export function createConnectionService(options: ConnectionServiceOptions): ConnectionService {
  const { book, secrets, createClient, findInstance, createId, now, onReady, onRemoved } = options;

  const locate = async (input: AddConnectionInput): Promise<Result<string>> => {
    const address = parseInstanceAddress(input.address);
    if (!address.ok) return address;
    const { candidates, insecure } = address.value;
    const [first] = candidates;
    if (insecure && !input.allowInsecure) {
      return { ok: false, code: 'INSECURE_ADDRESS', details: { host: new URL(first).host } };
    }
    return candidates.length === 1 ? { ok: true, value: first } : findInstance(candidates);
  };

  /** Secret first: a connection on disk always has one. */
  const keep = async (
    connection: Connection,
    credential: string,
  ): Promise<Result<ConnectionSummary>> => {
    const { id } = connection;
    const { store } = connection.credential;
    const kept = await secrets.keepCredential(id, credential, store);
    const saved =
      kept.obstacle === null ? await book.put(connection) : toKeychainError(kept.obstacle);
    if (!saved.ok) {
      // Of a connection that is already there the new credential stays: the old one may be dead.
      if (!book.find(id).ok) await secrets.forgetCredential(id, store);
      return saved;
    }
    onReady(id);
    return { ok: true, value: book.summary(connection) };
  };

  const replace = async (
    connection: Connection,
    credential: string,
    store: SecretStore,
    identity: Identity,
  ): Promise<Result<ConnectionSummary>> => {
    const next = withIdentity(connection, identity);
    return keep({ ...next, credential: { ...next.credential, store } }, credential);
  };

  return {
    async add(input, isDemo = false) {
      const credential = toCredential(input.credential);
      if (!credential.ok) return credential;
      const instanceUrl = await locate(input);
      if (!instanceUrl.ok) return instanceUrl;
      const client = createClient({ instanceUrl: instanceUrl.value, credential: credential.value });
      const identity = await readIdentity(client);
      if (!identity.ok) return identity;
      const existing = book
        .all()
        .find(
          (other) =>
            other.instanceUrl === instanceUrl.value && other.userId === identity.value.userId,
        );
      if (existing?.credential.state === 'usable') {
        return { ok: false, code: 'CONNECTION_EXISTS', details: {} };
      }
      const canKeep = await secrets.canKeep(input.store);
      if (!canKeep.ok) return canKeep;
      if (existing) return replace(existing, credential.value, input.store, identity.value);
      return keep(
        {
          id: createId(),
          instanceUrl: instanceUrl.value,
          ...identity.value,
          credential: { ...identity.value.credential, store: input.store, state: 'usable' },
          maxLifetimeDays: null,
          heldTokenIds: [],
          isDemo,
          addedAt: now(),
        },
        credential.value,
      );
    },

    async replaceCredential(input) {
      const connection = book.find(input.connectionId);
      if (!connection.ok) return connection;
      const credential = toCredential(input.credential);
      if (!credential.ok) return credential;
      const { instanceUrl, userId } = connection.value;
      const identity = await readIdentity(
        createClient({ instanceUrl, credential: credential.value }),
      );
      if (!identity.ok) return identity;
      if (identity.value.userId !== userId) {
        return { ok: false, code: 'CREDENTIAL_OF_OTHER_ACCOUNT', details: {} };
      }
      const canKeep = await secrets.canKeep(input.store);
      if (!canKeep.ok) return canKeep;
      return replace(connection.value, credential.value, input.store, identity.value);
    },

    async remove(connectionId) {
      const connection = book.find(connectionId);
      if (!connection.ok) return connection;
      const { heldTokenIds, credential } = connection.value;
      for (const tokenId of heldTokenIds) {
        const gone = await secrets.forgetTokenValue({ connectionId, tokenId }, credential.store);
        if (!gone.ok) return gone;
      }
      const gone = await secrets.forgetCredential(connectionId, credential.store);
      if (!gone.ok) return gone;
      const removed = await book.remove(connectionId);
      if (removed.ok) await onRemoved(connectionId);
      return removed;
    },
  };
}

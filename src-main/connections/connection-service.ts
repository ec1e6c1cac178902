import type { Result } from '../../src-preload/contract/app-error';
import type {
  AddConnectionInput,
  ConnectionSummary,
  ReplaceCredentialInput,
} from '../../src-preload/contract/models';
import type { MutationLock } from '../tokens/mutation-lock';
import { addConnection, type AddConnectionParts } from './add-connection';
import { removeConnection, type RemoveConnectionParts } from './remove-connection';
import { replaceCredential, type ReplaceCredentialParts } from './replace-credential';

/** The use cases of connections; each has a file of its own. */
export interface ConnectionService {
  /** Checks the credential, keeps it, then the connection. On failure nothing is kept. */
  add(input: AddConnectionInput, isDemo?: boolean): Promise<Result<ConnectionSummary>>;
  /** Puts a new credential of the same account in place of a dead one. */
  replaceCredential(input: ReplaceCredentialInput): Promise<Result<ConnectionSummary>>;
  /** Deletes its secrets, then its files; while the keychain refuses, everything stays. */
  remove(connectionId: string): Promise<Result<null>>;
}

export type ConnectionServiceOptions = AddConnectionParts &
  ReplaceCredentialParts &
  RemoveConnectionParts & {
    /** Neither is done while a token of the connection is being changed. */
    readonly lock: MutationLock;
  };

export function createConnectionService(parts: ConnectionServiceOptions): ConnectionService {
  return {
    add: (input, isDemo = false) => addConnection(parts, input, isDemo),
    replaceCredential: (input) =>
      parts.lock.run(input.connectionId, () => replaceCredential(parts, input)),
    remove: (connectionId) =>
      parts.lock.run(connectionId, () => removeConnection(parts, connectionId)),
  };
}

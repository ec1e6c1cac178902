import type { Result } from '../../src-preload/contract/app-error';
import { toInstanceName } from '../../src-preload/contract/instance-name';
import type { AddConnectionInput, ConnectionSummary } from '../../src-preload/contract/models';
import type { MutationLock } from '../tokens/mutation-lock';
import type { GitlabClient, GitlabTarget } from '../gitlab/gitlab-client';
import type { Connection } from './connection';
import { readIdentity, withIdentity, type Identity } from './identity';
import { parseInstanceAddress } from './instance-address';
import { keepConnection, type KeepConnectionParts } from './keep-connection';
import { parseCredential } from './pasted-credential';

export interface AddConnectionParts extends KeepConnectionParts {
  readonly lock: MutationLock;
  readonly createClient: (target: GitlabTarget) => GitlabClient;
  /** Which of the base addresses a page's address may belong to is the GitLab. */
  readonly findInstance: (candidates: readonly string[]) => Promise<Result<string>>;
  readonly createId: () => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Checks the credential with GitLab, then keeps it and its connection. A connection of the same
 * account whose credential is dead gets the new one instead of a twin.
 */
export async function addConnection(
  parts: AddConnectionParts,
  input: AddConnectionInput,
  isDemo: boolean,
): Promise<Result<ConnectionSummary>> {
  const credential = parseCredential(input.credential);
  if (!credential.ok) return credential;
  const instanceUrl = await locateInstance(parts, input);
  if (!instanceUrl.ok) return instanceUrl;
  const target = { instanceUrl: instanceUrl.value, credential: credential.value };
  const identity = await readIdentity(parts.createClient(target));
  if (!identity.ok) return identity;
  const twin = findTwin(parts.book.all(), target.instanceUrl, identity.value.userId);
  if (twin?.credential.state === 'usable') {
    const details = { host: toInstanceName(target.instanceUrl) };
    return { ok: false, code: 'CONNECTION_EXISTS', details };
  }
  const canKeep = await parts.secrets.canKeep(input.store);
  if (!canKeep.ok) return canKeep;
  const connection = twin
    ? withIdentity(twin, identity.value, input.store)
    : toConnection(identity.value, {
        id: parts.createId(),
        instanceUrl: target.instanceUrl,
        store: input.store,
        isDemo,
        addedAt: parts.now(),
      });
  return parts.lock.run(connection.id, () => keepConnection(parts, connection, target.credential));
}

/** Base address of the GitLab that was meant. Asks the network only when the address is ambiguous. */
async function locateInstance(
  { findInstance }: AddConnectionParts,
  input: AddConnectionInput,
): Promise<Result<string>> {
  const address = parseInstanceAddress(input.address);
  if (!address.ok) return address;
  const { candidates, insecure } = address.value;
  const [first] = candidates;
  if (insecure && !input.allowInsecure) {
    return { ok: false, code: 'INSECURE_ADDRESS', details: { host: new URL(first).host } };
  }
  return candidates.length === 1 ? { ok: true, value: first } : findInstance(candidates);
}

/** The connection that already stands for this account. */
function findTwin(
  connections: readonly Connection[],
  instanceUrl: string,
  userId: number,
): Connection | undefined {
  return connections.find((other) => other.instanceUrl === instanceUrl && other.userId === userId);
}

type Origin = Pick<Connection, 'id' | 'instanceUrl' | 'isDemo' | 'addedAt'> &
  Pick<Connection['credential'], 'store'>;

function toConnection(identity: Identity, { store, ...origin }: Origin): Connection {
  return {
    ...origin,
    ...identity,
    credential: { ...identity.credential, store, state: 'usable' },
    maxLifetimeDays: null,
    heldTokenIds: [],
    retiredCredentials: [],
  };
}

import type { AppErrorCode, Result } from '../../src-preload/contract/app-error';
import type { UtcDate } from '../../src-preload/contract/expiry';
import type { SecretStore } from '../../src-preload/contract/models';
import type { GitlabClient } from '../gitlab/gitlab-client';
import type { Connection } from './connection';

/** Who a credential is, and what it says of itself. */
export interface Identity {
  readonly userId: number;
  readonly username: string | null;
  readonly displayName: string | null;
  readonly isAdministrator: boolean;
  readonly serverVersion: string | null;
  readonly credential: {
    readonly tokenId: number;
    readonly name: string;
    readonly scopes: string[];
    readonly expiresAt: UtcDate | null;
  };
}

/** Narrow scopes may ask `/self` and nothing else: then the rest stays unknown. */
const NOT_ALLOWED: readonly AppErrorCode[] = ['SCOPE_INSUFFICIENT', 'FORBIDDEN'];

/**
 * Asks `/personal_access_tokens/self`, `/user` and `/metadata`. The first alone decides whether the
 * credential is good (`gitlab-api`, 2.1); any failure of the others but "not allowed" is a failure.
 */
export async function readIdentity(client: GitlabClient): Promise<Result<Identity>> {
  const self = await client.readSelf();
  if (!self.ok) return self;
  const [user, metadata] = await Promise.all([client.readUser(), client.readMetadata()]);
  if (!user.ok && !NOT_ALLOWED.includes(user.code)) return user;
  if (!metadata.ok && !NOT_ALLOWED.includes(metadata.code)) return metadata;
  const { id, name, scopes, expiresAt, userId } = self.value;
  return {
    ok: true,
    value: {
      userId,
      username: user.ok ? user.value.username : null,
      displayName: user.ok ? user.value.name : null,
      isAdministrator: user.ok && user.value.isAdministrator,
      serverVersion: metadata.ok ? metadata.value.version : null,
      credential: { tokenId: id, name, scopes: [...scopes], expiresAt },
    },
  };
}

/**
 * The connection with what was just learnt of it; its credential is then known to be good.
 *
 * @param store where the credential is kept, when that changes
 */
export function withIdentity(
  connection: Connection,
  identity: Identity,
  store: SecretStore = connection.credential.store,
): Connection {
  return {
    ...connection,
    ...identity,
    credential: { ...identity.credential, store, state: 'usable' },
  };
}

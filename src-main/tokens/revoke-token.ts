import type { Result } from '../../src-preload/contract/app-error';
import type { RevokeOutcome, TokenRef } from '../../src-preload/contract/models';
import type { Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import { withoutHeldToken } from '../connections/held-tokens';
import { withRetired } from '../connections/retired-credentials';
import type { Sessions } from '../connections/session';
import { capabilitiesOf } from '../gitlab/capabilities';
import type { GitlabClient, MutationResult } from '../gitlab/gitlab-client';
import type { Secrets } from '../keychain/secrets';
import { lookAfter } from './lost-answer';
import type { MutationLock } from './mutation-lock';
import type { RecoveryBook } from './rotation/recovery-book';
import type { TokenLists } from './token-list';

export interface RevocationOptions {
  readonly book: ConnectionBook;
  readonly sessions: Sessions;
  readonly secrets: Secrets;
  readonly lists: TokenLists;
  readonly lock: MutationLock;
  readonly recoveries: RecoveryBook;
  readonly onStale: (connectionId: string) => void;
}

type Revoke = (ref: TokenRef) => Promise<Result<RevokeOutcome>>;

const FINDINGS = { dead: 'revoked', alive: 'not-revoked', undetermined: 'undetermined' } as const;

/** Revokes one token, sent exactly once; no usable answer is the outcome `unknown`. */
export function createRevocation(options: RevocationOptions): Revoke {
  const { book, sessions, lock } = options;

  return (ref) =>
    lock.run<RevokeOutcome>(ref.connectionId, async () => {
      const connection = book.find(ref.connectionId);
      if (!connection.ok) return connection;
      const { credential, serverVersion } = connection.value;
      const isCredential = ref.tokenId === credential.tokenId;
      const can = capabilitiesOf(credential.scopes, serverVersion);
      if (!(isCredential ? can.revokeSelf : can.revokeAny)) {
        return { ok: false, code: 'SCOPE_INSUFFICIENT', details: { scopes: ['api'] } };
      }
      const client = await sessions.open(connection.value);
      if (!client.ok) return client;
      const settled = await revokeOnce(options, {
        connection: connection.value,
        tokenId: ref.tokenId,
        client: client.value,
        asksOfItself: isCredential,
        send: () =>
          can.revokeAny ? client.value.revokeToken(ref.tokenId) : client.value.revokeSelf(),
      });
      if (!settled.ok) await sessions.notice(connection.value, settled);
      return settled;
    });
}

/** A revocation that may be sent. */
export interface Revocation {
  readonly connection: Connection;
  readonly tokenId: number;
  readonly client: GitlabClient;
  /** The client's credential is the token that is revoked; then only `/self` tells. */
  readonly asksOfItself: boolean;
  readonly send: () => Promise<MutationResult<null>>;
}

/** Sends it once, and looks when no usable answer came. What is known of the token is kept. */
export async function revokeOnce(
  options: RevocationOptions,
  { connection, tokenId, client, asksOfItself, send }: Revocation,
): Promise<Result<RevokeOutcome>> {
  const answer = await send();
  if (answer.ok) {
    await markRevoked(options, connection, tokenId);
    return { ok: true, value: { outcome: 'revoked' } };
  }
  const { code, details, sent } = answer;
  options.onStale(connection.id);
  if (sent === 'refused') return { ok: false, code, details };
  const finding = FINDINGS[await lookAfter(client, tokenId, asksOfItself)];
  if (finding === 'revoked') await markRevoked(options, connection, tokenId);
  return { ok: true, value: { outcome: 'unknown', finding, cause: { code, details } } };
}

async function markRevoked(
  options: RevocationOptions,
  connection: Connection,
  tokenId: number,
): Promise<void> {
  const { book, sessions, secrets, lists, recoveries } = options;
  const { store, tokenId: credentialId } = connection.credential;
  if (tokenId === credentialId) {
    await sessions.notice(connection, { code: 'CREDENTIAL_REVOKED', details: {} });
    const secret = await secrets.credential(connection.id, store);
    if (secret.ok) await book.update(connection.id, (latest) => withRetired(latest, secret.value));
    await secrets.forgetCredential(connection.id, store);
  } else if (connection.heldTokenIds.includes(tokenId)) {
    const gone = await secrets.forgetTokenValue({ connectionId: connection.id, tokenId }, store);
    if (gone.ok) await book.update(connection.id, (latest) => withoutHeldToken(latest, tokenId));
  }
  await lists.markRevoked(connection.id, tokenId);
  await recoveries.supersede(connection.id, tokenId);
}

import type { Result } from '../../src-preload/contract/app-error';
import type { RevokeOutcome, TokenRef } from '../../src-preload/contract/models';
import type { Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import { withRetired } from '../connections/retired-credentials';
import type { Sessions } from '../connections/session';
import { capabilitiesOf } from '../gitlab/capabilities';
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
  const { book, sessions, lock, onStale } = options;

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
      const answer = await (can.revokeAny
        ? client.value.revokeToken(ref.tokenId)
        : client.value.revokeSelf());
      if (answer.ok) {
        await markRevoked(options, connection.value, ref, isCredential);
        return { ok: true, value: { outcome: 'revoked' } };
      }
      const { code, details, sent } = answer;
      onStale(ref.connectionId);
      if (sent === 'refused') {
        await sessions.notice(connection.value, answer);
        return { ok: false, code, details };
      }
      const finding = FINDINGS[await lookAfter(client.value, ref.tokenId, isCredential)];
      if (finding === 'revoked') await markRevoked(options, connection.value, ref, isCredential);
      return { ok: true, value: { outcome: 'unknown', finding, cause: { code, details } } };
    });
}

async function markRevoked(
  options: RevocationOptions,
  connection: Connection,
  ref: TokenRef,
  isCredential: boolean,
): Promise<void> {
  const { book, sessions, secrets, lists, recoveries } = options;
  const { store } = connection.credential;
  if (isCredential) {
    await sessions.notice(connection, { code: 'CREDENTIAL_REVOKED', details: {} });
    const secret = await secrets.credential(connection.id, store);
    if (secret.ok) await book.update(connection.id, (latest) => withRetired(latest, secret.value));
    await secrets.forgetCredential(connection.id, store);
  } else if (connection.heldTokenIds.includes(ref.tokenId)) {
    const gone = await secrets.forgetTokenValue(ref, store);
    if (gone.ok) {
      await book.update(connection.id, (latest) => ({
        ...latest,
        heldTokenIds: latest.heldTokenIds.filter((id) => id !== ref.tokenId),
      }));
    }
  }
  await lists.markRevoked(connection.id, ref.tokenId);
  await recoveries.supersede(connection.id, ref.tokenId);
}

import type { KeychainRecord } from '../keychain/secret-entries';
import type { Connection } from './connection';
import type { ConnectionBook } from './connection-book';

type InKeychain = NonNullable<Connection['inKeychain']>;

/**
 * Which secrets of a connection may be in the keychain. Where its credential is now does not tell:
 * it may have moved between the keychain and memory since a value was kept.
 */
export function inKeychainOf({ inKeychain, credential, heldTokenIds }: Connection): InKeychain {
  if (inKeychain !== undefined) return inKeychain;
  const isThere = credential.store === 'keychain';
  return { credential: isThere, tokenIds: isThere ? heldTokenIds : [] };
}

/**
 * The connection after a change, with where its secrets may be now: a value goes where the credential
 * is at that moment, and what once went to the keychain counts as there until it is let go.
 */
export function withKeptSecrets(before: Connection | undefined, after: Connection): Connection {
  const isKeychain = after.credential.store === 'keychain';
  const known = before === undefined ? { credential: false, tokenIds: [] } : inKeychainOf(before);
  const heldBefore = before?.heldTokenIds ?? [];
  const tokenIds = after.heldTokenIds.filter(
    (id) => known.tokenIds.includes(id) || (isKeychain && !heldBefore.includes(id)),
  );
  return { ...after, inKeychain: { credential: isKeychain || known.credential, tokenIds } };
}

/** Whether the keychain holds anything of it, so that its marker must be there too. */
export function usesKeychain(connection: Connection): boolean {
  const { credential, tokenIds } = inKeychainOf(connection);
  return credential || tokenIds.length > 0;
}

/** What the connections' file remembers, as the secrets ask for it. */
export function toKeychainRecord(book: ConnectionBook): KeychainRecord {
  const of = (connectionId: string): InKeychain => {
    const found = book.find(connectionId);
    return found.ok ? inKeychainOf(found.value) : { credential: false, tokenIds: [] };
  };
  return {
    mayHoldCredential: (connectionId) => of(connectionId).credential,
    mayHoldValue: ({ connectionId, tokenId }) => of(connectionId).tokenIds.includes(tokenId),
  };
}

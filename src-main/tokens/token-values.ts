import type { Result } from '../../src-preload/contract/app-error';
import type { ClipboardState, TokenRef } from '../../src-preload/contract/models';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { ConnectionBook } from '../connections/connection-book';
import type { Secrets } from '../keychain/secrets';

/** Values that Latchkey holds. */
export interface TokenValues {
  /** For main's own use. Fails with `VALUE_MISSING`, `CREDENTIAL_MISSING` or `KEYCHAIN_*`. */
  read(ref: TokenRef): Promise<Result<string>>;
  /** Fails as `read`, or with `CLIPBOARD_FAILED`. */
  copy(ref: TokenRef): Promise<Result<ClipboardState>>;
  /**
   * One value, on one click. Of a connection's credential only what was rotated in this run: the
   * window never gets a stored one. Fails as `read`.
   */
  reveal(ref: TokenRef): Promise<Result<{ readonly value: string }>>;
  /** The credential was rotated just now, and its new value may be wanted elsewhere. */
  allowReveal(connectionId: string, tokenId: number): void;
}

const toKey = (connectionId: string, tokenId: number): string => `${connectionId}/${tokenId}`;

export function createTokenValues(
  book: ConnectionBook,
  secrets: Secrets,
  clipboard: ClipboardGuard,
): TokenValues {
  const rotatedCredentials = new Set<string>();

  const read = async (ref: TokenRef): Promise<Result<string>> => {
    const connection = book.find(ref.connectionId);
    if (!connection.ok) return connection;
    const { credential, id } = connection.value;
    return ref.tokenId === credential.tokenId
      ? secrets.credential(id, credential.store)
      : secrets.tokenValue(ref, credential.store);
  };
  const mayReveal = ({ connectionId, tokenId }: TokenRef): boolean => {
    const connection = book.find(connectionId);
    const isCredential = connection.ok && connection.value.credential.tokenId === tokenId;
    return !isCredential || rotatedCredentials.has(toKey(connectionId, tokenId));
  };

  return {
    read,
    async copy(ref) {
      const value = await read(ref);
      return value.ok ? clipboard.copy(value.value, ref) : value;
    },
    async reveal(ref) {
      if (!mayReveal(ref)) return { ok: false, code: 'VALUE_MISSING', details: {} };
      const value = await read(ref);
      return value.ok ? { ok: true, value: { value: value.value } } : value;
    },
    allowReveal: (connectionId, tokenId) =>
      void rotatedCredentials.add(toKey(connectionId, tokenId)),
  };
}

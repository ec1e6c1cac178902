import type { Result } from '../../src-preload/contract/app-error';
import type { ClipboardState, TokenRef } from '../../src-preload/contract/models';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { ConnectionBook } from '../connections/connection-book';
import type { Secrets } from '../keychain/secrets';

/** Values that Latchkey holds, for the user's own hands. */
export interface TokenValues {
  /** Fails with `VALUE_MISSING`, `KEYCHAIN_*` or `CLIPBOARD_FAILED`. */
  copy(ref: TokenRef): Promise<Result<ClipboardState>>;
  /** One value, on one click. Fails with `VALUE_MISSING` or `KEYCHAIN_*`. */
  reveal(ref: TokenRef): Promise<Result<{ readonly value: string }>>;
}

export function createTokenValues(
  book: ConnectionBook,
  secrets: Secrets,
  clipboard: ClipboardGuard,
): TokenValues {
  const read = async (ref: TokenRef): Promise<Result<string>> => {
    const connection = book.find(ref.connectionId);
    if (!connection.ok) return connection;
    const { credential, id } = connection.value;
    return ref.tokenId === credential.tokenId
      ? secrets.credential(id, credential.store)
      : secrets.tokenValue(ref, credential.store);
  };

  return {
    async copy(ref) {
      const value = await read(ref);
      return value.ok ? clipboard.copy(value.value, ref) : value;
    },
    async reveal(ref) {
      const value = await read(ref);
      return value.ok ? { ok: true, value: { value: value.value } } : value;
    },
  };
}

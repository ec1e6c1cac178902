import type { Result } from '../../../src-preload/contract/app-error';
import type { AdoptInput, AdoptOutcome } from '../../../src-preload/contract/creation';
import { isSurelyAccessToken } from '../../../src-preload/contract/token-shape';
import type { ClipboardGuard } from '../../clipboard/clipboard-guard';
import { withHeldToken } from '../../connections/held-tokens';
import { toKeychainError } from '../../keychain/secret-entries';
import type { Secrets } from '../../keychain/secrets';
import type { MutationLock } from '../mutation-lock';
import type { RecoveryBook } from '../rotation/recovery-book';
import { toTokenSummary } from '../to-summary';
import type { TokenLists } from '../token-list';
import { readPastedValue, type PastedValue, type PastedValueParts } from './pasted-value';

export interface AdoptionParts extends PastedValueParts {
  readonly secrets: Secrets;
  readonly lists: TokenLists;
  readonly lock: MutationLock;
  readonly recoveries: RecoveryBook;
  readonly clipboard: ClipboardGuard;
}

const NOTHING_THERE = { ok: false, code: 'CLIPBOARD_HAS_NO_TOKEN', details: {} } as const;

/**
 * Takes in a value that a page of GitLab has shown: asks what it is, keeps it in the keychain, and
 * copies it. Without a value it is taken from the clipboard, at this moment and at no other. Fails
 * with `VALUE_*`, `CLIPBOARD_HAS_NO_TOKEN`, `KEYCHAIN_*` or `DISK_FAILED`.
 */
export function createAdoption(
  parts: AdoptionParts,
): (input: AdoptInput) => Promise<Result<AdoptOutcome>> {
  return (input) =>
    parts.lock.run(input.connectionId, async () => {
      const pasted = input.value ?? (await parts.clipboard.read());
      if (pasted === null) return NOTHING_THERE;
      // It may have changed since the window was told of a token: a password is sent to nobody.
      if (input.value === null && !isSurelyAccessToken(pasted)) return NOTHING_THERE;
      const read = await readPastedValue(parts, input.connectionId, pasted);
      if (!read.ok) return read;
      const { connection, token } = read.value;
      if (token.userId !== connection.userId) {
        return { ok: false, code: 'VALUE_OF_OTHER_ACCOUNT', details: {} };
      }
      return token.id === connection.credential.tokenId
        ? { ok: true, value: toOutcome(read.value, 'stored') }
        : adopt(parts, read.value);
    });
}

/** Keychain first, then the record that it is there, then list and clipboard. */
async function adopt(parts: AdoptionParts, pasted: PastedValue): Promise<Result<AdoptOutcome>> {
  const { book, lists, recoveries, clipboard } = parts;
  const { connection, token, value } = pasted;
  const ref = { connectionId: connection.id, tokenId: token.id };
  const kept = await keepValue(parts, pasted);
  if (!kept.ok) return kept;
  const recorded = await book.update(connection.id, (latest) => withHeldToken(latest, token.id));
  await lists.putToken(connection.id, token);
  // Whoever has its value does not need to rotate it to get one.
  await recoveries.supersede(connection.id, token.id);
  if (!recorded.ok) return recorded;
  const copied = await clipboard.copy(value, ref);
  const latest = book.find(connection.id);
  const now = latest.ok ? { ...pasted, connection: latest.value } : pasted;
  return { ok: true, value: toOutcome(now, copied.ok ? 'copied' : 'stored') };
}

async function keepValue(
  { secrets }: AdoptionParts,
  { connection, token, value }: PastedValue,
): Promise<Result<null>> {
  const { store } = connection.credential;
  const ref = { connectionId: connection.id, tokenId: token.id };
  const known = await secrets.tokenValue(ref, store);
  if (known.ok && known.value === value) return { ok: true, value: null };
  const canKeep = await secrets.canKeep(store);
  if (!canKeep.ok) return canKeep;
  const kept = await secrets.keepTokenValue(ref, value, store);
  if (kept.obstacle === null) return { ok: true, value: null };
  // The page that shows it is still there: better said than half kept.
  await secrets.forgetTokenValue(ref, 'memory');
  return toKeychainError(kept.obstacle);
}

function toOutcome(
  { connection, token }: PastedValue,
  outcome: AdoptOutcome['outcome'],
): AdoptOutcome {
  const { store } = connection.credential;
  return { outcome, token: toTokenSummary(token, connection), store };
}

import type { Result } from '../../../src-preload/contract/app-error';
import { earliestExpiry } from '../../../src-preload/contract/expiry';
import type {
  ClipboardState,
  RecoveryOutcome,
  RotateInput,
  RotateOutcome,
  TokenRef,
} from '../../../src-preload/contract/models';
import type { ConnectionBook } from '../../connections/connection-book';
import { toKeychainError } from '../../keychain/secret-entries';
import type { Secrets } from '../../keychain/secrets';
import type { TokenCache } from '../token-cache';
import type { TokenLists } from '../token-list';
import type { TokenValues } from '../token-values';
import { isOfCredential, renewedExpiryOf, tokenIdOf, type Intent } from './intent';
import type { RotationJournal } from './journal';
import { lookInto } from './look';
import type { LookParts } from './look-at-successor';
import { recordLook } from './record-look';
import type { RecoveryBook } from './recovery-book';

export interface RecoveryParts extends LookParts {
  readonly book: ConnectionBook;
  readonly secrets: Secrets;
  readonly journal: RotationJournal;
  readonly recoveries: RecoveryBook;
  readonly lists: TokenLists;
  readonly values: TokenValues;
  readonly cache: TokenCache;
  /** Fetches a connection's list. */
  readonly sync: (connectionId: string) => Promise<Result<null>>;
  readonly rotate: (input: RotateInput) => Promise<Result<RotateOutcome>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Settles what a crash, a lost answer or a locked keychain left open. Sends no rotation again. */
export interface Recovery {
  /** Looks, with GET only, at one that is not settled. */
  readonly look: (intentId: string) => Promise<Result<null>>;
  /** Looks at those of a connection of which nothing final is known yet. */
  readonly lookAround: (connectionId: string) => Promise<void>;
  /** Rotates the token that the lost rotation made: that gives a value that works. */
  readonly rotateSuccessor: (intentId: string) => Promise<Result<RotateOutcome>>;
  /** Tries the keychain again with a value that it refused. */
  readonly save: (intentId: string) => Promise<Result<null>>;
  readonly copy: (intentId: string) => Promise<Result<ClipboardState>>;
  /** The user gives it up. */
  readonly dismiss: (intentId: string) => Promise<Result<null>>;
  /** Settles what disk alone tells, before anything is shown. */
  readonly settleFromDisk: () => Promise<void>;
  /** Whether quitting now would lose a value. */
  readonly hasUnsavedValue: () => boolean;
}

/** Of the others it is known what became of them, until the user acts. */
const OPEN: readonly RecoveryOutcome[] = ['looking', 'undetermined'];

/** A credential that was lost is over once the connection has another one. */
const isOpen = (outcome: RecoveryOutcome, hasCredential: boolean): boolean =>
  OPEN.includes(outcome) || (outcome === 'credential-lost' && hasCredential);

const DONE: Result<null> = { ok: true, value: null };
const SETTLED: Result<never> = { ok: false, code: 'VALUE_MISSING', details: {} };

export function createRecovery(parts: RecoveryParts): Recovery {
  const { recoveries } = parts;
  const withIntent = async <T>(
    intentId: string,
    act: (intent: Intent) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const intent = recoveries.find(intentId);
    return intent === null || recoveries.isGoingOn(intentId) ? SETTLED : act(intent);
  };
  const look = createLook(parts);

  return {
    // A value in memory is not found by looking, and is nothing that may be called settled.
    look: (intentId) =>
      withIntent(intentId, (intent) =>
        outcomeOf(recoveries, intentId) === 'value-unsaved' ? Promise.resolve(DONE) : look(intent),
      ),
    async lookAround(connectionId) {
      const connection = parts.book.find(connectionId);
      const isUsable = connection.ok && connection.value.credential.state === 'usable';
      const open = recoveries
        .items()
        .filter((item) => item.connectionId === connectionId && isOpen(item.outcome, isUsable));
      for (const { intentId } of open) await withIntent(intentId, look);
    },
    async settleFromDisk() {
      const told = parts.journal
        .unsettled()
        .filter(({ state }) => state === 'intended' || state === 'stored');
      for (const intent of told) await look(intent);
    },
    rotateSuccessor: (intentId) => withIntent(intentId, (intent) => rotateAgain(parts, intent)),
    save: (intentId) => withIntent(intentId, (intent) => saveValue(parts, intent)),
    copy: (intentId) => withIntent(intentId, (intent) => copyValue(parts, intent)),
    dismiss: (intentId) =>
      withIntent(intentId, async () => {
        await recoveries.settle(intentId);
        return DONE;
      }),
    hasUnsavedValue: () => recoveries.items().some(({ outcome }) => outcome === 'value-unsaved'),
  };
}

/** A look that is asked for while one runs is that one. */
function createLook(parts: RecoveryParts): (intent: Intent) => Promise<Result<null>> {
  const looking = new Map<string, Promise<Result<null>>>();
  return (intent) => {
    const current = looking.get(intent.id);
    if (current) return current;
    const started = lookAndRecord(parts, intent).finally(() => looking.delete(intent.id));
    looking.set(intent.id, started);
    return started;
  };
}

function outcomeOf(recoveries: RecoveryBook, intentId: string): RecoveryOutcome | undefined {
  return recoveries.items().find((item) => item.intentId === intentId)?.outcome;
}

async function lookAndRecord(parts: RecoveryParts, intent: Intent): Promise<Result<null>> {
  parts.recoveries.note(intent.id, 'looking');
  const look = await lookInto(parts, intent);
  // Given up meanwhile: it must not come back.
  if (parts.recoveries.find(intent.id) !== null) await recordLook(parts, intent, look);
  return DONE;
}

async function rotateAgain(
  { cache, sync, rotate, now }: RecoveryParts,
  intent: Intent,
): Promise<Result<RotateOutcome>> {
  const { connectionId, successorId } = intent;
  if (successorId === null) return SETTLED;
  // Found by a look of its own, it may not be in the list yet.
  if (cache.find(connectionId, successorId) === null) {
    const synced = await sync(connectionId);
    if (!synced.ok) return synced;
  }
  const earliest = earliestExpiry(now());
  const wanted = renewedExpiryOf(intent);
  const expiresAt = wanted < earliest ? earliest : wanted;
  return rotate({ connectionId, tokenId: successorId, expiresAt });
}

async function copyValue(
  { values }: RecoveryParts,
  intent: Intent,
): Promise<Result<ClipboardState>> {
  const ref = toRef(intent);
  return ref === null ? SETTLED : values.copy(ref);
}

async function saveValue(
  { book, secrets, values, recoveries }: RecoveryParts,
  intent: Intent,
): Promise<Result<null>> {
  const { connectionId } = intent;
  const isCredential = isOfCredential(intent);
  const ref = toRef(intent);
  if (ref === null) return SETTLED;
  const value = await values.read(ref);
  if (!value.ok) return value;
  const kept = isCredential
    ? await secrets.keepCredential(connectionId, value.value, 'keychain')
    : await secrets.keepTokenValue(ref, value.value, 'keychain');
  if (kept.obstacle !== null) {
    const error = toKeychainError(kept.obstacle);
    recoveries.note(intent.id, 'value-unsaved', error);
    return error;
  }
  if (isCredential) {
    await book.update(connectionId, (latest) => ({
      ...latest,
      credential: { ...latest.credential, store: 'keychain' },
    }));
  }
  await recoveries.settle(intent.id);
  return DONE;
}

function toRef(intent: Intent): TokenRef | null {
  const tokenId = tokenIdOf(intent);
  return tokenId === null ? null : { connectionId: intent.connectionId, tokenId };
}

import type { AppError, Result } from '../../../src-preload/contract/app-error';
import { daysBetween, toUtcDate } from '../../../src-preload/contract/expiry';
import type { ClipboardGuard } from '../../clipboard/clipboard-guard';
import type { Connection } from '../../connections/connection';
import type { ConnectionBook } from '../../connections/connection-book';
import type { GitlabToken, IssuedToken } from '../../gitlab/to-token';
import { toKeychainError, type Kept } from '../../keychain/secret-entries';
import type { Intent } from './intent';
import type { RotationJournal } from './journal';
import type { RecoveryBook } from './recovery-book';

/** What rotating and creating share: GitLab tells a value one time, so its way is written down. */

export interface JournalledParts {
  readonly journal: RotationJournal;
  readonly recoveries: RecoveryBook;
  readonly clipboard: ClipboardGuard;
}

/** How long a request that nobody waits for any more may still be carried out, in ms. */
export const LATE_COMMIT_MS = 120_000;

/** A server that is slow may do it after nobody waits any more. */
export function mayStillHappen({ code, details }: AppError): boolean {
  return code === 'TIMED_OUT' || details.status === 504;
}

/** On disk twice before anything is sent: what is wanted, then that it is about to leave. */
export async function writeIntent<I extends Intent>(
  { journal, recoveries }: JournalledParts,
  intended: I,
): Promise<Result<I>> {
  const sent: I = { ...intended, state: 'sent' };
  recoveries.begin(intended.id);
  for (const entry of [intended, sent]) {
    const written = await journal.write(entry);
    if (written.ok) continue;
    await recoveries.settle(intended.id);
    return written;
  }
  return { ok: true, value: sent };
}

/** What GitLab has issued, and where its value and the knowledge of it belong. */
export interface Issued {
  readonly intent: Intent;
  readonly issued: IssuedToken;
  readonly keep: () => Promise<Kept>;
  /** Told where the value is now. */
  readonly record: (token: GitlabToken, kept: Kept) => Promise<Result<null>>;
}

/** Keychain first, then clipboard, then everything that can wait. */
export async function settleIssued(
  parts: JournalledParts,
  { intent, issued, keep, record }: Issued,
): Promise<{ readonly token: GitlabToken; readonly kept: Kept; readonly isCopied: boolean }> {
  const { recoveries, clipboard } = parts;
  const { value, ...token } = issued;
  const kept = await keepAndRecord(parts, intent, token.id, keep);
  const ref = { connectionId: intent.connectionId, tokenId: token.id };
  const copied = await clipboard.copy(value, ref);
  const recorded = await record(token, kept);
  if (kept.obstacle !== null) {
    recoveries.note(intent.id, 'value-unsaved', toKeychainError(kept.obstacle));
  } else if (recorded.ok) await recoveries.settle(intent.id);
  // The journal still says where the value is: the next look records it.
  else recoveries.note(intent.id, 'undetermined', recorded);
  return { token, kept, isCopied: copied.ok };
}

/**
 * The keychain has the value before the journal is touched: a journal that cannot be written from
 * here on costs nothing, since a look finds the value or the new token.
 */
async function keepAndRecord(
  { journal }: JournalledParts,
  intent: Intent,
  tokenId: number,
  keep: () => Promise<Kept>,
): Promise<Kept> {
  const keeping = keep();
  const answered: Intent = { ...intent, state: 'answered', successorId: tokenId };
  await journal.write(answered);
  const kept = await keeping;
  if (kept.obstacle === null) await journal.write({ ...answered, state: 'stored' });
  return kept;
}

/** The latest date that GitLab allows, when a refusal names one, is remembered as a lifetime. */
export async function rememberLimit(
  book: ConnectionBook,
  connection: Connection,
  { details: { maxDate } }: AppError,
  now: number,
): Promise<void> {
  if (maxDate === undefined) return;
  const maxLifetimeDays = daysBetween(toUtcDate(now), maxDate);
  if (maxLifetimeDays <= 0) return;
  await book.update(connection.id, (latest) => ({ ...latest, maxLifetimeDays }));
}

import type { AppError, Result } from '../../../src-preload/contract/app-error';
import { daysBetween, toUtcDate } from '../../../src-preload/contract/expiry';
import type { ClipboardGuard } from '../../clipboard/clipboard-guard';
import type { Connection } from '../../connections/connection';
import type { ConnectionBook } from '../../connections/connection-book';
import type { Sessions } from '../../connections/session';
import type { MutationResult } from '../../gitlab/gitlab-client';
import type { GitlabToken, IssuedToken } from '../../gitlab/to-token';
import { toKeychainError, type Kept } from '../../keychain/secret-entries';
import type { Secrets } from '../../keychain/secrets';
import type { MutationLock } from '../mutation-lock';
import type { TokenCache } from '../token-cache';
import type { TokenLists } from '../token-list';
import type { Intent } from './intent';
import type { RotationJournal } from './journal';
import type { RecoveryBook } from './recovery-book';

/** What rotating and creating share: GitLab tells a value one time, so its way is written down. */

export interface JournalledParts {
  readonly journal: RotationJournal;
  readonly recoveries: RecoveryBook;
  readonly clipboard: ClipboardGuard;
  readonly book: ConnectionBook;
  readonly sessions: Sessions;
  readonly secrets: Secrets;
  readonly cache: TokenCache;
  readonly lists: TokenLists;
  readonly lock: MutationLock;
  readonly createId: () => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called when the server's list is worth another look. */
  readonly onStale: (connectionId: string) => void;
}

/** GitLab's no, or no usable answer. */
export type MutationFailure = Extract<MutationResult<never>, { ok: false }>;

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

/** The highest of the ids that are known; what GitLab makes later has a higher one. */
export const toHighestId = (tokens: readonly Pick<GitlabToken, 'id'>[]): number =>
  tokens.reduce((highest, { id }) => Math.max(highest, id), 0);

/** GitLab said no: nothing has happened, and its words may tell more than that. */
export async function refuse(
  { book, sessions, recoveries, now, onStale }: JournalledParts,
  { connection, intent }: { readonly connection: Connection; readonly intent: Intent },
  { code, details }: AppError,
): Promise<Result<never>> {
  const { serverVersion } = connection;
  const isKnown = code === 'ROUTE_MISSING' && serverVersion !== null;
  const error: AppError = { code, details: isKnown ? { serverVersion, ...details } : details };
  await recoveries.settle(intent.id);
  await sessions.notice(connection, error);
  onStale(connection.id);
  await rememberLimit(book, connection, error, now());
  return { ok: false, ...error };
}

/** The latest date that GitLab allows, when a refusal names one, is remembered as a lifetime. */
async function rememberLimit(
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

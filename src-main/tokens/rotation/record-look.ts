import type { ConnectionBook } from '../../connections/connection-book';
import { withHeldToken } from '../../connections/held-tokens';
import type { TokenLists } from '../token-list';
import type { Intent } from './intent';
import type { RotationJournal } from './journal';
import type { Look } from './look-at-successor';
import type { RecoveryBook } from './recovery-book';

export interface RecordParts {
  readonly book: ConnectionBook;
  readonly journal: RotationJournal;
  readonly recoveries: RecoveryBook;
  readonly lists: TokenLists;
}

/** Keeps what a look has found out, and tells the windows. */
export async function recordLook(parts: RecordParts, intent: Intent, look: Look): Promise<void> {
  const { recoveries, journal, book, lists } = parts;
  switch (look.found) {
    case 'nothing-happened':
      return recoveries.settle(intent.id);
    case 'value': {
      const { connectionId } = intent;
      if (look.tokenId !== null) {
        const { tokenId } = look;
        const recorded = await book.update(connectionId, (latest) =>
          withHeldToken(latest, tokenId),
        );
        if (!recorded.ok) {
          recoveries.note(intent.id, 'undetermined', recorded);
          return;
        }
      }
      lists.announce(connectionId);
      return recoveries.settle(intent.id);
    }
    case 'successor':
      // Not on disk is no loss: the next look finds it again.
      await journal.write(withSuccessor(intent, look));
      recoveries.note(intent.id, 'value-lost');
      return;
    case 'credential-lost':
      recoveries.note(intent.id, 'credential-lost');
      return;
    case 'failed':
      recoveries.note(intent.id, 'undetermined', look.error);
  }
}

/** Where none was asked for, the date that the server gave is the one to give again. */
function withSuccessor(intent: Intent, look: Extract<Look, { found: 'successor' }>): Intent {
  const { tokenId: successorId, expiresAt } = look;
  return intent.kind === 'rotate'
    ? { ...intent, successorId }
    : { ...intent, successorId, requestedExpiresAt: intent.requestedExpiresAt ?? expiresAt };
}

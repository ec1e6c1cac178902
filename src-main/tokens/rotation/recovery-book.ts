import type { AppError } from '../../../src-preload/contract/app-error';
import type { RecoveryItem, RecoveryOutcome } from '../../../src-preload/contract/models';
import type { EventHub } from '../../events/event-hub';
import { renewedExpiryOf, tokenIdOf, type Intent } from './intent';
import type { RotationJournal } from './journal';

interface Finding {
  readonly outcome: RecoveryOutcome;
  readonly error: AppError | null;
}

const NOT_LOOKED_AT: Finding = { outcome: 'undetermined', error: null };

type Wanted = Pick<Intent, 'connectionId' | 'userId' | 'name'>;

/** The unsettled rotations and creations as the windows see them: the journal, and what is known of each. */
export interface RecoveryBook {
  readonly items: () => readonly RecoveryItem[];
  readonly find: (intentId: string) => Intent | null;
  /** Whether a rotation of this token must be settled before another one. */
  readonly isUnsettled: (connectionId: string, tokenId: number) => boolean;
  /** Whether it is not known if a token of that name was created, so that another would be a twin. */
  readonly isCreationUnsettled: (wanted: Wanted) => boolean;
  /** A change that is going on right now is nobody's to recover. */
  readonly begin: (intentId: string) => void;
  readonly isGoingOn: (intentId: string) => boolean;
  /** The request is over and this is what is known of it. */
  readonly note: (intentId: string, outcome: RecoveryOutcome, error?: AppError) => void;
  readonly settle: (intentId: string) => Promise<void>;
  /** A token whose value was lost was rotated itself, or somebody has its value: nothing is to be had of it any more. */
  readonly supersede: (connectionId: string, successorId: number) => Promise<void>;
  /** The connection is gone, and with it everything that could be done about its tokens. */
  readonly forget: (connectionId: string) => Promise<void>;
}

export function createRecoveryBook(journal: RotationJournal, hub: EventHub): RecoveryBook {
  const findings = new Map<string, Finding>();
  const goingOn = new Set<string>();

  const items = (): readonly RecoveryItem[] =>
    journal
      .unsettled()
      .filter(({ id }) => !goingOn.has(id))
      .map((intent) => toItem(intent, findings.get(intent.id) ?? NOT_LOOKED_AT));
  const announce = (): void => hub.emit('recovery.changed', items());
  const settle = async (...ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      goingOn.delete(id);
      findings.delete(id);
      await journal.settle(id);
    }
    if (ids.length > 0) announce();
  };
  const idsOf = (isMeant: (intent: Intent) => boolean): readonly string[] =>
    journal.unsettled().flatMap((intent) => (isMeant(intent) ? intent.id : []));

  return {
    items,
    find: (intentId) => journal.unsettled().find(({ id }) => id === intentId) ?? null,
    isUnsettled: (connectionId, tokenId) =>
      journal.unsettled().some((intent) => isRotationOf(intent, connectionId, tokenId)),
    isCreationUnsettled: (wanted) =>
      journal.unsettled().some((intent) => isUnfoundTwin(intent, wanted)),
    begin: (intentId) => void goingOn.add(intentId),
    isGoingOn: (intentId) => goingOn.has(intentId),
    note(intentId, outcome, error) {
      goingOn.delete(intentId);
      const facts = error === undefined ? null : { code: error.code, details: error.details };
      findings.set(intentId, { outcome, error: facts });
      announce();
    },
    settle: (intentId) => settle(intentId),
    supersede: (connectionId, tokenId) =>
      settle(...idsOf((one) => one.connectionId === connectionId && one.successorId === tokenId)),
    forget: (connectionId) => settle(...idsOf((one) => one.connectionId === connectionId)),
  };
}

function isRotationOf(intent: Intent, connectionId: string, tokenId: number): boolean {
  const isOfConnection = intent.connectionId === connectionId;
  return intent.kind === 'rotate' && isOfConnection && intent.tokenId === tokenId;
}

/** A creation of the same name for the same user whose token was not found. */
function isUnfoundTwin(intent: Intent, { connectionId, userId, name }: Wanted): boolean {
  const isOpen = intent.kind === 'create' && intent.successorId === null;
  const isSameOwner = intent.connectionId === connectionId && intent.userId === userId;
  return isOpen && isSameOwner && intent.name === name;
}

function toItem(intent: Intent, finding: Finding): RecoveryItem {
  return {
    intentId: intent.id,
    connectionId: intent.connectionId,
    kind: intent.kind === 'create' ? 'creation' : 'rotation',
    tokenId: tokenIdOf(intent),
    tokenName: intent.name,
    requestedExpiresAt: renewedExpiryOf(intent),
    intendedAt: intent.intendedAt,
    ...finding,
  };
}

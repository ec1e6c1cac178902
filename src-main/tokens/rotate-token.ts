import type { AppError, Result } from '../../src-preload/contract/app-error';
import type { RotateInput, RotateOutcome } from '../../src-preload/contract/models';
import type { Connection } from '../connections/connection';
import { withRetired } from '../connections/retired-credentials';
import { capabilitiesOf } from '../gitlab/capabilities';
import type { GitlabClient, MutationResult } from '../gitlab/gitlab-client';
import type { GitlabToken, IssuedToken } from '../gitlab/to-token';
import type { Kept } from '../keychain/secret-entries';
import type { Secrets } from '../keychain/secrets';
import { lookAfter, type TokenFate } from './lost-answer';
import { mayRotate } from './may-rotate';
import { withSuccessor } from './rotated-connection';
import type { RotationIntent } from './rotation/intent';
import {
  LATE_COMMIT_MS,
  mayStillHappen,
  refuse,
  settleIssued,
  toHighestId,
  writeIntent,
  type JournalledParts,
  type MutationFailure,
} from './rotation/journalled';
import type { TokenValues } from './token-values';
import { toTokenSummary } from './to-summary';

export interface RotationOptions extends JournalledParts {
  readonly values: TokenValues;
}

type Rotate = (input: RotateInput) => Promise<Result<RotateOutcome>>;

/** A rotation that may be sent: everything that can be checked before was checked. */
interface Rotation {
  readonly input: RotateInput;
  /** As it was before the rotation. */
  readonly connection: Connection;
  /** The token is the one that the connection itself signs in with. */
  readonly isCredential: boolean;
  readonly client: GitlabClient;
  /** The credential that dies with this rotation; null when another token is rotated. */
  readonly retiring: string | null;
  /** As it is in the journal. */
  readonly intent: RotationIntent;
}

const FINDINGS = { dead: 'rotated', alive: 'not-rotated', undetermined: 'undetermined' } as const;

/**
 * Rotates one token, sent exactly once, and not before its intent is on disk. The new value goes to
 * the keychain first, then to the clipboard. A refusal is an error and leaves the old token as it
 * was; no usable answer is the outcome `unknown` together with what a look at the server found.
 */
export function createRotation(parts: RotationOptions): Rotate {
  return (input) =>
    parts.lock.run(input.connectionId, async () => {
      const prepared = await prepare(parts, input);
      if (!prepared.ok) return prepared;
      const rotation = await intend(parts, prepared.value);
      if (!rotation.ok) return rotation;
      const answer = await send(rotation.value);
      if (answer.ok) return settle(parts, rotation.value, answer.value);
      return answer.sent === 'unknown'
        ? lookForOutcome(parts, rotation.value, answer)
        : refuse(parts, rotation.value, answer);
    });
}

/** What must be true before anything is sent, each checked without changing anything. */
async function prepare(
  parts: RotationOptions,
  input: RotateInput,
): Promise<Result<Omit<Rotation, 'intent'>>> {
  const { book, cache, secrets, sessions, recoveries, now } = parts;
  const found = book.find(input.connectionId);
  if (!found.ok) return found;
  const connection = found.value;
  if (recoveries.isUnsettled(connection.id, input.tokenId)) {
    return { ok: false, code: 'ROTATION_UNSETTLED', details: {} };
  }
  const allowed = mayRotate(connection, cache.find(connection.id, input.tokenId), input, now());
  if (!allowed.ok) return allowed;
  const canKeep = await secrets.canKeep(connection.credential.store);
  if (!canKeep.ok) return canKeep;
  const client = await sessions.open(connection);
  if (!client.ok) return client;
  // A dead credential that asks to rotate, whichever token, makes GitLab revoke its successors
  // (`gitlab-api`, 8.2). It may have been rotated elsewhere, so it is looked at right before.
  const self = await client.value.readSelf();
  if (!self.ok) {
    await sessions.notice(connection, self);
    return self;
  }
  const isCredential = input.tokenId === self.value.id;
  const secret = await secrets.credential(connection.id, connection.credential.store);
  if (!secret.ok) return secret;
  const retiring = isCredential ? secret.value : null;
  return { ok: true, value: { input, connection, isCredential, client: client.value, retiring } };
}

async function intend(
  parts: RotationOptions,
  rotation: Omit<Rotation, 'intent'>,
): Promise<Result<Rotation>> {
  const { cache, createId, now } = parts;
  const { connection, input, isCredential } = rotation;
  const { tokens } = cache.get(connection.id);
  const token = cache.find(connection.id, input.tokenId);
  if (token === null) return { ok: false, code: 'TOKEN_NOT_FOUND', details: {} };
  const intent = await writeIntent<RotationIntent>(parts, {
    version: 1,
    kind: 'rotate',
    id: createId(),
    state: 'intended',
    connectionId: connection.id,
    tokenId: input.tokenId,
    name: token.name,
    scopes: [...token.scopes],
    userId: token.userId,
    isCredential,
    oldExpiresAt: token.expiresAt,
    requestedExpiresAt: input.expiresAt,
    intendedAt: now(),
    highestKnownId: toHighestId(tokens),
    successorId: null,
    openUntil: null,
  });
  return intent.ok ? { ok: true, value: { ...rotation, intent: intent.value } } : intent;
}

function send({ input, connection, client }: Rotation): Promise<MutationResult<IssuedToken>> {
  const { credential, serverVersion } = connection;
  return capabilitiesOf(credential.scopes, serverVersion).rotateAny
    ? client.rotateToken(input.tokenId, input.expiresAt)
    : client.rotateSelf(input.expiresAt);
}

/** GitLab did it. */
async function settle(
  parts: RotationOptions,
  rotation: Rotation,
  rotated: IssuedToken,
): Promise<Result<RotateOutcome>> {
  const { input, connection, intent, isCredential } = rotation;
  if (isCredential) parts.values.allowReveal(connection.id, rotated.id);
  const { token, kept, isCopied } = await settleIssued(parts, {
    intent,
    issued: rotated,
    keep: () => keepValue(parts.secrets, rotation, rotated),
    record: (token, kept) => recordSuccessor(parts, rotation, token, kept),
  });
  await parts.recoveries.supersede(connection.id, input.tokenId);
  parts.onStale(connection.id);

  const latest = parts.book.find(connection.id);
  return {
    ok: true,
    value: {
      outcome: isCopied ? 'copied' : 'stored',
      token: toTokenSummary(token, latest.ok ? latest.value : connection),
      store: kept.store,
      dateDiffers: token.expiresAt !== input.expiresAt,
    },
  };
}

function keepValue(
  secrets: Secrets,
  { connection, isCredential }: Rotation,
  { id: tokenId, value }: IssuedToken,
): Promise<Kept> {
  const { id: connectionId, credential } = connection;
  return isCredential
    ? secrets.keepCredential(connectionId, value, credential.store)
    : secrets.keepTokenValue({ connectionId, tokenId }, value, credential.store);
}

async function recordSuccessor(
  { book, lists, secrets }: RotationOptions,
  { input, connection, isCredential, retiring }: Rotation,
  successor: GitlabToken,
  { store }: Kept,
): Promise<Result<null>> {
  // It opens nothing any more, so nobody waits for a keychain that may ask for its password first.
  // Asked before the record of where it is goes.
  if (!isCredential && connection.heldTokenIds.includes(input.tokenId)) {
    void secrets.forgetTokenValue(input, connection.credential.store);
  }
  const recorded = await book.update(connection.id, (latest) => {
    const next = withSuccessor(latest, input.tokenId, successor);
    if (retiring === null) return next;
    // Kept in memory, the keychain still has the dead one: it must not be read after a restart.
    const credential = { ...next.credential, store };
    return withRetired({ ...next, credential }, retiring);
  });
  await lists.replaceToken(connection.id, input.tokenId, successor);
  return recorded;
}

/** No usable answer: tells what a look at the server finds, and sends nothing again. */
async function lookForOutcome(
  { sessions, recoveries, journal, now, onStale }: RotationOptions,
  { input, connection, isCredential, client, intent }: Rotation,
  { code, details }: MutationFailure,
): Promise<Result<RotateOutcome>> {
  const cause: AppError = { code, details };
  const seen = await lookAfter(client, input.tokenId, isCredential);
  const isTooEarly = seen === 'alive' && mayStillHappen(cause);
  if (isTooEarly) await journal.write({ ...intent, openUntil: now() + LATE_COMMIT_MS });
  const fate: TokenFate = isTooEarly ? 'undetermined' : seen;
  if (fate === 'alive') await recoveries.settle(intent.id);
  else if (fate === 'dead' && isCredential) {
    await sessions.notice(connection, { code: 'CREDENTIAL_REVOKED', details: {} });
    recoveries.note(intent.id, 'credential-lost');
  } else recoveries.note(intent.id, 'undetermined', cause);
  // This one has an intent of its own now; what may have made the token is over.
  if (fate !== 'alive') await recoveries.supersede(connection.id, input.tokenId);
  // The fetch that follows also looks at what is undetermined.
  onStale(connection.id);
  return { ok: true, value: { outcome: 'unknown', finding: FINDINGS[fate], cause } };
}

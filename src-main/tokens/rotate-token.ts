import type { Result } from '../../src-preload/contract/app-error';
import {
  daysBetween,
  earliestExpiry,
  isUtcDate,
  toUtcDate,
  type UtcDate,
} from '../../src-preload/contract/expiry';
import type { Capabilities, RotateInput, RotateOutcome } from '../../src-preload/contract/models';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import type { Sessions } from '../connections/session';
import { capabilitiesOf } from '../gitlab/capabilities';
import type { GitlabClient, MutationResult } from '../gitlab/gitlab-client';
import type { RotatedToken } from '../gitlab/to-token';
import type { Kept, Secrets } from '../keychain/secrets';
import { lookAfter, type TokenFate } from './lost-answer';
import type { MutationLock } from './mutation-lock';
import type { TokenCache } from './token-cache';
import type { TokenLists } from './token-list';
import { toTokenSummary } from './to-summary';

export interface RotationOptions {
  readonly book: ConnectionBook;
  readonly sessions: Sessions;
  readonly secrets: Secrets;
  readonly cache: TokenCache;
  readonly lists: TokenLists;
  readonly lock: MutationLock;
  readonly clipboard: ClipboardGuard;
  readonly now: () => number;
  /** Called when the server's list is worth another look. */
  readonly onStale: (connectionId: string) => void;
}

type Rotate = (input: RotateInput) => Promise<Result<RotateOutcome>>;

const FINDINGS = { dead: 'rotated', alive: 'not-rotated', undetermined: 'undetermined' } as const;

/**
 * Rotates one token, sent exactly once. The new value goes to the keychain first, then to the
 * clipboard. A refusal is an error and leaves the old token as it was; no usable answer is the
 * outcome `unknown` together with what a look at the server found.
 */
export function createRotation(options: RotationOptions): Rotate {
  const { book, sessions, secrets, cache, lock, now, onStale } = options;

  const checkAllowed = (connection: Connection, input: RotateInput): Result<null> => {
    const { expiresAt, tokenId } = input;
    if (!isUtcDate(expiresAt) || expiresAt < earliestExpiry(now())) {
      return { ok: false, code: 'EXPIRY_INVALID', details: {} };
    }
    const token = cache.find(connection.id, tokenId);
    if (token === null) return { ok: false, code: 'TOKEN_NOT_FOUND', details: {} };
    if (token.revoked) return { ok: false, code: 'TOKEN_ALREADY_REVOKED', details: {} };
    const { credential, serverVersion } = connection;
    const can = capabilitiesOf(credential.scopes, serverVersion);
    return canRotate(can, tokenId === credential.tokenId, serverVersion);
  };

  /** What must be true before anything is sent, each checked without changing anything. */
  const prepare = async (
    connection: Connection,
    input: RotateInput,
  ): Promise<Result<GitlabClient>> => {
    const allowed = checkAllowed(connection, input);
    if (!allowed.ok) return allowed;
    const canKeep = await secrets.canKeep(connection.credential.store);
    if (!canKeep.ok) return canKeep;
    const client = await sessions.open(connection);
    if (!client.ok || input.tokenId !== connection.credential.tokenId) return client;
    // A dead credential that asks to rotate kills its whole family, so it is looked at right before.
    const self = await client.value.readSelf();
    if (self.ok) return client;
    await sessions.notice(connection.id, self);
    return self;
  };

  const loseAnswer = async (
    client: GitlabClient,
    connection: Connection,
    tokenId: number,
    cause: Extract<MutationResult<never>, { ok: false }>,
  ): Promise<Result<RotateOutcome>> => {
    const isCredential = tokenId === connection.credential.tokenId;
    const fate: TokenFate = await lookAfter(client, tokenId, isCredential);
    if (fate === 'dead' && isCredential) {
      await sessions.notice(connection.id, { code: 'CREDENTIAL_REVOKED', details: {} });
    }
    onStale(connection.id);
    const { code, details } = cause;
    return {
      ok: true,
      value: { outcome: 'unknown', finding: FINDINGS[fate], cause: { code, details } },
    };
  };

  return (input) =>
    lock.run(input.connectionId, async () => {
      const { connectionId, tokenId, expiresAt } = input;
      const connection = book.find(connectionId);
      if (!connection.ok) return connection;
      const client = await prepare(connection.value, input);
      if (!client.ok) return client;
      const { credential, serverVersion } = connection.value;
      const { rotateAny } = capabilitiesOf(credential.scopes, serverVersion);
      const answer = await (rotateAny
        ? client.value.rotateToken(tokenId, expiresAt)
        : client.value.rotateSelf(expiresAt));
      if (answer.ok) return settle(options, connection.value, input, answer.value);
      if (answer.sent === 'unknown') {
        return loseAnswer(client.value, connection.value, tokenId, answer);
      }
      await learnMaximum(book, connectionId, answer.details.maxDate, now());
      const { code, details } = answer;
      return { ok: false, code, details };
    });
}

function canRotate(
  can: Capabilities,
  isCredential: boolean,
  serverVersion: string | null,
): Result<null> {
  if (isCredential ? can.rotateSelf : can.rotateAny) return { ok: true, value: null };
  if (can.rotateNeedsVersion !== null) {
    const details = {
      neededVersion: can.rotateNeedsVersion,
      ...(serverVersion === null ? {} : { serverVersion }),
    };
    return { ok: false, code: 'ROUTE_MISSING', details };
  }
  return { ok: false, code: 'SCOPE_INSUFFICIENT', details: { scopes: ['api'] } };
}

/** Value to the keychain, before anything else; then the clipboard; then everything that can wait. */
async function settle(
  options: RotationOptions,
  connection: Connection,
  input: RotateInput,
  rotated: RotatedToken,
): Promise<Result<RotateOutcome>> {
  const { book, secrets, lists, clipboard, onStale } = options;
  const { value, ...token } = rotated;
  const { id: connectionId } = connection;
  const kept = await keepValue(secrets, connection, input.tokenId, rotated);
  const copied = await clipboard.copy(value, { connectionId, tokenId: token.id });
  await book.update(connectionId, (latest) => withSuccessor(latest, input.tokenId, rotated));
  await lists.replaceToken(connectionId, input.tokenId, token);
  // The old value opens nothing any more; what cannot be removed now harms nobody.
  if (input.tokenId !== connection.credential.tokenId) {
    await secrets.forgetTokenValue(input, connection.credential.store);
  }
  onStale(connectionId);
  const latest = book.find(connectionId);
  return {
    ok: true,
    value: {
      outcome: copied.ok ? 'copied' : 'stored',
      token: toTokenSummary(token, latest.ok ? latest.value : connection),
      store: kept.store,
      dateDiffers: token.expiresAt !== input.expiresAt,
    },
  };
}

function keepValue(
  secrets: Secrets,
  connection: Connection,
  oldId: number,
  rotated: RotatedToken,
): Promise<Kept> {
  const { id: connectionId, credential } = connection;
  return oldId === credential.tokenId
    ? secrets.keepCredential(connectionId, rotated.value, credential.store)
    : secrets.keepTokenValue(
        { connectionId, tokenId: rotated.id },
        rotated.value,
        credential.store,
      );
}

/** The connection after one of its tokens was rotated. */
function withSuccessor(connection: Connection, oldId: number, rotated: RotatedToken): Connection {
  const { credential, heldTokenIds } = connection;
  if (oldId !== credential.tokenId) {
    const others = heldTokenIds.filter((id) => id !== oldId && id !== rotated.id);
    return { ...connection, heldTokenIds: [...others, rotated.id] };
  }
  const { id, name, scopes, expiresAt } = rotated;
  return {
    ...connection,
    credential: {
      ...credential,
      tokenId: id,
      name,
      scopes: [...scopes],
      expiresAt,
      state: 'usable',
    },
  };
}

async function learnMaximum(
  book: ConnectionBook,
  connectionId: string,
  maxDate: UtcDate | undefined,
  now: number,
): Promise<void> {
  if (maxDate === undefined) return;
  const days = daysBetween(toUtcDate(now), maxDate);
  if (days < 1) return;
  await book.update(connectionId, (latest) => ({ ...latest, maxLifetimeDays: days }));
}

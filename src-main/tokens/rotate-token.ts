import type { Result } from '../../src-preload/contract/app-error';
import { daysBetween, toUtcDate } from '../../src-preload/contract/expiry';
import type { RotateInput, RotateOutcome } from '../../src-preload/contract/models';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { Connection } from '../connections/connection';
import type { ConnectionBook } from '../connections/connection-book';
import type { Sessions } from '../connections/session';
import { capabilitiesOf } from '../gitlab/capabilities';
import type { GitlabClient, MutationResult } from '../gitlab/gitlab-client';
import type { GitlabToken, RotatedToken } from '../gitlab/to-token';
import type { Kept } from '../keychain/secret-entries';
import type { Secrets } from '../keychain/secrets';
import { lookAfter } from './lost-answer';
import { mayRotate } from './may-rotate';
import type { MutationLock } from './mutation-lock';
import { withSuccessor } from './rotated-connection';
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
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called when the server's list is worth another look. */
  readonly onStale: (connectionId: string) => void;
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
}

type Failure = Extract<MutationResult<never>, { ok: false }>;

const FINDINGS = { dead: 'rotated', alive: 'not-rotated', undetermined: 'undetermined' } as const;

/**
 * Rotates one token, sent exactly once. The new value goes to the keychain first, then to the
 * clipboard. A refusal is an error and leaves the old token as it was; no usable answer is the
 * outcome `unknown` together with what a look at the server found.
 */
export function createRotation(parts: RotationOptions): Rotate {
  return (input) =>
    parts.lock.run(input.connectionId, async () => {
      const rotation = await prepare(parts, input);
      if (!rotation.ok) return rotation;
      const answer = await send(rotation.value);
      if (answer.ok) return settle(parts, rotation.value, answer.value);
      return answer.sent === 'unknown'
        ? lookForOutcome(parts, rotation.value, answer)
        : refuse(parts, rotation.value, answer);
    });
}

/** What must be true before anything is sent, each checked without changing anything. */
async function prepare(parts: RotationOptions, input: RotateInput): Promise<Result<Rotation>> {
  const { book, cache, secrets, sessions, now } = parts;
  const found = book.find(input.connectionId);
  if (!found.ok) return found;
  const connection = found.value;
  const allowed = mayRotate(connection, cache.find(connection.id, input.tokenId), input, now());
  if (!allowed.ok) return allowed;
  const canKeep = await secrets.canKeep(connection.credential.store);
  if (!canKeep.ok) return canKeep;
  const client = await sessions.open(connection);
  if (!client.ok) return client;
  const isCredential = input.tokenId === connection.credential.tokenId;
  if (isCredential) {
    // A dead credential that asks to rotate kills its whole family, so it is looked at right before.
    const self = await client.value.readSelf();
    if (!self.ok) {
      await sessions.notice(connection.id, self);
      return self;
    }
  }
  return { ok: true, value: { input, connection, isCredential, client: client.value } };
}

function send({ input, connection, client }: Rotation): Promise<MutationResult<RotatedToken>> {
  const { credential, serverVersion } = connection;
  return capabilitiesOf(credential.scopes, serverVersion).rotateAny
    ? client.rotateToken(input.tokenId, input.expiresAt)
    : client.rotateSelf(input.expiresAt);
}

/** GitLab did it. Keychain first, then clipboard, then everything that can wait. */
async function settle(
  parts: RotationOptions,
  rotation: Rotation,
  rotated: RotatedToken,
): Promise<Result<RotateOutcome>> {
  const { input, connection } = rotation;
  const { value, ...token } = rotated;
  const kept = await keepValue(parts.secrets, rotation, rotated);
  const copied = await parts.clipboard.copy(value, {
    connectionId: connection.id,
    tokenId: token.id,
  });
  await recordSuccessor(parts, rotation, token);

  const latest = parts.book.find(connection.id);
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
  { connection, isCredential }: Rotation,
  { id: tokenId, value }: RotatedToken,
): Promise<Kept> {
  const { id: connectionId, credential } = connection;
  return isCredential
    ? secrets.keepCredential(connectionId, value, credential.store)
    : secrets.keepTokenValue({ connectionId, tokenId }, value, credential.store);
}

async function recordSuccessor(
  { book, lists, secrets, onStale }: RotationOptions,
  { input, connection, isCredential }: Rotation,
  successor: GitlabToken,
): Promise<void> {
  await book.update(connection.id, (latest) => withSuccessor(latest, input.tokenId, successor));
  await lists.replaceToken(connection.id, input.tokenId, successor);
  // The old value opens nothing any more; what cannot be removed now harms nobody.
  if (!isCredential) await secrets.forgetTokenValue(input, connection.credential.store);
  onStale(connection.id);
}

/** No usable answer: tells what a look at the server finds, and sends nothing again. */
async function lookForOutcome(
  { sessions, onStale }: RotationOptions,
  { input, connection, isCredential, client }: Rotation,
  { code, details }: Failure,
): Promise<Result<RotateOutcome>> {
  const fate = await lookAfter(client, input.tokenId, isCredential);
  if (fate === 'dead' && isCredential) {
    await sessions.notice(connection.id, { code: 'CREDENTIAL_REVOKED', details: {} });
  }
  onStale(connection.id);
  return {
    ok: true,
    value: { outcome: 'unknown', finding: FINDINGS[fate], cause: { code, details } },
  };
}

/** GitLab said no. The latest date it allows, when it names one, is remembered as a lifetime. */
async function refuse(
  { book, now }: RotationOptions,
  { connection }: Rotation,
  { code, details }: Failure,
): Promise<Result<never>> {
  if (details.maxDate !== undefined) {
    const maxLifetimeDays = daysBetween(toUtcDate(now()), details.maxDate);
    if (maxLifetimeDays > 0) {
      await book.update(connection.id, (latest) => ({ ...latest, maxLifetimeDays }));
    }
  }
  return { ok: false, code, details };
}

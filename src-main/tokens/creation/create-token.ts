import type { AppError, Result } from '../../../src-preload/contract/app-error';
import type {
  CreateInput,
  CreateOutcome,
  TokenDraft,
} from '../../../src-preload/contract/creation';
import type { Connection } from '../../connections/connection';
import { withHeldToken } from '../../connections/held-tokens';
import type { GitlabClient } from '../../gitlab/gitlab-client';
import type { GitlabToken, IssuedToken } from '../../gitlab/to-token';
import type { CreationIntent } from '../rotation/intent';
import {
  LATE_COMMIT_MS,
  mayStillHappen,
  refuse,
  settleIssued,
  toHighestId,
  writeIntent,
  type JournalledParts,
  type MutationFailure,
} from '../rotation/journalled';
import { listOfTarget, lookAtCreation } from '../rotation/look-at-creation';
import type { Look, LookParts } from '../rotation/look-at-successor';
import { recordLook } from '../rotation/record-look';
import { toScopeKey } from '../rotation/successor';
import { toTokenSummary } from '../to-summary';
import { mayCreate } from './may-create';

export type CreationParts = JournalledParts & LookParts;

/** A creation that may be sent: everything that can be checked before was checked. */
interface Creation {
  readonly input: CreateInput;
  readonly connection: Connection;
  readonly client: GitlabClient;
  /** As it is in the journal. */
  readonly intent: CreationIntent;
}

type Finding = Extract<CreateOutcome, { outcome: 'unknown' }>['finding'];

const FINDINGS: Readonly<Record<Look['found'], Finding>> = {
  'nothing-happened': 'not-created',
  value: 'created',
  successor: 'created',
  'credential-lost': 'undetermined',
  failed: 'undetermined',
};

/**
 * Creates one token, sent exactly once, and not before its intent is on disk; its value goes the way
 * of a rotated one. A refusal is an error; no usable answer is the outcome `unknown` together with
 * what a look at the server found.
 *
 * The value of another user's token is kept under the connection too: only an administrator gets
 * that far, and an administrator's list has everybody's tokens, impersonation tokens among them.
 */
export function createCreation(
  parts: CreationParts,
): (input: CreateInput) => Promise<Result<CreateOutcome>> {
  return (asked) =>
    parts.lock.run(asked.connectionId, async () => {
      const input = { ...asked, draft: { ...asked.draft, name: asked.draft.name.trim() } };
      const prepared = await prepare(parts, input);
      if (!prepared.ok) return prepared;
      const intent = await writeIntent(parts, prepared.value.intent);
      if (!intent.ok) return intent;
      const creation = { ...prepared.value, intent: intent.value };
      const answer = await creation.client.createToken(input.target, input.draft);
      if (answer.ok) return settle(parts, creation, answer.value);
      return answer.sent === 'unknown'
        ? lookForOutcome(parts, creation, answer)
        : refuse(parts, creation, answer);
    });
}

/** What must be true before anything is sent, each checked without changing anything. */
async function prepare(parts: CreationParts, input: CreateInput): Promise<Result<Creation>> {
  const { book, secrets, sessions, recoveries, now } = parts;
  const found = book.find(input.connectionId);
  if (!found.ok) return found;
  const connection = found.value;
  const { target, draft } = input;
  const userId = target.kind === 'own' ? connection.userId : target.userId;
  const wanted = { connectionId: connection.id, userId, name: draft.name };
  if (recoveries.isCreationUnsettled(wanted)) {
    return { ok: false, code: 'CREATION_UNSETTLED', details: {} };
  }
  const allowed = mayCreate(connection, input, now());
  if (!allowed.ok) return allowed;
  const canKeep = await secrets.canKeep(connection.credential.store);
  if (!canKeep.ok) return canKeep;
  const client = await sessions.open(connection);
  if (!client.ok) return client;
  // What is there before tells later which one was not.
  const before = await listOfTarget(client.value, target.kind, userId);
  if (!before.ok) {
    await sessions.notice(connection, before);
    return before;
  }
  const intent = toIntent(parts, input, userId, before.value);
  return { ok: true, value: { input, connection, client: client.value, intent } };
}

function toIntent(
  { cache, createId, now }: CreationParts,
  { connectionId, target, draft }: CreateInput,
  userId: number,
  before: readonly GitlabToken[],
): CreationIntent {
  const known = [...cache.get(connectionId).tokens, ...before];
  const intendedAt = now();
  return {
    version: 2,
    kind: 'create',
    id: createId(),
    state: 'intended',
    connectionId,
    target: target.kind,
    name: draft.name,
    scopes: [...draft.scopes],
    userId,
    requestedExpiresAt: draft.expiresAt,
    intendedAt,
    highestKnownId: toHighestId(known),
    successorId: null,
    // For a run that ends before it knows how the request ended.
    openUntil: intendedAt + LATE_COMMIT_MS,
  };
}

/** GitLab did it. */
async function settle(
  parts: CreationParts,
  { input, connection, intent }: Creation,
  issued: IssuedToken,
): Promise<Result<CreateOutcome>> {
  const { book, secrets, lists } = parts;
  const { id: connectionId, credential } = connection;
  const { token, kept, isCopied } = await settleIssued(parts, {
    intent,
    issued: completed(issued, intent, input.draft),
    keep: () =>
      secrets.keepTokenValue({ connectionId, tokenId: issued.id }, issued.value, credential.store),
    async record({ id, ...facts }) {
      const recorded = await book.update(connectionId, (latest) => withHeldToken(latest, id));
      await lists.putToken(connectionId, { id, ...facts });
      return recorded;
    },
  });
  parts.onStale(connectionId);
  const latest = book.find(connectionId);
  return {
    ok: true,
    value: {
      outcome: isCopied ? 'copied' : 'stored',
      token: toTokenSummary(token, latest.ok ? latest.value : connection),
      store: kept.store,
      differs: differs(token, input.draft),
    },
  };
}

/** An answer that tells little is still the token that was asked for. */
function completed(issued: IssuedToken, intent: CreationIntent, draft: TokenDraft): IssuedToken {
  return {
    ...issued,
    name: issued.name === '' ? draft.name : issued.name,
    scopes: issued.scopes.length === 0 ? draft.scopes : issued.scopes,
    userId: issued.userId === 0 ? intent.userId : issued.userId,
  };
}

function differs({ expiresAt, scopes }: GitlabToken, draft: TokenDraft): boolean {
  return expiresAt !== draft.expiresAt || toScopeKey(scopes) !== toScopeKey(draft.scopes);
}

/** No usable answer: tells what a look at the server finds, and sends nothing again. */
async function lookForOutcome(
  parts: CreationParts,
  { connection, intent }: Creation,
  { code, details }: MutationFailure,
): Promise<Result<CreateOutcome>> {
  const cause: AppError = { code, details };
  const openUntil = mayStillHappen(cause) ? parts.now() + LATE_COMMIT_MS : null;
  const lost: CreationIntent = { ...intent, openUntil };
  await parts.journal.write(lost);
  const look = await lookAtCreation(parts, lost, connection);
  await recordLook(parts, lost, look);
  // The fetch that follows also looks at what is undetermined.
  parts.onStale(connection.id);
  return { ok: true, value: { outcome: 'unknown', finding: FINDINGS[look.found], cause } };
}

import type { Result } from '../../src-preload/contract/app-error';
import type { CreateTarget, TokenDraft, TokenReach } from '../../src-preload/contract/creation';
import { isUtcDate, type UtcDate } from '../../src-preload/contract/expiry';
import {
  isId,
  mutate,
  read,
  refuse,
  type AskResources,
  type Caller,
  type MutationResult,
} from './caller';
import { createToken } from './create-call';
import { listTokens, ROWS_PER_PAGE } from './list-tokens';
import type { GitlabTarget, Resources } from './requester';
import type { ApiCall } from './to-app-error';
import {
  toGitlabMetadata,
  toGitlabToken,
  toGitlabUser,
  toIssuedToken,
  toTokenPage,
  type GitlabMetadata,
  type GitlabToken,
  type GitlabUser,
  type IssuedToken,
  type Parsed,
} from './to-token';
import { toTokenReach } from './to-reach';
import type { Transport } from './transport';

export type { MutationResult } from './caller';
export type { GitlabTarget } from './requester';

/** The calls that the app makes (`gitlab-api`, 4, 5 and 12). Never rejects. */
export interface GitlabClient {
  /** The credential itself; any scope may ask. */
  readSelf(): Promise<Result<GitlabToken>>;
  readUser(): Promise<Result<GitlabUser>>;
  readMetadata(): Promise<Result<GitlabMetadata>>;
  readToken(id: number): Promise<Result<GitlabToken>>;
  /**
   * Every token the account may see; with `userId` only that user's. Without it an administrator
   * sees everybody's.
   *
   * @param onProgress tokens loaded so far, and in all where the server says it
   */
  listTokens(
    onProgress: (loaded: number, total: number | null) => void,
    userId?: number,
  ): Promise<Result<readonly GitlabToken[]>>;
  /** What the credential itself may reach, the first page of it. From 17.4. */
  readReach(): Promise<Result<TokenReach>>;
  /** Every impersonation token of a user's; for administrators. */
  listImpersonationTokens(userId: number): Promise<Result<readonly GitlabToken[]>>;
  /** The draft's date is sent when it has one; without one the server has rules of its own. */
  createToken(target: CreateTarget, draft: TokenDraft): Promise<MutationResult<IssuedToken>>;
  /** @param expiresAt UTC date on which the new token dies; always sent */
  rotateToken(id: number, expiresAt: UtcDate): Promise<MutationResult<IssuedToken>>;
  /** From 16.10; rotates the credential itself, which `self_rotate` allows too. */
  rotateSelf(expiresAt: UtcDate): Promise<MutationResult<IssuedToken>>;
  revokeToken(id: number): Promise<MutationResult<null>>;
  revokeSelf(): Promise<MutationResult<null>>;
}

/**
 * A client for one credential. Once GitLab says that it was revoked or has expired, the client
 * stays silent: a rotate sent with a revoked token makes GitLab revoke its successors (`gitlab-api`,
 * 8.2).
 */
export function createGitlabClient(transport: Transport, target: GitlabTarget): GitlabClient {
  const caller: Caller = { transport, target, dead: null };
  const revoke = (call: ApiCall, ask: AskResources) => mutate(caller, call, ask, toNothing);
  const rotate = async (call: ApiCall, id: number | 'self', expiresAt: UtcDate) => {
    if (!isUtcDate(expiresAt)) return refuse(target, 'EXPIRY_INVALID');
    if (id !== 'self' && !isId(id)) return refuse(target, 'INPUT_INVALID');
    return mutate(
      caller,
      call,
      ({ tokens }) => tokens.rotate(id, { expiresAt }),
      (body) => toIssuedToken(body, expiresAt),
    );
  };
  return {
    readSelf: () => read(caller, 'self', ({ tokens }) => tokens.show(), toGitlabToken),
    readUser: () => read(caller, 'user', ({ users }) => users.showCurrentUser(), toGitlabUser),
    readMetadata: () => readMetadata(caller),
    readToken: async (id) =>
      isId(id)
        ? read(caller, 'token', ({ tokens }) => tokens.show({ tokenId: id }), toGitlabToken)
        : refuse(target, 'INPUT_INVALID'),
    listTokens: (onProgress, userId) => listAll(caller, onProgress, userId),
    listImpersonationTokens: (userId) => listImpersonation(caller, userId),
    readReach: () => read(caller, 'reach', askReach, toTokenReach),
    createToken: (of, draft) => createToken(caller, of, draft),
    rotateToken: (id, expiresAt) => rotate('rotate', id, expiresAt),
    rotateSelf: (expiresAt) => rotate('rotate-self', 'self', expiresAt),
    revokeToken: async (id) =>
      isId(id)
        ? revoke('revoke', ({ tokens }) => tokens.remove({ tokenId: id }))
        : refuse(target, 'INPUT_INVALID'),
    revokeSelf: () => revoke('revoke-self', ({ tokens }) => tokens.remove()),
  };
}

/** Revoking answers 204 and nothing else. */
function toNothing(body: unknown): Parsed<null> {
  return body === null || body === undefined
    ? { ok: true, value: null }
    : { ok: false, reason: 'BODY_WITHOUT_NEED' };
}

/** `/metadata` came with 15.2; before that the same is at `/version`. */
async function readMetadata(caller: Caller): Promise<Result<GitlabMetadata>> {
  const current = await read(
    caller,
    'metadata',
    ({ metadata }) => metadata.show({ showExpanded: false }),
    toGitlabMetadata,
  );
  if (current.ok || current.code !== 'ROUTE_MISSING') return current;
  return read(
    caller,
    'metadata',
    async ({ metadata }) => (await metadata.requester.get('version')).body,
    toGitlabMetadata,
  );
}

/** The resources have no call for it. Groups and projects share one page number. */
function askReach({ tokens }: Resources): Promise<unknown> {
  const searchParams = { perPage: ROWS_PER_PAGE };
  return tokens.requester.get('personal_access_tokens/self/associations', { searchParams });
}

async function listAll(
  caller: Caller,
  onProgress: OnProgress,
  userId: number | undefined,
): Promise<Result<readonly GitlabToken[]>> {
  const user = userId === undefined ? {} : { userId };
  const call = userId === undefined ? 'list' : 'list-of-user';
  return listPages(caller, call, onProgress, ({ tokens }, page) =>
    tokens.all({ ...user, ...page }),
  );
}

async function listImpersonation(
  caller: Caller,
  userId: number,
): Promise<Result<readonly GitlabToken[]>> {
  if (!isId(userId)) return refuse(caller.target, 'INPUT_INVALID');
  return listPages(
    caller,
    'list-impersonation',
    () => undefined,
    ({ impersonation }, page) => impersonation.all(userId, page),
  );
}

type OnProgress = (loaded: number, total: number | null) => void;

async function listPages(
  caller: Caller,
  call: ApiCall,
  onProgress: OnProgress,
  ask: (
    resources: Resources,
    page: { readonly page: number; readonly perPage: number; readonly showExpanded: true },
  ) => Promise<unknown>,
): Promise<Result<readonly GitlabToken[]>> {
  const controller = new AbortController();
  return listTokens({
    onProgress,
    stop: () => controller.abort(),
    fetchPage: (page) =>
      read(
        caller,
        call,
        // Asking for one page keeps the resources from following `Link`, whose host is not the one
        // that was asked.
        (resources) => ask(resources, { page, perPage: ROWS_PER_PAGE, showExpanded: true }),
        toTokenPage,
        controller.signal,
      ),
  });
}

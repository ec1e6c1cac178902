import type { AppError, AppErrorCode, Result } from '../../src-preload/contract/app-error';
import { isUtcDate, type UtcDate } from '../../src-preload/contract/expiry';
import { listTokens, ROWS_PER_PAGE } from './list-tokens';
import {
  CallFailed,
  createResources,
  toHost,
  type GitlabTarget,
  type Resources,
  type Sent,
} from './requester';
import type { ApiCall } from './to-app-error';
import {
  toGitlabMetadata,
  toGitlabToken,
  toGitlabUser,
  toRotatedToken,
  toTokenPage,
  type GitlabMetadata,
  type GitlabToken,
  type GitlabUser,
  type Parsed,
  type RotatedToken,
} from './to-token';
import type { Transport } from './transport';

export type { GitlabTarget } from './requester';

/**
 * Answer of a call that changes something. `refused`: surely not done, because it never reached
 * GitLab or GitLab said no. `unknown`: it may have been done, so look before anything else; it is
 * never sent again from here.
 */
export type MutationResult<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false; readonly sent: Sent } & AppError);

/** The calls that the app makes (`gitlab-api`, 4 and 12). Never rejects. */
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
  /** @param expiresAt UTC date on which the new token dies; always sent */
  rotateToken(id: number, expiresAt: UtcDate): Promise<MutationResult<RotatedToken>>;
  /** From 16.10; rotates the credential itself, which `self_rotate` allows too. */
  rotateSelf(expiresAt: UtcDate): Promise<MutationResult<RotatedToken>>;
  revokeToken(id: number): Promise<MutationResult<null>>;
  revokeSelf(): Promise<MutationResult<null>>;
}

interface Caller {
  readonly transport: Transport;
  readonly target: GitlabTarget;
  /** Why no call is made any more: the credential was revoked or has expired, which is for good. */
  dead: AppError | null;
}

type AskResources = (resources: Resources) => Promise<unknown>;

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
      (body) => toRotatedToken(body, expiresAt),
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
    rotateToken: (id, expiresAt) => rotate('rotate', id, expiresAt),
    rotateSelf: (expiresAt) => rotate('rotate-self', 'self', expiresAt),
    revokeToken: async (id) =>
      isId(id)
        ? revoke('revoke', ({ tokens }) => tokens.remove({ tokenId: id }))
        : refuse(target, 'INPUT_INVALID'),
    revokeSelf: () => revoke('revoke-self', ({ tokens }) => tokens.remove()),
  };
}

/** The resources take a missing id, and 0, for `self`. */
function isId(id: number): boolean {
  return Number.isSafeInteger(id) && id > 0;
}

function refuse({ instanceUrl }: GitlabTarget, code: AppErrorCode) {
  return { ok: false, sent: 'refused', code, details: { host: toHost(instanceUrl) } } as const;
}

/** Revoking answers 204 and nothing else. */
function toNothing(body: unknown): Parsed<null> {
  return body === null || body === undefined
    ? { ok: true, value: null }
    : { ok: false, reason: 'BODY_WITHOUT_NEED' };
}

async function read<T>(
  caller: Caller,
  call: ApiCall,
  ask: AskResources,
  parse: (body: unknown) => Parsed<T>,
  signal?: AbortSignal,
): Promise<Result<T>> {
  const result = await mutate(caller, call, ask, parse, signal);
  return result.ok ? result : { ok: false, code: result.code, details: result.details };
}

async function mutate<T>(
  caller: Caller,
  call: ApiCall,
  ask: AskResources,
  parse: (body: unknown) => Parsed<T>,
  signal?: AbortSignal,
): Promise<MutationResult<T>> {
  if (caller.dead) return { ok: false, sent: 'refused', ...caller.dead };
  const { transport, target } = caller;
  const resources = createResources({ transport, target, call, ...(signal ? { signal } : {}) });
  try {
    const parsed = parse(await ask(resources));
    if (parsed.ok) return parsed;
    const details = { host: toHost(target.instanceUrl), reason: parsed.reason };
    return { ok: false, sent: 'unknown', code: 'ANSWER_UNEXPECTED', details };
  } catch (error) {
    const { appError, sent } = error instanceof CallFailed ? error : toInternal(error);
    if (isForGood(appError.code)) caller.dead = appError;
    return { ok: false, sent, ...(await confirmed(caller, call, appError)) };
  }
}

/** A mistake of ours or of the resources': whether the call was made is not known then. */
function toInternal(error: unknown): Pick<CallFailed, 'appError' | 'sent'> {
  const reason = error instanceof Error ? error.name : 'unknown';
  return { sent: 'unknown', appError: { code: 'INTERNAL', details: { reason } } };
}

function isForGood(code: AppErrorCode): boolean {
  return code === 'CREDENTIAL_REVOKED' || code === 'CREDENTIAL_EXPIRED';
}

const ABOUT_THE_CREDENTIAL: readonly AppErrorCode[] = [
  'CREDENTIAL_UNKNOWN',
  'CREDENTIAL_REVOKED',
  'CREDENTIAL_EXPIRED',
  'CREDENTIAL_REFUSED',
];

/**
 * A bare 401 is GitLab's answer both for somebody else's token and for a credential it does not
 * know; `/self` tells which (`gitlab-api`, 2.1).
 */
async function confirmed(caller: Caller, call: ApiCall, error: AppError): Promise<AppError> {
  const isBare = error.code === 'TOKEN_NOT_FOUND' || error.code === 'FORBIDDEN';
  if (!isBare || error.details.status !== 401 || call === 'self') return error;
  const self = await read(caller, 'self', ({ tokens }) => tokens.show(), toGitlabToken);
  if (self.ok || !ABOUT_THE_CREDENTIAL.includes(self.code)) return error;
  return { code: self.code, details: self.details };
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

async function listAll(
  caller: Caller,
  onProgress: (loaded: number, total: number | null) => void,
  userId: number | undefined,
): Promise<Result<readonly GitlabToken[]>> {
  const controller = new AbortController();
  const user = userId === undefined ? {} : { userId };
  // Asking for one page keeps the resources from following `Link`, whose host is not the one asked.
  const options = { ...user, perPage: ROWS_PER_PAGE, showExpanded: true } as const;
  return listTokens({
    onProgress,
    stop: () => controller.abort(),
    fetchPage: (page) =>
      read(
        caller,
        'list',
        ({ tokens }) => tokens.all({ ...options, page }),
        toTokenPage,
        controller.signal,
      ),
  });
}

import type { AppError, AppErrorCode, Result } from '../../src-preload/contract/app-error';
import { toInstanceName } from '../../src-preload/contract/instance-name';
import {
  CallFailed,
  createResources,
  type GitlabTarget,
  type Resources,
  type Sent,
} from './requester';
import type { ApiCall } from './to-app-error';
import { toGitlabToken, type Parsed } from './to-token';
import type { Transport } from './transport';

/**
 * Answer of a call that changes something. `refused`: surely not done, because it never reached
 * GitLab or GitLab said no. `unknown`: it may have been done, so look before anything else; it is
 * never sent again from here.
 */
export type MutationResult<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false; readonly sent: Sent } & AppError);

/** One credential, and whether it may still ask. */
export interface Caller {
  readonly transport: Transport;
  readonly target: GitlabTarget;
  /** Why no call is made any more: the credential was revoked or has expired, which is for good. */
  dead: AppError | null;
}

export type AskResources = (resources: Resources) => Promise<unknown>;

/** The resources take a missing id, and 0, for `self`. */
export function isId(id: number): boolean {
  return Number.isSafeInteger(id) && id > 0;
}

/** Not asked at all. */
export function refuse({ instanceUrl }: GitlabTarget, code: AppErrorCode) {
  return {
    ok: false,
    sent: 'refused',
    code,
    details: { host: toInstanceName(instanceUrl) },
  } as const;
}

/** For what changes nothing. */
export async function read<T>(
  caller: Caller,
  call: ApiCall,
  ask: AskResources,
  parse: (body: unknown) => Parsed<T>,
  signal?: AbortSignal,
): Promise<Result<T>> {
  const result = await mutate(caller, call, ask, parse, signal);
  return result.ok ? result : { ok: false, code: result.code, details: result.details };
}

/** Makes one call and parses its answer. */
export async function mutate<T>(
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
    const details = { host: toInstanceName(target.instanceUrl), reason: parsed.reason };
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

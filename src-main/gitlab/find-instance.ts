import { z } from 'zod';
import type { AppError, AppErrorCode, Result } from '../../src-preload/contract/app-error';
import { toInstanceName } from '../../src-preload/contract/instance-name';
import { toAppError } from './to-app-error';
import type { Transport } from './transport';
import type { TransportAnswer } from './transport-outcome';

/** What is the same for every path of a host, so that the other candidates need no asking. */
const ABOUT_THE_HOST: readonly AppErrorCode[] = [
  'HOST_UNKNOWN',
  'HOST_UNREACHABLE',
  'OFFLINE',
  'TLS_FAILED',
  'TIMED_OUT',
  'CONNECTION_LOST',
  'RATE_LIMITED',
];

/** What any page of a web site answers to a route it does not have. */
const NOT_HERE: readonly AppErrorCode[] = ['NOT_GITLAB', 'NOT_JSON', 'REDIRECTED', 'FORBIDDEN'];

/**
 * The first of several base addresses at which a GitLab answers. No credential is sent to find out:
 * GitLab also tells itself by how it refuses.
 *
 * @param candidates as `parseInstanceAddress` gives them: of one origin, longest path first
 * @returns the base address; or the most telling error, with the host that gave it
 */
export async function findInstance(
  transport: Transport,
  candidates: readonly string[],
): Promise<Result<string>> {
  const errors: AppError[] = [];
  for (const candidate of candidates) {
    const error = await probe(transport, candidate);
    if (error === null) return { ok: true, value: candidate };
    errors.push(error);
    if (ABOUT_THE_HOST.includes(error.code)) break;
  }
  // A page below the root that redirects to a sign-in form says little; the root says more.
  const telling = errors.find(({ code }) => !NOT_HERE.includes(code)) ?? errors.at(-1);
  return { ok: false, ...(telling ?? { code: 'ADDRESS_INVALID', details: {} }) };
}

/** Null when there is a GitLab. */
async function probe(transport: Transport, candidate: string): Promise<AppError | null> {
  const host = toInstanceName(candidate);
  const outcome = await transport.send({
    method: 'GET',
    url: `${candidate}/api/v4/version`,
    headers: { accept: 'application/json' },
  });
  if (outcome.kind === 'lost') {
    return { code: outcome.code, details: { host, ...outcome.details } };
  }
  if (isGitlab(outcome)) return null;
  if (outcome.status >= 200 && outcome.status < 300) {
    return { code: 'NOT_GITLAB', details: { host, status: outcome.status } };
  }
  const { code, details } = toAppError(outcome, 'metadata', '');
  // Somebody else's 401 or 404 in JSON is not GitLab's.
  const isWebsite = code !== 'SERVER_ERROR' && code !== 'RATE_LIMITED' && code !== 'REDIRECTED';
  return { code: isWebsite ? 'NOT_GITLAB' : code, details: { host, ...details } };
}

const version = z.object({ version: z.string().min(1) });
const refusal = z.object({ message: z.string().regex(/^40[13] /) });

function isGitlab(answer: TransportAnswer): boolean {
  if (!/\bjson\b/i.test(answer.headers.get('content-type') ?? '')) return false;
  let body: unknown;
  try {
    body = JSON.parse(answer.text);
  } catch {
    // Called JSON and is none: not a GitLab.
    return false;
  }
  if (answer.status === 200) return version.safeParse(body).success;
  return (answer.status === 401 || answer.status === 403) && refusal.safeParse(body).success;
}

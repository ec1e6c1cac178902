import type { CreateTarget, TokenDraft } from '../../src-preload/contract/creation';
import { isUtcDate } from '../../src-preload/contract/expiry';
import {
  isId,
  mutate,
  refuse,
  type AskResources,
  type Caller,
  type MutationResult,
} from './caller';
import { toIssuedToken, type IssuedToken } from './to-token';

/** Asks once for a new token, where tokens for that user are made (`gitlab-api`, 5). */
export async function createToken(
  caller: Caller,
  of: CreateTarget,
  { name, description, scopes, expiresAt }: TokenDraft,
): Promise<MutationResult<IssuedToken>> {
  if (expiresAt !== null && !isUtcDate(expiresAt)) return refuse(caller.target, 'EXPIRY_INVALID');
  if (of.kind !== 'own' && !isId(of.userId)) return refuse(caller.target, 'INPUT_INVALID');
  const more = {
    ...(description === '' ? {} : { description }),
    ...(expiresAt === null ? {} : { expiresAt }),
  };
  const body = { name, scopes, ...more };
  const ask: AskResources = async ({ tokens }) =>
    (await tokens.requester.post(toPath(of), { body })).body;
  return mutate(caller, CALLS[of.kind], ask, (answer) => toIssuedToken(answer, expiresAt));
}

const CALLS = {
  own: 'create-own',
  user: 'create-for-user',
  impersonation: 'create-impersonation',
} as const;

/** The resources lack the first, and let the others have only scopes that they know. */
function toPath(of: CreateTarget): string {
  switch (of.kind) {
    case 'own':
      return 'user/personal_access_tokens';
    case 'user':
      return `users/${of.userId}/personal_access_tokens`;
    case 'impersonation':
      return `users/${of.userId}/impersonation_tokens`;
  }
}

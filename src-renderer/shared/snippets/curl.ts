import type { TokenDraft } from '../../../src-preload/contract/creation';
import type { UtcDate } from '../../../src-preload/contract/expiry';
import { apiUrl } from './address';
import { shellJson, shellQuote } from './quoting';
import { askingScript, longCommand } from './shell-script';
import type { SnippetContext } from './snippet';

interface Request {
  readonly method?: 'POST' | 'DELETE';
  /** After `/api/v4/`. */
  readonly path: string;
  readonly body?: unknown;
}

/**
 * A script that asks for a token and sends one request with it. The token goes to curl as input:
 * an argument would be in the list of processes for all to read. Needs curl 7.76, which has
 * `--fail-with-body`. Nothing is tried again: a repeated rotation can kill the new token.
 */
function requestScript(
  context: SnippetContext,
  { method, path, body }: Request,
  prompt?: string,
): string {
  const command = longCommand([
    `curl --silent --show-error --fail-with-body${method === undefined ? '' : ` --request ${method}`}`,
    '--header @-',
    ...(body === undefined
      ? []
      : [`--header 'Content-Type: application/json'`, `--data ${shellJson(body)}`]),
    // Its answer is empty.
    ...(method === 'DELETE' ? [String.raw`--write-out 'HTTP %{http_code}\n'`] : []),
    shellQuote(apiUrl(context, path)),
  ]);
  return askingScript([{ command, input: ['PRIVATE-TOKEN: $GITLAB_TOKEN'] }], prompt);
}

const PAGE = 'per_page=100&page=1';

/** Without a date the server gives its own. */
function toBody({ name, description, scopes, expiresAt }: TokenDraft): unknown {
  return {
    name,
    ...(description !== '' && { description }),
    scopes,
    ...(expiresAt !== null && { expires_at: expiresAt }),
  };
}

export function createByCurl(
  context: SnippetContext,
  draft: TokenDraft,
  target: 'own' | 'user' | 'impersonation',
): string {
  const paths = {
    own: 'user/personal_access_tokens',
    user: `users/${context.userId}/personal_access_tokens`,
    impersonation: `users/${context.userId}/impersonation_tokens`,
  };
  const prompt = target === 'own' ? undefined : 'Administrator token';
  return requestScript(
    context,
    { method: 'POST', path: paths[target], body: toBody(draft) },
    prompt,
  );
}

export function listByCurl(context: SnippetContext): string {
  return requestScript(context, { path: `personal_access_tokens?${PAGE}` });
}

export function selfByCurl(context: SnippetContext): string {
  return requestScript(context, { path: 'personal_access_tokens/self' });
}

export function associationsByCurl(context: SnippetContext): string {
  return requestScript(context, { path: `personal_access_tokens/self/associations?${PAGE}` });
}

/** @param id number of a token, or `self` for the one that is typed in */
export function rotateByCurl(context: SnippetContext, id: number | 'self', date: UtcDate): string {
  return requestScript(context, {
    method: 'POST',
    path: `personal_access_tokens/${id}/rotate`,
    body: { expires_at: date },
  });
}

/** @param id number of a token, or `self` for the one that is typed in */
export function revokeByCurl(context: SnippetContext, id: number | 'self'): string {
  return requestScript(context, { method: 'DELETE', path: `personal_access_tokens/${id}` });
}

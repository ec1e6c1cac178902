import type { TokenDraft } from '../../../src-preload/contract/creation';
import type { UtcDate } from '../../../src-preload/contract/expiry';
import { toAddressParts } from './address';
import { shellQuote } from './quoting';
import { askingScript, longCommand } from './shell-script';
import type { SnippetContext } from './snippet';

// Tried with glab 1.53 and an instance below a sub-path: the path belongs to the API's host only.
const hostOf = ({ instanceUrl }: SnippetContext): string =>
  shellQuote(toAddressParts(instanceUrl).host);

/** Signs glab in; what it reads it keeps in its configuration file. */
export function loginByGlab(context: SnippetContext): string {
  const { protocol, host, path } = toAddressParts(context.instanceUrl);
  const command = longCommand([
    `glab auth login --hostname ${shellQuote(host)}`,
    `--api-host ${shellQuote(host + path)}`,
    `--api-protocol ${protocol} --git-protocol ${protocol}`,
    '--stdin',
  ]);
  return askingScript([{ command, input: ['$GITLAB_TOKEN'] }]);
}

/** glab 1.53 wants some repository to be named even where it does not look at it. */
function tokenCommand(context: SnippetContext, verb: string, rest: readonly string[]): string {
  return longCommand([
    `GITLAB_HOST=${hostOf(context)} glab token ${verb} --user @me --repo group/project`,
    ...rest,
  ]);
}

export function listByGlab(context: SnippetContext): string {
  return tokenCommand(context, 'list', []);
}

export function createByGlab(context: SnippetContext, draft: TokenDraft): string {
  const { name, scopes, expiresAt } = draft;
  return tokenCommand(context, 'create', [
    ...scopes.map((scope) => `--scope ${shellQuote(scope)}`),
    ...(expiresAt === null ? [] : [`--expires-at ${expiresAt}`]),
    // A name may begin with dashes.
    `-- ${shellQuote(name)}`,
  ]);
}

export function rotateByGlab(context: SnippetContext, id: number, date: UtcDate): string {
  return tokenCommand(context, 'rotate', [`--expires-at ${date} ${id}`]);
}

export function revokeByGlab(context: SnippetContext, id: number): string {
  return tokenCommand(context, 'revoke', [String(id)]);
}

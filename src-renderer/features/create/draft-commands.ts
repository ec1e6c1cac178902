import type { TokenDraft } from '../../../src-preload/contract/creation';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { SnippetContext } from '../../shared/snippets/snippet';
import { toUserId, type CreateKind } from './create-kinds';

/** No user has it: GitLab refuses a command in which nobody was named yet. */
const NOBODY = 0;

/** Commands are for whom the token will be, also where that is not the connection's own account. */
export function toCommandContext(
  connection: Pick<ConnectionSummary, 'instanceUrl' | 'username' | 'userId'>,
  { kind, userId: typed }: { readonly kind: CreateKind; readonly userId: string },
  draft: TokenDraft,
): SnippetContext {
  const { instanceUrl, username, userId: ownId } = connection;
  const userId = kind === 'user' || kind === 'impersonation' ? (toUserId(typed) ?? NOBODY) : ownId;
  const subject = { kind: 'draft', draft } as const;
  return { instanceUrl, username: userId === ownId ? username : null, userId, subject };
}

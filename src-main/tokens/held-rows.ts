import type { GitlabClient } from '../gitlab/gitlab-client';
import type { GitlabToken } from '../gitlab/to-token';
import type { FetchedTokens } from './vanished-tokens';

/**
 * Tokens whose values are kept and that a fetched list does not have, although they may be alive:
 * GitLab hides impersonation tokens from their own user, and a credential that may not list sees
 * only itself. Without a row there would be no way to a value that GitLab never shows again.
 *
 * @param known the list before; of what is revoked there nothing is to be had
 * @param client asks for each of those that the list would have; the others stay as they were known
 */
export async function heldRows(
  known: readonly GitlabToken[],
  { tokens, wouldHave }: Omit<FetchedTokens, 'freshAt'>,
  heldIds: readonly number[],
  client: Pick<GitlabClient, 'readToken'>,
): Promise<readonly GitlabToken[]> {
  const listed = new Set(tokens.map(({ id }) => id));
  const missing = known.filter(
    ({ id, revoked }) => heldIds.includes(id) && !listed.has(id) && !revoked,
  );
  const rows = missing.map(async (token): Promise<readonly GitlabToken[]> => {
    if (!wouldHave(token)) return [token];
    const answer = await client.readToken(token.id);
    if (answer.ok) return [answer.value];
    return answer.code === 'TOKEN_NOT_FOUND' ? [] : [token];
  });
  return (await Promise.all(rows)).flat();
}

import type { Result } from '../../src-preload/contract/app-error';
import type { SetAsideFile } from '../../src-preload/contract/models';
import type { GitlabToken } from '../gitlab/to-token';
import { createTokenCacheFiles } from './token-cache-files';
import { withEdited, withFetched, type CachedTokens, type FetchedTokens } from './vanished-tokens';

const EMPTY: CachedTokens = { freshAt: null, tokens: [], vanished: [] };

/** Last known token lists, metadata only: in memory, and one file a connection. */
export interface TokenCache {
  /** Reads the files of these connections; answers with those that had to be set aside. */
  load(connectionIds: readonly string[]): Promise<readonly SetAsideFile[]>;
  get(connectionId: string): CachedTokens;
  find(connectionId: string, tokenId: number): GitlabToken | null;
  /**
   * In memory at once; what was known before and would have to be in the list is kept as vanished.
   * Fails with `DISK_FAILED`: then it is known for this run only.
   */
  set(connectionId: string, list: FetchedTokens): Promise<Result<null>>;
  /** Like `set`, for what this app itself did: a fetch that began before it is then outdated. */
  edit(
    connectionId: string,
    change: (tokens: readonly GitlabToken[]) => readonly GitlabToken[],
  ): Promise<Result<null>>;
  /** Counts the edits of a list. */
  revision(connectionId: string): number;
  remove(connectionId: string): Promise<void>;
}

/** @param now epoch milliseconds, for the name of a file set aside */
export function createTokenCache(directory: string, now: () => number): TokenCache {
  const files = createTokenCacheFiles(directory, now);
  const lists = new Map<string, CachedTokens>();
  const revisions = new Map<string, number>();

  const get = (connectionId: string): CachedTokens => lists.get(connectionId) ?? EMPTY;
  const revision = (connectionId: string): number => revisions.get(connectionId) ?? 0;
  const keep = (connectionId: string, list: CachedTokens): Promise<Result<null>> => {
    lists.set(connectionId, list);
    const { freshAt } = list;
    const tokens = list.tokens.map((token) => ({ ...token, scopes: [...token.scopes] }));
    const vanished = list.vanished.map((token) => ({ ...token, scopes: [...token.scopes] }));
    return files.of(connectionId).save({ version: 2, freshAt, tokens, vanished });
  };

  return {
    async load(connectionIds) {
      const setAside: SetAsideFile[] = [];
      for (const id of connectionIds) {
        const { value, setAside: path } = await files.of(id).load();
        lists.set(id, value);
        if (path !== null) setAside.push({ file: 'tokens', path });
      }
      return setAside;
    },
    get,
    find: (connectionId, tokenId) =>
      get(connectionId).tokens.find(({ id }) => id === tokenId) ?? null,
    set: (connectionId, list) => keep(connectionId, withFetched(get(connectionId), list)),
    edit(connectionId, change) {
      revisions.set(connectionId, revision(connectionId) + 1);
      const before = get(connectionId);
      return keep(connectionId, withEdited(before, change(before.tokens)));
    },
    revision,
    async remove(connectionId) {
      lists.delete(connectionId);
      await files.remove(connectionId);
    },
  };
}

import type { Result } from '../../src-preload/contract/app-error';
import type { SetAsideFile } from '../../src-preload/contract/models';
import type { GitlabToken } from '../gitlab/to-token';
import { createTokenCacheFiles } from './token-cache-files';

/** The last known list of one connection. */
export interface CachedTokens {
  /** Epoch milliseconds of the last complete list, null when there was none. */
  readonly freshAt: number | null;
  readonly tokens: readonly GitlabToken[];
}

const EMPTY: CachedTokens = { freshAt: null, tokens: [] };

/** Last known token lists, metadata only: in memory, and one file a connection. */
export interface TokenCache {
  /** Reads the files of these connections; answers with those that had to be set aside. */
  load(connectionIds: readonly string[]): Promise<readonly SetAsideFile[]>;
  get(connectionId: string): CachedTokens;
  find(connectionId: string, tokenId: number): GitlabToken | null;
  /** In memory at once. Fails with `DISK_FAILED`: then it is known for this run only. */
  set(connectionId: string, list: CachedTokens): Promise<Result<null>>;
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
  const set = (connectionId: string, list: CachedTokens): Promise<Result<null>> => {
    lists.set(connectionId, list);
    const tokens = list.tokens.map((token) => ({ ...token, scopes: [...token.scopes] }));
    return files.of(connectionId).save({ version: 1, freshAt: list.freshAt, tokens });
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
    set,
    edit(connectionId, change) {
      revisions.set(connectionId, revision(connectionId) + 1);
      const { freshAt, tokens } = get(connectionId);
      return set(connectionId, { freshAt, tokens: change(tokens) });
    },
    revision,
    async remove(connectionId) {
      lists.delete(connectionId);
      await files.remove(connectionId);
    },
  };
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../src-preload/contract/app-error';
import type { SetAsideFile } from '../../src-preload/contract/models';
import { createJsonFile, type JsonFile } from '../files/json-file';
import type { GitlabToken } from '../gitlab/to-token';

const cachedTokenSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  description: z.string().nullable(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  expiresAt: z.iso.date().nullable(),
  revoked: z.boolean(),
  userId: z.number().int(),
});

const cacheFileSchema = z.object({
  version: z.literal(1),
  /** Epoch milliseconds of the last complete list. */
  freshAt: z.number().nullable(),
  tokens: z.array(cachedTokenSchema),
});

type CacheFile = z.infer<typeof cacheFileSchema>;

/** The last known list of one connection. */
export interface CachedTokens {
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

export function createTokenCache(directory: string, now: () => number): TokenCache {
  const lists = new Map<string, CachedTokens>();
  const files = new Map<string, JsonFile<CacheFile>>();

  const pathOf = (connectionId: string): string => join(directory, `${connectionId}.json`);
  const fileOf = (connectionId: string): JsonFile<CacheFile> => {
    const known = files.get(connectionId);
    if (known) return known;
    const file = createJsonFile({
      path: pathOf(connectionId),
      schema: cacheFileSchema,
      empty: { version: 1, freshAt: null, tokens: [] },
      now,
    });
    files.set(connectionId, file);
    return file;
  };
  const revisions = new Map<string, number>();
  const get = (connectionId: string): CachedTokens => lists.get(connectionId) ?? EMPTY;
  const revision = (connectionId: string): number => revisions.get(connectionId) ?? 0;
  const set = (connectionId: string, list: CachedTokens): Promise<Result<null>> => {
    lists.set(connectionId, list);
    const tokens = list.tokens.map((token) => ({ ...token, scopes: [...token.scopes] }));
    return fileOf(connectionId).save({ version: 1, freshAt: list.freshAt, tokens });
  };

  return {
    async load(connectionIds) {
      const setAside: SetAsideFile[] = [];
      for (const id of connectionIds) {
        const { value, setAside: path } = await fileOf(id).load();
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
      files.delete(connectionId);
      await rm(pathOf(connectionId), { force: true });
    },
  };
}

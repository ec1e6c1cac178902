import { join } from 'node:path';
import { z } from 'zod';
import { createJsonFile, type JsonFile } from '../files/json-file';

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

/** What is on disk of a token list: metadata, never a value. */
export type TokenCacheFile = z.infer<typeof cacheFileSchema>;

/** One file a connection. */
export interface TokenCacheFiles {
  of(connectionId: string): JsonFile<TokenCacheFile>;
  /** For good: a save that still waits must not bring it back. Removing what is not there is fine. */
  remove(connectionId: string): Promise<void>;
}

/** @param now epoch milliseconds, for the name of a file set aside */
export function createTokenCacheFiles(directory: string, now: () => number): TokenCacheFiles {
  const files = new Map<string, JsonFile<TokenCacheFile>>();

  const of = (connectionId: string): JsonFile<TokenCacheFile> => {
    const known = files.get(connectionId);
    if (known) return known;
    const file = createJsonFile({
      path: join(directory, `${connectionId}.json`),
      schema: cacheFileSchema,
      empty: { version: 1, freshAt: null, tokens: [] },
      now,
    });
    files.set(connectionId, file);
    return file;
  };

  return { of, remove: (connectionId) => of(connectionId).remove() };
}

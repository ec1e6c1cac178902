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

/** Before vanished tokens were remembered. */
const firstFileSchema = z.object({
  version: z.literal(1),
  freshAt: z.number().nullable(),
  tokens: z.array(cachedTokenSchema),
});

const presentFileSchema = z.object({
  version: z.literal(2),
  /** Epoch milliseconds of the last complete list. */
  freshAt: z.number().nullable(),
  tokens: z.array(cachedTokenSchema),
  /** `lastSeenAt` in epoch milliseconds. */
  vanished: z.array(cachedTokenSchema.extend({ lastSeenAt: z.number() })),
});

/** What is on disk of a token list: metadata, never a value. */
export type TokenCacheFile = z.infer<typeof presentFileSchema>;

const cacheFileSchema = z
  .discriminatedUnion('version', [firstFileSchema, presentFileSchema])
  .transform((file): TokenCacheFile =>
    file.version === 2 ? file : { ...file, version: 2, vanished: [] },
  );

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
      empty: { version: 2, freshAt: null, tokens: [], vanished: [] },
      now,
    });
    files.set(connectionId, file);
    return file;
  };

  return { of, remove: (connectionId) => of(connectionId).remove() };
}

import { z } from 'zod';

const utcDate = z.iso.date();

/**
 * What is on disk of a connection: one account on one instance, and never a secret. Dates are UTC
 * dates, `addedAt` is epoch milliseconds.
 */
export const connectionSchema = z.object({
  id: z.uuid(),
  /** Base address without a trailing slash. */
  instanceUrl: z.url({ protocol: /^https?$/ }),
  userId: z.number().int(),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  isAdministrator: z.boolean(),
  serverVersion: z.string().nullable(),
  credential: z.object({
    tokenId: z.number().int(),
    name: z.string(),
    scopes: z.array(z.string()),
    expiresAt: utcDate.nullable(),
    store: z.enum(['keychain', 'memory']),
    state: z.enum(['usable', 'missing', 'revoked', 'expired', 'refused']),
  }),
  maxLifetimeDays: z.number().int().positive().nullable(),
  /** Ids of the tokens whose values are kept, so that removing the connection removes them all. */
  heldTokenIds: z.array(z.number().int()),
  /**
   * What of it may be in the keychain, wherever its credential is now. Absent in a file of before:
   * then all is where the credential is.
   */
  inKeychain: z.object({ credential: z.boolean(), tokenIds: z.array(z.number().int()) }).optional(),
  /**
   * SHA-256 of credentials that were rotated away or revoked here. GitLab revokes the whole family
   * when one of them is used to rotate, so none is ever used again.
   */
  retiredCredentials: z.array(z.string().regex(/^[\da-f]{64}$/)).default([]),
  isDemo: z.boolean(),
  addedAt: z.number(),
});

export type Connection = Readonly<z.output<typeof connectionSchema>>;

/** Whether nothing was put in the credential's place between two looks at a connection. */
export function hasSameCredential(one: Connection, other: Connection): boolean {
  return one.credential.tokenId === other.credential.tokenId;
}

export const connectionsFileSchema = z.object({
  version: z.literal(1),
  connections: z.array(connectionSchema),
});

export type ConnectionsFile = z.infer<typeof connectionsFileSchema>;

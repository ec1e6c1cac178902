import { z } from 'zod';

/**
 * A rotation that was asked for, as it is on disk until it is settled. Names and dates only, never
 * a value. `expires` dates are UTC dates, `intendedAt` is epoch milliseconds.
 */
export const intentSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  /**
   * `intended`: nothing was sent. `sent`: it may have been. `answered`: GitLab gave a new token,
   * whose value the keychain may not have yet. `stored`: the keychain has it.
   */
  state: z.enum(['intended', 'sent', 'answered', 'stored']),
  connectionId: z.uuid(),
  tokenId: z.number().int(),
  name: z.string(),
  scopes: z.array(z.string()),
  userId: z.number().int(),
  /** The token was the connection's own credential. */
  isCredential: z.boolean(),
  oldExpiresAt: z.iso.date().nullable(),
  requestedExpiresAt: z.iso.date(),
  intendedAt: z.number(),
  /** GitLab numbers tokens upwards: what is not above this was there before. */
  highestKnownId: z.number().int(),
  /** The new token, once GitLab has named it or a look has found it. */
  successorId: z.number().int().nullable(),
  /**
   * Epoch milliseconds until which an old token that still works proves nothing, because the server
   * was too slow to answer; null when it does prove that nothing happened.
   */
  openUntil: z.number().nullable().default(null),
});

export type Intent = Readonly<z.output<typeof intentSchema>>;

import { z } from 'zod';
import { addDays, toUtcDate, type UtcDate } from '../../../src-preload/contract/expiry';

/** What every entry has. Dates are UTC dates, `intendedAt` and `openUntil` epoch milliseconds. */
const common = {
  id: z.uuid(),
  /**
   * `intended`: nothing was sent. `sent`: it may have been. `answered`: GitLab gave a new token,
   * whose value the keychain may not have yet. `stored`: the keychain has it.
   */
  state: z.enum(['intended', 'sent', 'answered', 'stored']),
  connectionId: z.uuid(),
  name: z.string(),
  scopes: z.array(z.string()),
  /** Whose token it is. */
  userId: z.number().int(),
  intendedAt: z.number(),
  /** GitLab numbers tokens upwards: what is not above this was there before. */
  highestKnownId: z.number().int(),
  /** The new token, once GitLab has named it or a look has found it. */
  successorId: z.number().int().nullable(),
  /**
   * Until when a look that finds nothing changed proves nothing, because a server that is too slow
   * to answer may still do it; null when it does prove that nothing happened.
   */
  openUntil: z.number().nullable().default(null),
};

const rotationSchema = z.object({
  version: z.literal(1),
  /** Absent in files of before there were others. */
  kind: z.literal('rotate').default('rotate'),
  ...common,
  tokenId: z.number().int(),
  /** The token was the connection's own credential. */
  isCredential: z.boolean(),
  oldExpiresAt: z.iso.date().nullable(),
  requestedExpiresAt: z.iso.date(),
});

const creationSchema = z.object({
  // An app of before does not know what to do about it, and keeps it aside.
  version: z.literal(2),
  kind: z.literal('create'),
  ...common,
  /** In which list it would be. */
  target: z.enum(['own', 'user', 'impersonation']),
  /** Null = never expires. */
  requestedExpiresAt: z.iso.date().nullable(),
});

/**
 * A rotation or creation that was asked for, as it is on disk until it is settled. Names and dates
 * only, never a value.
 */
export const intentSchema = z.union([rotationSchema, creationSchema]);

export type RotationIntent = Readonly<z.output<typeof rotationSchema>>;
export type CreationIntent = Readonly<z.output<typeof creationSchema>>;
export type Intent = RotationIntent | CreationIntent;

const A_YEAR = 365;

export function isOfCredential(intent: Intent): boolean {
  return intent.kind === 'rotate' && intent.isCredential;
}

/** The token that it is about as far as is known; null while a created one has not been found. */
export function tokenIdOf(intent: Intent): number | null {
  return intent.successorId ?? (intent.kind === 'rotate' ? intent.tokenId : null);
}

/** The date that a token gets which is rotated for its lost value: rotating takes no "never". */
export function renewedExpiryOf({ requestedExpiresAt, intendedAt }: Intent): UtcDate {
  return requestedExpiresAt ?? addDays(toUtcDate(intendedAt), A_YEAR);
}

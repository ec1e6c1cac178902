import { createHash } from 'node:crypto';
import type { Connection } from './connection';

/** The family of one credential is short; these many cover years of rotations. */
const REMEMBERED = 50;

/** A token's value has over 100 random bits, so its hash tells nothing about it. */
const toDigest = (credential: string): string =>
  createHash('sha256').update(credential).digest('hex');

/** Whether a credential was rotated away or revoked by this app, in this run or an earlier one. */
export function isRetired(connections: readonly Connection[], credential: string): boolean {
  const digest = toDigest(credential);
  return connections.some(({ retiredCredentials }) => retiredCredentials.includes(digest));
}

export function withRetired(connection: Connection, credential: string): Connection {
  const digest = toDigest(credential);
  const others = connection.retiredCredentials.filter((known) => known !== digest);
  return { ...connection, retiredCredentials: [...others, digest].slice(-REMEMBERED) };
}

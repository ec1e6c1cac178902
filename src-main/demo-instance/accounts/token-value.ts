import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { supports, type InstanceVersion } from '../instance-version';

const PREFIX = 'glpat-';
const ORGANIZATION_ID = 1;

/** What the instance keeps of a value: its SHA-256 in hexadecimal. */
export function toDigest(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

/** A new secret value, in the format that versions since 18.3 and before use (14.1). */
export function mintTokenValue(version: InstanceVersion, userId: number): string {
  return supports(version, 'routable-token-values')
    ? toRoutableValue(randomBytes(16), userId)
    : PREFIX + randomBytes(15).toString('base64url');
}

/**
 * The routable, versioned format: random bytes, routing text and the text's length in base64url,
 * then the format's version, then length and checksum of what stands before them.
 *
 * @param random 16 random bytes
 */
export function toRoutableValue(random: Buffer, userId: number): string {
  const routing = Buffer.from(`o:${ORGANIZATION_ID.toString(36)}\nu:${userId.toString(36)}`);
  const payload = Buffer.concat([random, routing, Buffer.of(routing.length)]).toString('base64url');
  const checked = `${PREFIX}${payload}.01.${payload.length.toString(36).padStart(2, '0')}`;
  return checked + crc32(checked).toString(36).padStart(7, '0');
}

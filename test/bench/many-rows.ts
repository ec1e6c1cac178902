import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import { toTokenRow, type TokenRow } from '../../src-renderer/features/tokens/token-row';

export const MANY_NOW = Date.parse('2026-11-20T12:00:00.000Z');

const WORDS = ['ci', 'déploiement', 'laptop', 'renovate', 'registry', 'nightly', '夜間', 'Über'];
const SCOPES = ['api', 'read_api', 'read_repository', 'write_repository', 'read_registry'];

/** A list with the mix that an administrator of a busy instance sees; the same on every call. */
export function manyRows(count: number): readonly TokenRow[] {
  const today = toUtcDate(MANY_NOW);
  return Array.from({ length: count }, (_, id) => {
    const mixed = (id * 7919) % count;
    const word = WORDS[mixed % WORDS.length] ?? '';
    const other = WORDS[(mixed * 5) % WORDS.length] ?? '';
    const scope = SCOPES[mixed % SCOPES.length] ?? 'api';
    return toTokenRow(
      {
        connectionId: 'c1',
        id,
        kind: 'personal',
        name: `${word}-${other}-${String(mixed)}`,
        description: mixed % 3 === 0 ? `used by ${other}` : null,
        scopes: [scope],
        createdAt: `${addDays(today, -(mixed % 700) - 1)}T08:00:00.000Z`,
        lastUsedAt: mixed % 4 === 0 ? null : `${addDays(today, -(mixed % 200))}T09:00:00.000Z`,
        expiresAt: mixed % 11 === 0 ? null : addDays(today, (mixed % 500) - 90),
        revoked: mixed % 17 === 0,
        userId: 77,
        isCredential: false,
        hasValue: false,
      },
      MANY_NOW,
    );
  });
}

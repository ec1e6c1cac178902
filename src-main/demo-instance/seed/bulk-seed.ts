import { addDays, toUtcDate } from '../../../src-preload/contract/expiry';
import type { Instance } from '../instance';
import { plantToken } from './planting';

type Choices<T> = readonly [T, ...T[]];

const DAY = 86_400_000;
const PURPOSES: Choices<string> = [
  'deploy',
  'mirror',
  'release',
  'lint',
  'backup',
  'metrics',
  'renovate',
];
const SCOPES: Choices<string> = [
  'api',
  'read_api',
  'read_repository',
  'write_repository',
  'read_registry',
];
const DAYS_LEFT: Choices<number> = [1, 4, 12, 27, 45, 59, 90, 180, 300, -20];

/** That many tokens of one user, in every state and urgency, the same ones on every start. */
export function seedBulk(instance: Instance, userId: number, count: number): void {
  const now = instance.now();
  const today = toUtcDate(now);
  for (let index = 0; index < count; index += 1) {
    const age = 30 + (index % 300);
    const daysLeft = pick(DAYS_LEFT, index);
    plantToken(instance, {
      userId,
      name: `${pick(PURPOSES, index)}-${String(index).padStart(5, '0')}`,
      scopes: [pick(SCOPES, index), pick(SCOPES, index + 1)],
      createdAt: now - age * DAY,
      lastUsedAt: index % 4 === 0 ? null : now - (index % age) * DAY,
      expiresAt: index % 50 === 0 ? null : addDays(today, daysLeft),
      revoked: index % 12 === 5,
    });
  }
}

function pick<T>(choices: Choices<T>, index: number): T {
  return choices[index % choices.length] ?? choices[0];
}

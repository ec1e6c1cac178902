import { describe, expect, it } from 'vitest';
import { isInstalledAsLocked } from '../../../build/setup/node-packages.mjs';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}

const lock = (packages: Readonly<Record<string, Locked>>) => ({
  packages: { '': { version: '0.1.0' }, ...packages },
});
const vue: Locked = { version: '3.5.0', integrity: 'sha512-a' };

describe('whether npm ci is needed', () => {
  it('is not when what npm installed is what the lock file names', () => {
    expect(
      isInstalledAsLocked(lock({ 'node_modules/vue': vue }), lock({ 'node_modules/vue': vue })),
    ).toBe(true);
  });

  it.each([
    ['nothing is installed', undefined],
    ['a package is absent, as after pulling a new dependency', lock({})],
    ['a version differs', lock({ 'node_modules/vue': { ...vue, version: '3.4.0' } })],
    [
      'the same version has other content',
      lock({ 'node_modules/vue': { ...vue, integrity: 'sha512-b' } }),
    ],
    [
      'a package is left that the lock file has dropped',
      lock({ 'node_modules/vue': vue, 'node_modules/old': vue }),
    ],
  ])('is when %s', (_case, installed) => {
    expect(isInstalledAsLocked(lock({ 'node_modules/vue': vue }), installed)).toBe(false);
  });

  it('is not when an optional package for another system is absent', () => {
    const locked = lock({
      'node_modules/vue': vue,
      'node_modules/for-windows': { ...vue, optional: true },
    });
    expect(isInstalledAsLocked(locked, lock({ 'node_modules/vue': vue }))).toBe(true);
  });
});

import { mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdsProfile } from '../../../src-main/profile/profile-lock';

let folder: string;
const lock = (): string => join(folder, 'SingletonLock');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock on a profile', () => {
  it('is ours when it names this process – catches a start that ends itself', () => {
    symlinkSync('some-host-4711', lock());
    expect(holdsProfile(folder, 4711)).toBe(true);
  });

  it('is not ours any more when another start took it – catches two apps on one journal', () => {
    symlinkSync('some-host-4711', lock());
    unlinkSync(lock());
    symlinkSync('some-host-14711', lock());
    expect(holdsProfile(folder, 4711)).toBe(false);
    expect(holdsProfile(folder, 14711)).toBe(true);
  });

  it('is the system’s where there is no link – catches an app that starts on Linux only', () => {
    expect(holdsProfile(folder, 4711)).toBe(true);
    writeFileSync(lock(), '');
    expect(holdsProfile(folder, 4711)).toBe(true);
  });
});

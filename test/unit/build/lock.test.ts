import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../build/terminal/lock.mjs';

describe('the lock of the setup', () => {
  let folder: string;
  let lock: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-lock-'));
    lock = join(folder, 'setup.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets two setups do their work one after the other, never at once', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all([withLock(lock, work), withLock(lock, work), withLock(lock, work)]);
    expect(most).toBe(1);
  });

  it('is taken over from a setup that was killed', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(lock, String(pid));
    expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
  });

  it('is taken over when its process number belongs to another program by now', async () => {
    writeFileSync(lock, String(process.ppid));
    utimesSync(lock, 0, 0);
    expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
  });

  it('is free again after work that failed', async () => {
    const failing = withLock(lock, () => Promise.reject(new Error('no network')));
    await expect(failing).rejects.toThrow('no network');
    expect(existsSync(lock)).toBe(false);
  });
});

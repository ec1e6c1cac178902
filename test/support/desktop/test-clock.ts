import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication } from '@playwright/test';
import { electronExecutable, type LaunchOptions } from '../electron/launch';

const PRELOADED = fileURLToPath(new URL('settable-clock.cjs', import.meta.url));
const MS_PER_DAY = 86_400_000;

/** The wall clock of the app's computer, and of everything else that a test tells the time. */
export interface TestClock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What makes an app start by this clock, as it is set now. */
  readonly launch: () => Required<Pick<LaunchOptions, 'program' | 'env'>>;
  /** Sets it, also for the apps that run by it. */
  set(instant: number, ...apps: readonly ElectronApplication[]): Promise<void>;
  /** Sets it so many days on, or back. */
  jump(days: number, ...apps: readonly ElectronApplication[]): Promise<void>;
}

/** Playwright takes NODE_OPTIONS out of the environment, so they come in again behind it. */
async function writeProgram(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'electron-')), 'electron');
  const program = await electronExecutable();
  await writeFile(
    path,
    `#!/bin/sh\nNODE_OPTIONS='--require="${PRELOADED}"' exec '${program}' "$@"\n`,
  );
  await chmod(path, 0o755);
  return path;
}

/** Goes on from `instant`, in epoch milliseconds. */
export async function createTestClock(instant: number): Promise<TestClock> {
  const program = await writeProgram();
  let offset = instant - Date.now();
  const now = (): number => Date.now() + offset;
  const set: TestClock['set'] = async (next, ...apps) => {
    offset = next - Date.now();
    for (const app of apps)
      await app.evaluate((_, value) => void Reflect.set(globalThis, 'clockOffset', value), offset);
  };
  return {
    now,
    launch: () => ({ program, env: { CLOCK_OFFSET: String(offset) } }),
    set,
    jump: (days, ...apps) => set(now() + days * MS_PER_DAY, ...apps),
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type TestInfo } from '@playwright/test';
import { launchLatchkey, type Latchkey, type LaunchOptions } from './launch';

interface Fixtures {
  /** An empty folder for one profile, gone after the test. */
  readonly userDataDir: string;
  /**
   * Starts the app on that profile (or another one); again after `quit()` is a restart. What still
   * runs after the test is ended. When the test failed, each run leaves what it printed and a trace.
   */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<Latchkey>;
}

const isRunning = ({ app }: Latchkey): boolean => {
  const { exitCode, signalCode } = app.process();
  return exitCode === null && signalCode === null;
};

/** Playwright's own `trace` option does not see Electron's windows. */
async function startTrace({ app }: Latchkey): Promise<void> {
  await app.context().tracing.start({ screenshots: true, snapshots: true });
}

async function keepEvidence(latchkey: Latchkey, run: string, testInfo: TestInfo): Promise<void> {
  await testInfo.attach(`output of ${run}`, { body: latchkey.output() });
  if (isRunning(latchkey))
    await latchkey.app.context().tracing.stop({ path: testInfo.outputPath(`${run}.trace.zip`) });
}

/** Playwright's `test` for the built app. */
export const test = base.extend<Fixtures>({
  // Playwright wants the first parameter destructured, also when nothing is taken from it.
  // eslint-disable-next-line no-empty-pattern
  userDataDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'profile-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  launch: async ({ userDataDir }, use, testInfo) => {
    const started: Latchkey[] = [];
    await use(async (options = {}) => {
      const latchkey = await launchLatchkey({ userDataDir, ...options });
      started.push(latchkey);
      await startTrace(latchkey);
      return latchkey;
    });
    for (const [index, latchkey] of started.entries()) {
      const failed = testInfo.status !== testInfo.expectedStatus;
      if (failed) await keepEvidence(latchkey, `run-${String(index + 1)}`, testInfo);
      await latchkey.app.close();
    }
  },
});

export { expect } from '@playwright/test';

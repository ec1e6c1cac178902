import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchLatchkey, type Latchkey, type LaunchOptions } from './launch';

interface Fixtures {
  /** An empty folder for one profile, gone after the test. */
  readonly userDataDir: string;
  /**
   * Starts the app on that profile (or another one); again after `quit()` is a restart. What still
   * runs after the test is ended, and what it printed is kept when the test failed.
   */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<Latchkey>;
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
      return latchkey;
    });
    for (const [run, latchkey] of started.entries()) {
      await latchkey.app.close();
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach(`output of run ${run + 1}`, { body: latchkey.output() });
    }
  },
});

export { expect } from '@playwright/test';

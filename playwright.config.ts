import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// In a desktop session (build/desktop-session.mjs) the tests cannot write into the checkout: what
// lies here is copied there at the end.
const output = process.env['LATCHKEY_OUTPUT'] ?? import.meta.dirname;
// Each of several runs at once has a folder of its own.
const results = join(output, process.env['LATCHKEY_RESULTS'] ?? 'test-results');

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  outputDir: join(results, 'e2e'),
  // One screen, one clipboard, one keyring.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(results, 'report.json') }]],
  // Traces are kept by test/support/electron/latchkey-test.ts.
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'e2e', testIgnore: 'tour/**' },
    { name: 'tour', testMatch: 'tour/**/*.test.ts', timeout: 120_000 },
    { name: 'faults', testDir: 'test/faults', timeout: 120_000 },
  ],
});

// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../app/build-app.mjs';
import { inProject, projectRoot, readJson } from '../project.mjs';
import { say } from '../terminal/progress.mjs';
import { runCommand } from '../terminal/run-command.mjs';
import { runFaultTest } from './fault-test.mjs';
import { runPlaywright } from './playwright.mjs';
import { totalsOfPlaywright, totalsOfVitest, withFailureOfRunner } from './totals.mjs';

/** @typedef {(filters: readonly string[]) => Promise<import('./totals.mjs').Totals>} Suite */

/**
 * @param {'unit' | 'integration'} project
 * @returns {Suite}
 */
const vitest = (project) => async (filters) => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--project', project, ...reporters, ...filters];
  const { code } = await runCommand(
    process.execPath,
    [inProject('node_modules', 'vitest', 'vitest.mjs'), ...args],
    { cwd: projectRoot, stdio: 'inherit' },
  );
  const totals = withFailureOfRunner(totalsOfVitest(readJson(report)), code);
  rmSync(folder, { recursive: true });
  return totals;
};

/** @type {Suite} */
const endToEnd = async (filters) => {
  const report = inProject('test-results', 'report.json');
  rmSync(report, { force: true });
  await buildApp();
  const projects = ['--project=e2e', '--project=tour'];
  const code = await runPlaywright([...projects, ...filters], ['test-results', 'out/tour']);
  const totals = withFailureOfRunner(totalsOfPlaywright(readJson(report)), code);
  if (totals.failed > 0) say(`Traces and screenshots of what failed: test-results/`);
  return totals;
};

/**
 * All tests, cheapest first.
 * @type {Readonly<Record<string, { title: string, run: Suite }>>}
 */
export const SUITES = {
  unit: { title: 'Unit tests', run: vitest('unit') },
  integration: { title: 'Integration tests (real HTTP, real files)', run: vitest('integration') },
  e2e: {
    title: 'End-to-end tests (the built app in real Electron, real keyring and clipboard)',
    run: endToEnd,
  },
  faults: {
    title: 'Fault test (the built app, while network, keychain, disk and process fail)',
    run: runFaultTest,
  },
};

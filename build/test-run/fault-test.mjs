// @ts-check
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { buildApp } from '../app/build-app.mjs';
import { inProject, readJson } from '../project.mjs';
import { say } from '../terminal/progress.mjs';
import { runPlaywright } from './playwright.mjs';
import { NOTHING, sum, totalsOfPlaywright, withFailureOfRunner } from './totals.mjs';

/** Many runs wait for time limits and prompts, so two desktop sessions share them. */
const PARTS = 2;
const LARGEST_SEED = 1_000_000;

/**
 * @param {number} part from 1 on
 * @param {Record<string, string>} environment
 * @param {readonly string[]} filters
 * @returns {Promise<import('./totals.mjs').Totals>}
 */
async function runPart(part, environment, filters) {
  const results = `test-results/faults-${part}`;
  rmSync(inProject(results), { recursive: true, force: true });
  const code = await runPlaywright(
    ['--project=faults', '--pass-with-no-tests', ...filters],
    [results],
    {
      smallDisk: true,
      environment: {
        ...environment,
        LATCHKEY_RESULTS: results,
        LATCHKEY_FAULT_PART: String(part),
        LATCHKEY_FAULT_PARTS: String(PARTS),
        // The lines of the sessions come in turn, so none may be written over.
        PLAYWRIGHT_FORCE_TTY: '0',
      },
    },
  );
  const totals = totalsOfPlaywright(readJson(inProject(results, 'report.json')));
  return withFailureOfRunner(totals, code);
}

/**
 * Injects faults into the built app, in an order that a seed decides. In the environment
 * `LATCHKEY_FAULT_SEED` (a number, or `random`), `LATCHKEY_FAULT_RUNS`, `LATCHKEY_FAULT_ONLY` (numbers
 * of runs) and `LATCHKEY_FAULT_KIND` (ids of kinds) choose.
 * @param {readonly string[]} filters
 * @returns {Promise<import('./totals.mjs').Totals>}
 */
export async function runFaultTest(filters) {
  if (process.platform !== 'linux') {
    say(
      'The fault test needs a desktop session of its own, which there is on Linux only: skipped.',
    );
    return { ...NOTHING, skipped: 1 };
  }
  await buildApp();
  const asked = process.env['LATCHKEY_FAULT_SEED'] ?? 'random';
  const seed = asked === 'random' ? String(randomInt(LARGEST_SEED)) : asked;
  const chosen = Object.entries(process.env).filter(([name]) => name.startsWith('LATCHKEY_FAULT_'));
  const environment = { ...Object.fromEntries(chosen), LATCHKEY_FAULT_SEED: seed };
  const runs = process.env['LATCHKEY_FAULT_RUNS'] ?? '';
  const again = `LATCHKEY_FAULT_SEED=${seed} LATCHKEY_FAULT_RUNS=${runs} npm run test:faults`;
  say(`Seed ${seed}. The same faults again: ${again}`);
  const parts = Array.from({ length: PARTS }, (_, index) =>
    runPart(index + 1, environment, filters),
  );
  const totals = (await Promise.all(parts)).reduce(sum);
  if (totals.failed > 0) {
    say(`Each failed run names its number. One alone: LATCHKEY_FAULT_ONLY=<number> ${again}`);
    say('Where that passes, what the runs before it left may matter: all of them again.');
    say('What the app printed then: test-results/faults-*');
  }
  return totals;
}

import { createDice } from './dice';
import type { FaultKind } from './fault-kind';

/** One run of the fault test. */
export interface PlannedRun {
  /** From 1 on. */
  readonly number: number;
  readonly kind: FaultKind;
}

export interface PlanOptions {
  readonly seed: number;
  /** How many runs in all. */
  readonly runs: number;
  /** Which of so many sessions that share the runs this is, from 1 on. */
  readonly part: number;
  readonly parts: number;
  /** Numbers of the only runs that are wanted; empty: all. */
  readonly only: readonly number[];
  /** Ids of the only kinds that are wanted; empty: all. */
  readonly kinds: readonly string[];
}

/**
 * Which fault is tried in which run. Every round has each kind as often as its share, in an order of
 * its own; a run is the same one however many others there are.
 */
export function planRuns(
  kinds: readonly FaultKind[],
  { seed, runs, part, parts, only, kinds: ids }: PlanOptions,
): readonly PlannedRun[] {
  const bag = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind));
  const bags = Math.ceil(runs / bag.length);
  const all = Array.from({ length: bags }, (_, index) => createDice(seed, index).shuffle(bag))
    .flat()
    .map((kind, index) => ({ number: index + 1, kind }));
  const wanted =
    only.length === 0 ? all.slice(0, runs) : all.filter((run) => only.includes(run.number));
  return wanted
    .filter(({ kind }) => ids.length === 0 || ids.includes(kind.id))
    .filter((_, index) => index % parts === part - 1);
}

/** What the environment asks for; `build/test-run/fault-test.mjs` says what there is. */
export function planOptions(env: NodeJS.ProcessEnv): PlanOptions {
  const number = (name: string, otherwise: number): number => {
    const text = env[name];
    if (text === undefined || text === '') return otherwise;
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} is no number: ${text}`);
    return value;
  };
  const list = (name: string): readonly string[] =>
    (env[name] ?? '').split(',').filter((text) => text !== '');
  const only = list('LATCHKEY_FAULT_ONLY').map(Number);
  return {
    seed: number('LATCHKEY_FAULT_SEED', 1),
    runs: Math.max(number('LATCHKEY_FAULT_RUNS', 200), ...only),
    part: number('LATCHKEY_FAULT_PART', 1),
    parts: number('LATCHKEY_FAULT_PARTS', 1),
    only,
    kinds: list('LATCHKEY_FAULT_KIND'),
  };
}

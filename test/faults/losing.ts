import { expect } from '@playwright/test';
import type { Intent } from '../../src-main/tokens/rotation/intent';
import type { RecoveryItem } from '../../src-preload/contract/models';
import { rotate } from './asking';
import type { Dice } from './dice';
import { failRotations, holdRotation, isRotated } from './faulting';
import type { Stage, Target } from './stage';
import { readJournal } from './witness';

// Where many a story of a fault begins: a new value that is lost.

/** What the journal says of everything that is in it. */
export const statesOf = ({ profile }: Stage): readonly Intent['state'][] =>
  readJournal(profile.journalDirectory).map(({ state }) => state);

/** A rotation whose answer is lost, and the offer that the app makes then. */
export async function loseValue(
  stage: Stage,
  dice: Dice,
  { times = 1 } = {},
): Promise<{ readonly target: Target; readonly item: RecoveryItem }> {
  const target = await stage.takeTarget(dice, false);
  failRotations(stage, 'cut-after', times);
  expect((await rotate(stage, dice, target)).outcome).toBe('unknown');
  const [item] = await stage.atRest();
  if (item?.outcome !== 'value-lost')
    throw new Error(`The app offers ${item?.outcome ?? 'nothing'}`);
  return { target, item };
}

/** Kills while the rotation is on its way: GitLab has, or has not, heard of it. */
export async function killOnTheWay(
  stage: Stage,
  dice: Dice,
  place: 'request' | 'answer',
): Promise<Target> {
  const target = await stage.takeTarget(dice, dice.chance(0.3));
  if (place === 'request') failRotations(stage, 'cut-before');
  const held = holdRotation(stage, place);
  const asking = rotate(stage, dice, target);
  await held.reached;
  expect(statesOf(stage), 'journal when it is killed').toEqual(['sent']);
  await stage.crash();
  held.release();
  expect((await asking).outcome).toBe('gone');
  expect(isRotated(stage, target), 'GitLab has rotated it').toBe(place === 'answer');
  return target;
}

import { expect } from '@playwright/test';
import type { CreateOutcome } from '../../../src-preload/contract/creation';
import type { Result } from '../../../src-preload/contract/app-error';
import type { Fault } from '../../support/fault-proxy';
import type { Dice } from '../dice';
import type { FaultKind } from '../fault-kind';
import { beforeAnswer, failRotations, holdRotation } from '../faulting';
import { newExpiry, type Stage } from '../stage';
import { isCreation, readJournal } from '../witness';

/** A draft with a name that no other run has. */
function aDraft({ witness }: Stage, dice: Dice) {
  const number = witness.creations.length + dice.between(1, 9) * 1_000;
  return {
    name: `クラスター ${number}`,
    description: '',
    scopes: dice.pick([['k8s_proxy'], ['self_rotate'], ['k8s_proxy', 'self_rotate']]),
    expiresAt: newExpiry(dice),
  };
}

type Draft = ReturnType<typeof aDraft>;

const create = ({ app, connectionId }: Stage, draft: Draft): Promise<Result<CreateOutcome>> =>
  app.call('tokens.create', { connectionId, target: { kind: 'own' }, draft });

/** What GitLab has created under that name; each is to have its value kept. */
function created(stage: Stage, { name }: Draft): readonly number[] {
  const found = stage.instance.tokens().filter((token) => token.name === name);
  const ids = found.filter(({ previousId }) => previousId === null).map(({ id }) => id);
  for (const id of ids) stage.addCreated(id, name);
  return ids;
}

/** What came of it; the app may have been killed meanwhile. */
async function endOf(asking: Promise<Result<CreateOutcome>>): Promise<string> {
  try {
    const answer = await asking;
    if (!answer.ok) return answer.code;
    return answer.value.outcome === 'unknown' ? answer.value.finding : answer.value.outcome;
  } catch (error) {
    const isEnd = error instanceof Error && /closed|crashed|destroyed/i.test(error.message);
    if (!isEnd) throw error;
    return 'gone';
  }
}

const losesAnswer = (fault: Fault) => async (stage: Stage, dice: Dice) => {
  const draft = aDraft(stage, dice);
  failRotations(stage, fault, 1, isCreation);
  expect(await endOf(create(stage, draft))).toBe('created');
  expect(created(stage, draft)).toHaveLength(1);
  if (dice.chance(0.3)) await stage.restart();
};

const neverArrives = (fault: Fault) => async (stage: Stage, dice: Dice) => {
  const draft = aDraft(stage, dice);
  failRotations(stage, fault, 1, isCreation);
  expect(await endOf(create(stage, draft))).toBe('not-created');
  expect(await stage.atRest(), 'offers').toEqual([]);
  expect(await endOf(create(stage, draft))).toBe('copied');
  expect(created(stage, draft)).toHaveLength(1);
};

export const creationKinds: readonly FaultKind[] = [
  {
    id: 'create-cut-after',
    sentence: 'the connection is cut when GitLab has created a token',
    catches: 'creating a twin, or a token whose value nobody can ever get',
    share: 3,
    run: losesAnswer('cut-after'),
  },
  {
    id: 'create-bad-gateway',
    sentence: 'a proxy answers 502 when GitLab has created a token',
    catches: 'a client that repeats a creation on 502',
    share: 2,
    run: losesAnswer('bad-gateway-after'),
  },
  {
    id: 'create-cut-before',
    sentence: 'the connection is cut before GitLab hears of the creation',
    catches: 'a name that stays blocked although nothing was created',
    share: 2,
    run: neverArrives('cut-before'),
  },
  {
    id: 'create-killed-sent-before',
    sentence: 'the app is killed while the creation is on its way to GitLab',
    catches: 'taking a token that is not there yet for proof that it never will be',
    share: 2,
    async run(stage, dice) {
      const draft = aDraft(stage, dice);
      failRotations(stage, 'cut-before', 1, isCreation);
      const held = holdRotation(stage, 'request', isCreation);
      const asking = endOf(create(stage, draft));
      await held.reached;
      await stage.crash();
      held.release();
      expect(await asking).toBe('gone');
      await stage.start();
      const [item, ...others] = await stage.atRest();
      expect(item).toMatchObject({ kind: 'creation', outcome: 'undetermined', tokenId: null });
      expect(others).toEqual([]);
      expect(await endOf(create(stage, draft)), 'asked again').toBe('CREATION_UNSETTLED');
      await stage.app.ask('recovery.dismiss', { intentId: item?.intentId ?? '' });
      expect(created(stage, draft)).toEqual([]);
    },
  },
  {
    id: 'create-killed-sent-after',
    sentence: 'the app is killed while GitLab’s answer with the new token is on its way',
    catches: 'a value that nobody can get any more, or a second token of the same name',
    share: 3,
    async run(stage, dice) {
      const draft = aDraft(stage, dice);
      const held = holdRotation(stage, 'answer', isCreation);
      const asking = endOf(create(stage, draft));
      await held.reached;
      const states = readJournal(stage.profile.journalDirectory).map(({ state }) => state);
      expect(states, 'journal when it is killed').toEqual(['sent']);
      await stage.crash();
      held.release();
      expect(await asking).toBe('gone');
      await stage.start();
      expect(await stage.atRest(), 'offers').toMatchObject([{ outcome: 'value-lost' }]);
      expect(created(stage, draft)).toHaveLength(1);
    },
  },
  {
    id: 'create-killed-answered',
    sentence: 'the app is killed while the value of a created token is on its way to its places',
    catches: 'a moment in which nothing on disk leads to the value',
    share: 4,
    async run(stage, dice) {
      const draft = aDraft(stage, dice);
      const killIn = (ms: number): void => void setTimeout(() => void stage.crash(), ms);
      beforeAnswer(stage, () => killIn(dice.between(0, 80)), isCreation);
      await endOf(create(stage, draft));
      await stage.app.ended;
      await stage.start();
      expect(created(stage, draft)).toHaveLength(1);
    },
  },
];

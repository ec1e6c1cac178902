import { expect } from '@playwright/test';
import type { Fault } from '../../support/fault-proxy';
import { chooseWay, rotate } from '../asking';
import type { Dice } from '../dice';
import type { FaultKind } from '../fault-kind';
import {
  beforeAnswer,
  expectStruck,
  failLooks,
  failRotations,
  holdRotation,
  isRotated,
  sentIn,
} from '../faulting';
import { loseValue } from '../losing';
import { followOffers } from '../offers';
import { plantNamesake, type Stage } from '../stage';

/** A fault that keeps the rotation from GitLab: the token is as it was. */
const neverArrives = (fault: Fault, isRefusal: boolean) => async (stage: Stage, dice: Dice) => {
  const target = await stage.takeTarget(dice, dice.chance(0.25));
  failRotations(stage, fault);
  const asked = await rotate(stage, dice, target, chooseWay(dice));
  expectStruck(stage, fault, false);
  expect(isRotated(stage, target), 'GitLab has rotated it').toBe(false);
  if (isRefusal) expect(asked.outcome).toBe('refused');
  else expect(asked).toMatchObject({ outcome: 'unknown', finding: 'not-rotated' });
  // Nothing stands in the way of asking again, and that works.
  await stage.atRest();
  expect((await rotate(stage, dice, target)).outcome).toBe('copied');
};

/** A fault that strikes when GitLab has rotated the token: its new value is lost. */
const losesAnswer = (fault: Fault) => async (stage: Stage, dice: Dice) => {
  const target = await stage.takeTarget(dice, dice.chance(0.25));
  failRotations(stage, fault);
  const asked = await rotate(stage, dice, target, chooseWay(dice));
  expect(asked).toMatchObject({ outcome: 'unknown', finding: 'rotated' });
  expectStruck(stage, fault, true);
  if (dice.chance(0.3)) {
    const again = await rotate(stage, dice, target);
    expect(again.outcome, 'asking again for what is not settled').toBe('refused');
    const sent = sentIn(stage).filter(({ tokenId }) => tokenId === target.tokenId);
    expect(sent, 'rotations sent').toHaveLength(1);
  }
  if (dice.chance(0.2)) await stage.restart();
};

export const networkKinds: readonly FaultKind[] = [
  {
    id: 'cut-before',
    sentence: 'the connection is cut before GitLab hears of the rotation',
    catches: 'a token that stays blocked, or counts as rotated, although nothing happened to it',
    share: 4,
    run: neverArrives('cut-before', false),
  },
  {
    id: 'cut-after',
    sentence: 'the connection is cut when GitLab has rotated the token',
    catches: 'sending the rotation again, or a value that nobody can get any more',
    share: 6,
    run: losesAnswer('cut-after'),
  },
  {
    id: 'half-answer',
    sentence: 'half of the answer arrives',
    catches: 'taking a torn answer for a refusal, so that the new token is forgotten',
    share: 4,
    run: losesAnswer('half-answer'),
  },
  {
    id: 'rate-limit',
    sentence: 'a 429 comes in place of the answer',
    catches: 'a client that repeats a rotation by itself when it is told to wait',
    share: 3,
    run: neverArrives('rate-limit', true),
  },
  {
    id: 'server-error',
    sentence: 'a 500 comes in place of the answer',
    catches: 'taking a server error for a sure no, or for a yes',
    share: 3,
    run: neverArrives('error-before', false),
  },
  {
    id: 'bad-gateway-after',
    sentence: 'a proxy answers 502 when GitLab has rotated the token',
    catches: 'a client that repeats a rotation on 502 and makes GitLab revoke the family',
    share: 4,
    run: losesAnswer('bad-gateway-after'),
  },
  {
    id: 'reset-before',
    sentence: 'the socket is reset before GitLab hears of the rotation',
    catches: 'a network stack that sends the same rotation once more by itself',
    share: 2,
    run: neverArrives('reset-before', false),
  },
  {
    id: 'reset-kept-alive',
    sentence: 'the socket that an earlier rotation left open is reset by the next one',
    catches: 'a rotation on a used connection, which Chromium re-sends by itself when it drops',
    share: 5,
    async run(stage, dice) {
      const first = await stage.takeTarget(dice, false);
      expect((await rotate(stage, dice, first)).outcome).toBe('copied');
      const used = sentIn(stage).at(-1)?.request.connection ?? 0;
      expect(stage.proxy.openConnections(), 'connections kept alive').toContain(used);
      await losesAnswer('reset-after')(stage, dice);
    },
  },
  {
    id: 'late-answer',
    sentence: 'the answer comes after the time limit',
    catches: 'a second rotation because the first one took too long',
    share: 1,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.25));
      const held = holdRotation(stage, 'answer');
      const asked = await rotate(stage, dice, target);
      held.release();
      expect(asked).toMatchObject({ outcome: 'unknown', finding: 'rotated', code: 'TIMED_OUT' });
      expect(isRotated(stage, target)).toBe(true);
    },
  },
  {
    id: 'slow-answer',
    sentence: 'the answer comes late, but in time',
    catches: 'giving up a rotation that is still going on, or losing what it brings',
    share: 2,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.25));
      const held = holdRotation(stage, 'answer');
      const asking = rotate(stage, dice, target);
      await held.reached;
      // A fetch in between is from before the rotation for the app, and from after it for GitLab.
      void stage.app.call('tokens.sync', { connectionId: stage.connectionId });
      setTimeout(held.release, dice.between(0, 1_500));
      expect((await asking).outcome).toBe('copied');
    },
  },
  {
    id: 'look-fails',
    sentence: 'the answer is lost and the look at what happened fails too',
    catches: 'taking a look that failed for proof that nothing happened',
    share: 4,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.25));
      const isDone = dice.chance(0.7);
      const fault = isDone ? 'cut-after' : 'cut-before';
      failRotations(stage, fault);
      failLooks(stage, 'error-before');
      const asked = await rotate(stage, dice, target);
      expect(asked).toMatchObject({ outcome: 'unknown', finding: 'undetermined' });
      expectStruck(stage, fault, isDone);
      const items = await stage.atRest();
      expect(items.map(({ outcome }) => outcome)).toEqual(['undetermined']);
      expect((await rotate(stage, dice, target)).outcome, 'asked again').toBe('refused');
      expect(sentIn(stage), 'rotations sent').toHaveLength(1);
      stage.proxy.faultFor = () => null;
      if (dice.chance(0.3)) await stage.restart();
    },
  },
  {
    id: 'lost-again',
    sentence: 'the answer to what was offered for a lost value is lost as well',
    catches: 'losing track of a token whose values were lost twice in a row',
    share: 3,
    async run(stage, dice) {
      const { intentId } = (await loseValue(stage, dice, { times: 2 })).item;
      await stage.app.call('recovery.rotate-successor', { intentId });
      expect(sentIn(stage).map(({ request }) => request.fault)).toEqual(['cut-after', 'cut-after']);
      if (dice.chance(0.3)) await stage.restart();
    },
  },
  {
    id: 'namesake',
    sentence: 'the answer is lost while somebody makes a token of the same name and scopes',
    catches: 'offering to rotate, and so killing, a token that others use',
    share: 3,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, false);
      const plant = (): number => plantNamesake(stage, target).tokenId;
      const namesakes: number[] = dice.chance(0.7) ? [plant()] : [];
      failRotations(stage, 'cut-after');
      beforeAnswer(stage, () => {
        if (namesakes.length === 0) namesakes.push(plant());
      });
      expect((await rotate(stage, dice, target)).outcome).toBe('unknown');
      await followOffers(stage);
      for (const tokenId of namesakes) {
        expect(isRotated(stage, { ...target, tokenId }), 'the namesake was rotated').toBe(false);
      }
      expect(namesakes).toHaveLength(1);
    },
  },
  {
    id: 'done-late',
    sentence: 'GitLab rotates the token after the time limit, and after the app has looked',
    catches: 'taking a token that is still alive for proof that a slow server will not rotate it',
    share: 1,
    async run(stage, dice) {
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      const held = holdRotation(stage, 'request');
      const asked = await rotate(stage, dice, target);
      expect(asked).toMatchObject({ finding: 'undetermined', code: 'TIMED_OUT' });
      await stage.atRest();
      expect(isRotated(stage, target), 'GitLab has rotated it').toBe(false);
      held.release();
      await expect.poll(() => isRotated(stage, target), { intervals: [10] }).toBe(true);
      if (dice.chance(0.5)) await stage.restart();
      await stage.app.call('tokens.sync', { connectionId: stage.connectionId });
      const items = await stage.atRest();
      expect(items.map(({ outcome }) => outcome)).toEqual([
        target.isCredential ? 'credential-lost' : 'value-lost',
      ]);
    },
  },
  {
    id: 'offer-not-taken',
    sentence: 'the successor of a lost value is rotated in the list, or revoked elsewhere',
    catches: 'an offer for a token that is no more, which nobody can ever settle',
    share: 3,
    async run(stage, dice) {
      const { target, item } = await loseValue(stage, dice);
      const successor = { ...target, tokenId: item.tokenId ?? 0 };
      if (dice.chance(0.5)) {
        await stage.app.ask('tokens.sync', { connectionId: stage.connectionId });
        expect((await rotate(stage, dice, successor)).outcome).toBe('copied');
      } else {
        stage.revoke(successor.tokenId);
        await stage.restart();
      }
      expect(await stage.atRest(), 'offers that are left').toEqual([]);
    },
  },
];

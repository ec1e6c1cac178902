import { chmodSync, mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { rotate } from '../asking';
import type { Dice } from '../dice';
import type { FaultKind } from '../fault-kind';
import { beforeAnswer, sentIn } from '../faulting';
import { followOffers } from '../offers';
import { moveToSmallDisk, needsSmallDisk, type SmallJournal } from '../small-journal';
import type { Stage } from '../stage';

/** Asks while the journal cannot be written: refused, and nothing has left. */
async function expectNothingSent(stage: Stage, dice: Dice): Promise<void> {
  const target = await stage.takeTarget(dice, dice.chance(0.3));
  const asked = await rotate(stage, dice, target);
  expect(asked).toMatchObject({ outcome: 'refused', code: 'DISK_FAILED' });
  expect(sentIn(stage), 'rotations sent').toEqual([]);
  expect(await stage.atRest(), 'offers').toEqual([]);
}

const onSmallDisk =
  (act: (stage: Stage, dice: Dice, journal: SmallJournal) => Promise<void>) =>
  async (stage: Stage, dice: Dice): Promise<void> => {
    const journal = moveToSmallDisk(stage);
    try {
      await act(stage, dice, journal);
      await followOffers(stage);
    } finally {
      journal.end();
    }
  };

/** Names that appear in a folder; what comes by a rename too. */
function watchNames(folder: string): { readonly seen: readonly string[]; end(): void } {
  const seen: string[] = [];
  const watcher = watch(folder, (_event, name) => seen.push(name ?? ''));
  return { seen, end: () => watcher.close() };
}

export const diskKinds: readonly FaultKind[] = [
  {
    id: 'disk-full-before-intent',
    sentence: 'the disk is full when the intent is to be written',
    catches: 'sending a rotation of which nothing would be known after a crash',
    share: 2,
    obstacle: needsSmallDisk,
    run: onSmallDisk(async (stage, dice, journal) => {
      journal.leave(0);
      await expectNothingSent(stage, dice);
      expect(journal.freePages(), 'pages free at the end').toBe(0);
    }),
  },
  {
    id: 'disk-full-before-sending',
    sentence: 'the disk is full when the intent is to be marked as sent',
    catches: 'sending a rotation that a later start would take for one that was never sent',
    share: 2,
    obstacle: needsSmallDisk,
    run: onSmallDisk(async (stage, dice, journal) => {
      journal.leave(1);
      const names = watchNames(stage.profile.journalDirectory);
      await expectNothingSent(stage, dice);
      await expect.poll(() => names.seen.some((name) => !name.startsWith('.'))).toBe(true);
      names.end();
    }),
  },
  {
    id: 'disk-full-while-answering',
    sentence: 'the disk is full when GitLab’s answer comes',
    catches: 'losing the answer of a rotation because its state could not be written',
    share: 4,
    obstacle: needsSmallDisk,
    run: onSmallDisk(async (stage, dice, journal) => {
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      let free = Number.NaN;
      beforeAnswer(stage, () => {
        journal.leave(0);
        free = journal.freePages();
      });
      const asking = rotate(stage, dice, target);
      if (dice.chance(0.5)) {
        expect((await asking).outcome).toBe('copied');
      } else {
        await expect.poll(() => free, { intervals: [5] }).toBe(0);
        setTimeout(() => void stage.crash(), dice.between(0, 150));
        await asking;
        await stage.app.ended;
        await stage.start();
      }
      expect(free, 'pages free when the answer came').toBe(0);
    }),
  },
  {
    id: 'journal-no-folder',
    sentence: 'a file lies where the journal’s folder should be',
    catches: 'rotating without a journal when its folder cannot be made',
    share: 1,
    async run(stage, dice) {
      const { journalDirectory } = stage.profile;
      rmSync(journalDirectory, { recursive: true, force: true });
      writeFileSync(journalDirectory, '');
      await expectNothingSent(stage, dice);
      rmSync(journalDirectory);
    },
  },
  {
    id: 'journal-read-only',
    sentence: 'the journal’s folder cannot be written any more',
    catches: 'rotating without a journal, or an entry that is never got rid of',
    share: 3,
    async run(stage, dice) {
      const { journalDirectory } = stage.profile;
      mkdirSync(journalDirectory, { recursive: true, mode: 0o700 });
      if (dice.chance(0.4)) {
        chmodSync(journalDirectory, 0o500);
        await expectNothingSent(stage, dice);
        chmodSync(journalDirectory, 0o700);
        return;
      }
      const target = await stage.takeTarget(dice, dice.chance(0.3));
      beforeAnswer(stage, () => {
        chmodSync(journalDirectory, 0o500);
      });
      expect((await rotate(stage, dice, target)).outcome).toBe('copied');
      chmodSync(journalDirectory, 0o700);
      // The entry could not be removed: the next start finds what became of it.
      await stage.restart();
    },
  },
  {
    id: 'profile-read-only',
    sentence: 'no file but the journal’s can be written when GitLab’s answer comes',
    catches: 'settling a rotation whose new value or credential is not on record',
    share: 3,
    async run(stage, dice) {
      const { directory, journalDirectory } = stage.profile;
      const target = await stage.takeTarget(dice, dice.chance(0.5));
      mkdirSync(journalDirectory, { recursive: true, mode: 0o700 });
      beforeAnswer(stage, () => {
        chmodSync(directory, 0o500);
      });
      const asked = await rotate(stage, dice, target);
      await stage.crash();
      chmodSync(directory, 0o700);
      expect(asked.outcome).toBe('copied');
      await stage.start();
    },
  },
];

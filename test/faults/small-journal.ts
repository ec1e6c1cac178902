import {
  closeSync,
  mkdirSync,
  openSync,
  rmSync,
  statfsSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Stage } from './stage';
import { namesIn } from './witness';

/** The journal on a disk of a few pages. */
export interface SmallJournal {
  /** Leaves so many pages free; an entry, and what it is written to first, takes one each. */
  leave(pages: number): void;
  freePages(): number;
  /** Back to a disk with room; nothing may be unsettled. */
  end(): void;
}

/** Why the journal cannot be put on a small disk here, or null. */
export const needsSmallDisk = (): string | null =>
  smallDisk() === undefined ? 'no small disk: only root can mount one' : null;

/** A file system of a few pages, which `build/desktop-session.mjs` mounts where it may. */
const smallDisk = (): string | undefined => process.env['LATCHKEY_SMALL_DISK'];

export function moveToSmallDisk({ profile }: Stage): SmallJournal {
  const disk = smallDisk() ?? '';
  const folder = join(disk, 'journal');
  const filling = join(disk, 'filling');
  const { bsize } = statfsSync(disk);
  const freePages = (): number => statfsSync(disk).bavail;
  expect(namesIn(profile.journalDirectory), 'unsettled while the journal is moved').toEqual([]);
  rmSync(profile.journalDirectory, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  symlinkSync(folder, profile.journalDirectory);
  return {
    freePages,
    leave(pages) {
      rmSync(filling, { force: true });
      truncateSync(filling, fill(filling, bsize) - pages * bsize);
      expect(freePages(), 'free pages').toBe(pages);
    },
    end() {
      unlinkSync(profile.journalDirectory);
      rmSync(folder, { recursive: true });
      rmSync(filling, { force: true });
    },
  };
}

/** Writes until nothing more goes in; how many bytes went in. */
function fill(path: string, pageSize: number): number {
  const file = openSync(path, 'wx');
  const page = Buffer.alloc(pageSize, 1);
  try {
    for (let size = 0; ; size += pageSize) {
      try {
        writeSync(file, page);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return size;
        throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

import { MS_PER_DAY } from '../../../src-preload/contract/expiry';
import type { DeathSpan } from './filter-tokens';
import { toPlace } from './horizon-scale';
import type { TokenRow } from './token-row';

/** How much room the marks have, in CSS pixels. */
export interface HorizonRoom {
  readonly width: number;
  /** Diameter of a dot together with the gap to the next one. */
  readonly pitch: number;
  /** How many dots may stand above one another. */
  readonly lanes: number;
}

/** One dot: a token, or several that die too close together for a dot each. */
export interface HorizonMark {
  /** Key of the first token. */
  readonly key: string;
  /** In order of death; never empty. */
  readonly rows: readonly TokenRow[];
  /** Centre, in CSS pixels from the left end. */
  readonly x: number;
  /** 0 is the lowest. */
  readonly lane: number;
}

interface OpenMark {
  readonly key: string;
  readonly rows: TokenRow[];
  readonly x: number;
  readonly lane: number;
}

/** The lowest lane with room at `x`, or -1. */
function findLane(ends: readonly number[], x: number, room: HorizonRoom): number {
  for (let lane = 0; lane < room.lanes; lane += 1) {
    const end = ends[lane];
    if (end === undefined || end + room.pitch <= x) return lane;
  }
  return -1;
}

/** Living tokens with an end, the first to die first. */
function toMortals(rows: readonly TokenRow[]): TokenRow[] {
  return rows
    .filter((row) => row.state === 'active' && row.diesAt !== null)
    .sort((a, b) => (a.diesAt ?? 0) - (b.diesAt ?? 0) || (a.key < b.key ? -1 : 1));
}

/**
 * Where each living token with an end stands on the strip: at its death, stacked when close, and
 * gathered into the topmost dot when even the stack is full. In order from left to right, each
 * stack from below.
 *
 * @param now epoch milliseconds
 */
export function toHorizonMarks(
  rows: readonly TokenRow[],
  room: HorizonRoom,
  now: number,
): readonly HorizonMark[] {
  const marks: OpenMark[] = [];
  const ends: number[] = [];
  let full: OpenMark | undefined;
  for (const row of toMortals(rows)) {
    const x = toPlace(((row.diesAt ?? now) - now) / MS_PER_DAY) * room.width;
    const lane = findLane(ends, x, room);
    if (lane < 0 && full !== undefined) {
      full.rows.push(row);
      continue;
    }
    const mark = { key: row.key, rows: [row], x, lane };
    ends[lane] = x;
    marks.push(mark);
    if (lane === room.lanes - 1) full = mark;
  }
  return marks;
}

/** The dates between which the rows die; null when none of them ever does. */
export function toMarkSpan(rows: readonly TokenRow[]): DeathSpan | null {
  const dates = rows.flatMap(({ token }) => token.expiresAt ?? []).sort();
  const from = dates[0];
  const to = dates.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

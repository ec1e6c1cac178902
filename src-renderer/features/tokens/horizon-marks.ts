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

/** One thing to see and to press on the strip: a dot for a token, or a bar for a crowd. */
export interface HorizonMark {
  /** Key of the first token. */
  readonly key: string;
  /** In order of death; never empty, and one only in a dot. */
  readonly rows: readonly TokenRow[];
  /** Centre, in CSS pixels from the left end. */
  readonly x: number;
  /** Which dot of a stack, 0 is the lowest. */
  readonly lane: number;
  /** Height of a bar, above 0 to 1 (the largest crowd), on a logarithmic scale; null for a dot. */
  readonly height: number | null;
}

interface Placed {
  readonly row: TokenRow;
  readonly x: number;
}

/** Living tokens with an end at their places, the first to die first. */
function toPlaced(rows: readonly TokenRow[], { width }: HorizonRoom, now: number): Placed[] {
  return rows
    .filter((row) => row.state === 'active' && row.diesAt !== null)
    .sort((a, b) => (a.diesAt ?? 0) - (b.diesAt ?? 0) || (a.key < b.key ? -1 : 1))
    .map((row) => ({ row, x: toPlace(((row.diesAt ?? now) - now) / MS_PER_DAY) * width }));
}

function toDot({ row, x }: Placed, lane: number): HorizonMark {
  return { key: row.key, rows: [row], x, lane, height: null };
}

/** Each token at its exact place, in the lowest lane with room; null when there is none. */
function toDots(placed: readonly Placed[], { pitch, lanes }: HorizonRoom): HorizonMark[] | null {
  const ends: number[] = [];
  const dots: HorizonMark[] = [];
  for (const one of placed) {
    const free = ends.findIndex((end) => end + pitch <= one.x);
    const lane = free < 0 ? ends.length : free;
    if (lane >= lanes) return null;
    ends[lane] = one.x;
    dots.push(toDot(one, lane));
  }
  return dots;
}

/** Tokens of one column: stacked dots, or a bar when they are too many. */
function toColumn(
  column: readonly Placed[],
  x: number,
  lanes: number,
  largest: number,
): readonly HorizonMark[] {
  const first = column[0];
  if (first === undefined) return [];
  if (column.length <= lanes) return column.map(({ row }, lane) => toDot({ row, x }, lane));
  const rows = column.map(({ row }) => row);
  const height = Math.log1p(rows.length) / Math.log1p(largest);
  return [{ key: first.row.key, rows, x, lane: 0, height }];
}

function toColumns(
  placed: readonly Placed[],
  { width, pitch, lanes }: HorizonRoom,
): readonly HorizonMark[] {
  const count = Math.max(1, Math.floor(width / pitch));
  const columns = Array.from({ length: count }, (): Placed[] => []);
  for (const one of placed) {
    columns[Math.min(count - 1, Math.floor((one.x / Math.max(1, width)) * count))]?.push(one);
  }
  const largest = Math.max(...columns.map((column) => column.length));
  const step = width / count;
  return columns.flatMap((column, index) => toColumn(column, (index + 0.5) * step, lanes, largest));
}

/**
 * Where each living token with an end stands on the strip: a dot at its death, stacked when close.
 * Where that leaves no room, the strip is cut into columns and crowds become bars. In order from
 * left to right, each stack from below.
 *
 * @param now epoch milliseconds
 */
export function toHorizonMarks(
  rows: readonly TokenRow[],
  room: HorizonRoom,
  now: number,
): readonly HorizonMark[] {
  const placed = toPlaced(rows, room, now);
  return toDots(placed, room) ?? toColumns(placed, room);
}

/** The dates between which the rows die; null when none of them ever does. */
export function toMarkSpan(rows: readonly TokenRow[]): DeathSpan | null {
  const dates = rows.flatMap(({ token }) => token.expiresAt ?? []).sort();
  const from = dates[0];
  const to = dates.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

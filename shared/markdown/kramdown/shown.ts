import type { Block } from './blocks/block.ts';
import type { Reading } from './incremental.ts';
import type { Unit } from './page/unit.ts';

/** Blank lines, however many. */
export const BLANK: Unit = { pieces: ['\n'], links: [], constructs: [], ids: [] };

/**
 * What the page shows of each block of a reading (nothing of some): its unit, where its own places begin, and where it
 * stands in the text. Lists of numbers, since going through the blocks themselves takes longer than an edit may.
 */
export interface Shown {
  readonly units: readonly (Unit | undefined)[];
  readonly origins: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The block above one, boundaries passed over. */
function shownAbove(blocks: readonly Block[], index: number): Block | undefined {
  let above = index - 1;
  while (blocks[above]?.type === 'boundary') above--;
  return blocks[above];
}

function unitOf(blocks: readonly Block[], index: number, write: () => Unit): Unit | undefined {
  const block = blocks[index];
  if (block === undefined || block.type === 'boundary') return undefined;
  if (block.type !== 'blank') return write();
  // Blank lines in a row are one.
  return shownAbove(blocks, index)?.type === 'blank' ? undefined : BLANK;
}

function addMoved(list: number[], from: readonly number[], first: number, by: number): void {
  for (let index = first; index < from.length; index++) list.push((from[index] ?? 0) + by);
}

/** What a reading shows; of blocks that the reading before had, it is taken from there, the others are written. */
export function shownOf(
  { blocks, shifts, head, tail, oldTail }: Reading,
  last: Shown | undefined,
  write: (block: Block, shift: number) => Unit,
): Shown {
  const kept = last === undefined ? 0 : head;
  const end = last === undefined ? blocks.length : tail;
  const units = last?.units.slice(0, kept) ?? [];
  const origins = last?.origins.slice(0, kept) ?? [];
  const starts = last?.starts.slice(0, kept) ?? [];
  const ends = last?.ends.slice(0, kept) ?? [];
  for (let index = kept; index < end; index++) {
    const block = blocks[index];
    const shift = shifts[index] ?? 0;
    units.push(unitOf(blocks, index, () => (block === undefined ? BLANK : write(block, shift))));
    origins.push((block?.origin ?? 0) + shift);
    starts.push((block?.from ?? 0) + shift);
    ends.push((block?.to ?? 0) + shift);
  }
  const first = blocks[end];
  if (last !== undefined && first !== undefined) {
    const by = first.from + (shifts[end] ?? 0) - (last.starts[oldTail] ?? 0);
    for (let index = oldTail; index < last.units.length; index++) units.push(last.units[index]);
    addMoved(origins, last.origins, oldTail, by);
    addMoved(starts, last.starts, oldTail, by);
    addMoved(ends, last.ends, oldTail, by);
  }
  return { units, origins, starts, ends };
}

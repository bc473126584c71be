import type { Splice } from '../text/splice.ts';
import { changedBlocks } from './changed-blocks.ts';

/** How many lines a change takes away and puts in; a changed line counts once in each. */
export interface LineCounts {
  readonly removed: number;
  readonly added: number;
}

/** Counts the lines that replacements of a text change. */
export function lineCounts(text: string, edits: readonly Splice[]): LineCounts {
  let removed = 0;
  let added = 0;
  for (const block of changedBlocks(text, edits)) {
    removed += block.removed.length;
    added += block.added.length;
  }
  return { removed, added };
}

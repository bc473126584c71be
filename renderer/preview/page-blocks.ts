import type { RenderedBlock } from '#shared/markdown/rendered-notes.ts';

/** A block of the page with a number of its own: the same number is the same HTML, so its nodes stay. */
export interface PageBlock extends RenderedBlock {
  readonly id: number;
}

/** What makes the blocks of one version of those of the version before: an edit touches few of thousands. */
export interface BlocksChange {
  /** How many blocks at the beginning and at the end stay. */
  readonly head: number;
  readonly tail: number;
  /** By how many lines the blocks at the end moved. */
  readonly shift: number;
  /** What stands between them now. */
  readonly between: readonly PageBlock[];
}

/** The change from the blocks that the page has to those that were rendered; new ones take their numbers from `next`. */
export function changeOfBlocks(
  before: readonly PageBlock[],
  after: readonly RenderedBlock[],
  next: () => number,
): BlocksChange {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head], after[head], 0)) head++;
  const shift = (after.at(-1)?.endLine ?? 0) - (before.at(-1)?.endLine ?? 0);
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail), shift)) tail++;
  const between = after.slice(head, after.length - tail).map((block) => ({ ...block, id: next() }));
  return { head, tail, shift, between };
}

function isSame(before: RenderedBlock | undefined, after: RenderedBlock | undefined, shift: number): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    before.startLine + shift === after.startLine &&
    before.endLine + shift === after.endLine &&
    before.html === after.html
  );
}

export function changedBlocks(before: readonly PageBlock[], change: BlocksChange): readonly PageBlock[] {
  const { head, tail, shift, between } = change;
  const rest = before.slice(before.length - tail);
  const moved =
    shift === 0
      ? rest
      : rest.map((block) => ({ ...block, startLine: block.startLine + shift, endLine: block.endLine + shift }));
  return [...before.slice(0, head), ...between, ...moved];
}

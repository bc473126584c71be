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
  readonly between: readonly RenderedBlock[];
}

/** The change from the blocks of one version to those that were rendered of the next. */
export function changeOfBlocks(before: readonly RenderedBlock[], after: readonly RenderedBlock[]): BlocksChange {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head], after[head], 0)) head++;
  const shift = (after.at(-1)?.endLine ?? 0) - (before.at(-1)?.endLine ?? 0);
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail), shift)) tail++;
  return { head, tail, shift, between: after.slice(head, after.length - tail) };
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

/** The blocks after a change. What stays is what it was, but for where it stands; `made` is what a new block becomes. */
export function changedBlocks<Block extends RenderedBlock>(
  before: readonly Block[],
  change: BlocksChange,
  made: (block: RenderedBlock) => Block,
): readonly Block[] {
  const { head, tail, shift, between } = change;
  const rest = before.slice(before.length - tail);
  const moved =
    shift === 0
      ? rest
      : rest.map((block) => ({ ...block, startLine: block.startLine + shift, endLine: block.endLine + shift }));
  return [...before.slice(0, head), ...between.map(made), ...moved];
}

import type { ShownBlock } from './shown-block.ts';

/** So many blocks at once go in by groups. Chromium lays out a group that did not change in one step, not in hundreds. */
const many = 96;
const groupSize = 48;

/**
 * Of so many blocks, groups are closed to each other: what grows in one moves those below it as they are, without a look
 * at what they hold. Margins do not meet across closed groups, which in a page of this length nobody sees.
 */
const veryMany = 480;

/** What `replaceChanged` needs to know of a block that is to be shown. */
type Wanted = Omit<ShownBlock, 'nodes'>;

/**
 * Puts the nodes of new blocks in the place of those that are gone; the others keep their nodes and only learn where they
 * stand now. `nodesOf` hears how many blocks are new.
 */
export function replaceChanged<Block extends Wanted>(
  notes: Element,
  shown: readonly ShownBlock[],
  blocks: readonly Block[],
  nodesOf: (block: Block, fresh: number) => readonly Node[],
): readonly ShownBlock[] {
  const most = Math.min(shown.length, blocks.length);
  let head = 0;
  while (head < most && shown[head]?.id === blocks[head]?.id) head++;
  let tail = 0;
  while (tail < most - head && shown.at(-1 - tail)?.id === blocks.at(-1 - tail)?.id) tail++;
  const wanted = blocks.slice(head, blocks.length - tail);
  const fresh = wanted.map((block): ShownBlock => {
    const { id, startLine, endLine } = block;
    return { id, nodes: nodesOf(block, wanted.length), startLine, endLine };
  });
  const rest = shown.slice(shown.length - tail);
  insert(notes, fresh, firstNode(rest));
  for (const block of shown.slice(head, shown.length - tail)) for (const node of block.nodes) remove(notes, node);
  const moved = rest.map((block, index) => {
    const { startLine, endLine } = blocks[blocks.length - tail + index] ?? block;
    return startLine === block.startLine && endLine === block.endLine ? block : { ...block, startLine, endLine };
  });
  return [...shown.slice(0, head), ...fresh, ...moved];
}

function firstNode(blocks: readonly ShownBlock[]): Node | null {
  return blocks.find(({ nodes }) => nodes.length > 0)?.nodes[0] ?? null;
}

/** A few blocks go where their neighbour below is, many in groups of their own. */
function insert(notes: Element, blocks: readonly ShownBlock[], before: Node | null): void {
  const fresh = document.createDocumentFragment();
  const parent = before?.parentNode ?? notes;
  if (blocks.length < many || parent !== notes) {
    for (const block of blocks) fresh.append(...block.nodes);
  } else {
    for (let from = 0; from < blocks.length; from += groupSize) {
      const group = document.createElement('div');
      if (blocks.length >= veryMany) group.className = 'closed-group';
      for (const block of blocks.slice(from, from + groupSize)) group.append(...block.nodes);
      fresh.append(group);
    }
  }
  parent.insertBefore(fresh, before);
}

/** Takes a node out, and the group that it leaves empty. */
function remove(notes: Element, node: Node): void {
  const parent = node.parentNode;
  parent?.removeChild(node);
  if (parent !== null && parent !== notes && !parent.hasChildNodes()) notes.removeChild(parent);
}

/** A block whose nodes are not made yet. */
export interface LateBlock {
  /** Its first line in the notes, from 1. */
  readonly startLine: number;
  /** What stands in the page for it: at first a comment that holds the place, then the block's own nodes. */
  readonly nodes: Node[];
  readonly make: () => readonly Node[];
}

/** How long blocks are made at a stretch, in ms: a key that comes meanwhile is on the screen in its own frame. */
const stretchMs = 6;

/** Makes the blocks of a long page piece by piece, so that it can be read, and typed in, before its end is there. */
export interface LateBlocks {
  /** The nodes that hold a block's place until it is its turn. */
  hold(block: Pick<LateBlock, 'startLine' | 'make'>): Node[];
  /** Goes on with all that is held, those at a line (from 1) and below it first. */
  beginAt(line: number): void;
}

/** Blocks of `page`; `onMade` is called when none is held any more. */
export function lateBlocks(page: Node, onMade: () => void): LateBlocks {
  let held: LateBlock[] = [];
  let isGoing = false;
  const go = () => {
    // Nobody looks at it any more.
    if (!page.isConnected) held = [];
    const until = performance.now() + stretchMs;
    while (held.length > 0 && performance.now() < until) put(held.pop());
    isGoing = held.length > 0;
    if (isGoing) setTimeout(go);
    else onMade();
  };
  return {
    hold(block) {
      const nodes: Node[] = [document.createComment('')];
      held.push({ ...block, nodes });
      return nodes;
    },
    beginAt(line) {
      if (held.length === 0) return;
      held = inTurn(held, line).toReversed();
      if (!isGoing) setTimeout(go);
      isGoing = true;
    },
  };
}

/** Held blocks in the order in which they are read from a line on: down to the end, then up from the line to the beginning. */
export function inTurn<Block extends Pick<LateBlock, 'startLine'>>(held: readonly Block[], line: number): Block[] {
  const below = held.filter(({ startLine }) => startLine >= line).toSorted((a, b) => a.startLine - b.startLine);
  const above = held.filter(({ startLine }) => startLine < line).toSorted((a, b) => b.startLine - a.startLine);
  return [...below, ...above];
}

function put(block: LateBlock | undefined): void {
  const [place] = block?.nodes ?? [];
  // An edit has taken the block away before its turn came.
  if (block === undefined || place === undefined || place.parentNode === null) return;
  const made = block.make();
  block.nodes.splice(0, 1, ...made);
  place.parentNode.insertBefore(fragmentOf(made), place);
  place.parentNode.removeChild(place);
}

function fragmentOf(nodes: readonly Node[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  return fragment;
}

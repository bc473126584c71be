/** A block of the page with its nodes and the lines of the notes (from 1, inclusive) that it comes from. */
export interface ShownBlock {
  /** The same id is the same content. */
  readonly id: number | string;
  readonly nodes: readonly Node[];
  readonly startLine: number;
  readonly endLine: number;
}

/** The elements among a block's nodes. */
export function elementsOf(block: ShownBlock): readonly Element[] {
  return block.nodes.filter((node) => node instanceof Element);
}

import type { BlockWriter } from './block-writer.ts';
import type { Piece } from './html-buffer.ts';

/** A link in a block; places count from the block's origin. */
export interface UnitLink {
  readonly kind: 'inline' | 'reference' | 'autolink' | 'image' | 'html';
  readonly url: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The definition that the address stands in, where it is not here. */
  readonly id?: string;
}

/** Something a rule may speak about; places count from the block's origin. */
export interface UnitConstruct {
  readonly type: 'pipe-table' | 'dead-link-in-table' | 'html-unclosed' | 'undefined-reference' | 'unclosed-link';
  readonly start: number;
  readonly end: number;
  readonly detail?: string;
}

/** A top-level block's HTML, the same wherever the block stands. */
export interface Unit {
  readonly pieces: readonly Piece[];
  readonly links: readonly UnitLink[];
  readonly constructs: readonly UnitConstruct[];
  /** Ids it gives to elements, those of headings apart (they are holes). */
  readonly ids: readonly string[];
}

const NOTHING: readonly never[] = [];

/** What was gathered, without the room that a list grown item by item holds: all units of the notes are kept. */
export function gathered<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list.slice();
}

/** What a writer was given to write. */
export function unitFrom({ html, links, constructs, ids }: BlockWriter): Unit {
  return { pieces: html.finish(), links: gathered(links), constructs: gathered(constructs), ids: gathered(ids) };
}

import type { KramdownOptions } from '../../../show/show.ts';
import { type AttributeList, emptyList } from '../attribute-list.ts';
import { skipSpaceBack } from '../characters.ts';
import type { HeldDefinition, PlacedDefinition, WithoutHolder } from '../definitions.ts';
import { type MappedText, sliceMapped } from '../mapped-text.ts';
import { type Seeker, seekerIn } from '../seeker.ts';
import type { Block, HtmlBlock } from './block.ts';

/** What the content of a list's item or a quote was read as, kept from one rendering to the next. */
export interface ReadContent {
  readonly children: readonly Block[];
  readonly definitions: readonly PlacedDefinition[];
}

/** Contents by their text with its marks, which tell an item's from a quote's. */
export interface ContentCache {
  get(key: string): ReadContent | undefined;
  set(key: string, content: ReadContent): void;
}

/** What all blocks of a document share while they are read. */
export interface BlockDocument {
  /** Changed by `{::options}` for what follows. */
  options: KramdownOptions;
  readonly cache: ContentCache;
  /** Reads blocks to the text's end; true where the end tag of the element around them was found before that. */
  readonly read: (state: BlockState) => boolean;
}

/** A text being read for blocks. */
export interface BlockState {
  readonly source: MappedText;
  readonly text: string;
  readonly seeker: Seeker;
  readonly document: BlockDocument;
  /** How many containers are around it. */
  readonly depth: number;
  /** The notes themselves: each of their blocks has places of its own. */
  readonly isRoot: boolean;
  /** Where the places of the blocks being read begin in the places of `source`. */
  shift: number;
  pos: number;
  /** The HTML element whose content is read as blocks. */
  readonly element: HtmlBlock | undefined;
  readonly children: Block[];
  readonly definitions: PlacedDefinition[];
  /** An attribute list that waits for the block below it. */
  pending: AttributeList | undefined;
}

/** Containers deeper than this show their text as it is: nobody writes such, and the call stack is finite. */
export const DEEPEST = 60;

export function stateFor(
  source: MappedText,
  document: BlockDocument,
  into: { readonly children: Block[]; readonly definitions: PlacedDefinition[] },
  depth: number,
): BlockState {
  return {
    source,
    text: source.text,
    seeker: seekerIn(source.text),
    document,
    depth,
    isRoot: depth === 0,
    shift: 0,
    pos: 0,
    element: undefined,
    children: into.children,
    definitions: into.definitions,
    pending: undefined,
  };
}

/** Offset behind the line end of the line at `at`. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** A new block's common part; the attribute list that waited is its. */
export function begin(
  state: BlockState,
  from: number,
): { origin: number; from: number; to: number; list?: AttributeList } {
  const list = state.pending;
  state.pending = undefined;
  const place: ReturnType<typeof begin> = { origin: state.isRoot ? state.shift : 0, from, to: state.pos };
  if (list !== undefined) place.list = list;
  return place;
}

type WithoutPlace<B> = B extends Block ? Omit<B, 'origin' | 'from' | 'to' | 'list'> : never;

/**
 * A block of the state's document that began at `from` and ends at its position. `Object.assign`, since V8 gives each
 * literal that adds to a spread a shape of its own, which makes thousands of blocks slow to make and to read.
 */
function newBlock<B extends WithoutPlace<Block>>(
  state: BlockState,
  from: number,
  own: B,
): ReturnType<typeof begin> & B {
  return Object.assign(begin(state, from), own);
}

/** Adds such a block to those read. */
export function addBlock(state: BlockState, from: number, own: WithoutPlace<Block>): void {
  state.children.push(newBlock(state, from, own));
}

/** The text from `from` to `to` with the places that the block begun now counts by. */
export function taken(state: BlockState, from: number, to: number): MappedText {
  return sliceMapped(state.source, from, to, -state.shift);
}

export function lastChild(state: BlockState): Block | undefined {
  return state.children[state.children.length - 1];
}

/** Some blocks begin only behind a blank line, an end-of-block marker or an attribute list (or at the very start). */
export function isAfterBoundary(state: BlockState): boolean {
  const last = lastChild(state);
  if (last === undefined || last.type === 'blank' || state.pending !== undefined) return true;
  return last.type === 'boundary' && last.of === 'marker';
}

/** Takes note of a definition; the boundary it leaves takes the attribute lists around it. */
export function define(state: BlockState, definition: WithoutHolder<HeldDefinition>, from: number): void {
  const holder = newBlock(state, from, { type: 'boundary', of: 'definition' });
  state.definitions.push({ definition: { ...definition, holder }, origin: state.shift });
  state.children.push(holder);
}

/** The block's attribute list, to be added to. */
export function listOf(block: Block): AttributeList {
  block.list ??= emptyList();
  return block.list;
}

/** Reads a text of its own (an item's, a quote's) for blocks. */
export function readContent(state: BlockState, sources: readonly MappedText[]): ReadContent {
  const content = { children: [] as Block[], definitions: [] as PlacedDefinition[] };
  for (const source of sources) {
    const inner = stateFor(source, state.document, content, state.depth + 1);
    if (inner.depth > DEEPEST) {
      const end = skipSpaceBack(source.text, 0, source.text.length);
      addBlock(inner, 0, { type: 'paragraph', text: sliceMapped(source, 0, end), transparent: false });
    } else {
      state.document.read(inner);
    }
  }
  return content;
}

/** The same, taken from the last rendering where the text (with its indentation, which the places depend on) is the same. */
export function readKeptContent(state: BlockState, key: string, sources: () => readonly MappedText[]): ReadContent {
  if (!state.isRoot) return readContent(state, sources());
  const kept = state.document.cache.get(key);
  if (kept !== undefined) return kept;
  const content = readContent(state, sources());
  state.document.cache.set(key, content);
  return content;
}

/** Hands the definitions inside of a content on, whose places begin at `origin` in the state's. */
export function adoptDefinitions(state: BlockState, content: ReadContent, origin: number): void {
  for (const { definition, origin: inner } of content.definitions) {
    state.definitions.push({ definition, origin: origin + inner });
  }
}

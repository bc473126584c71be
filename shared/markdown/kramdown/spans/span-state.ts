import type { KramdownOptions } from '../../../show/show.ts';
import type { AttributeList, NamedLists } from '../attribute-list.ts';
import { LazyMap } from '../lazy-map.ts';
import { type Seeker, seekerIn } from '../seeker.ts';
import type { Inline, MarkedInline, Slip } from './inline.ts';

/** What a link needs of a definition. */
export interface LinkTarget {
  readonly url: string;
  readonly title?: string;
  readonly list?: AttributeList;
}

/** What the whole document knows when a text is read for spans. */
export interface SpanEnvironment {
  readonly options: KramdownOptions;
  readonly links: ReadonlyMap<string, LinkTarget>;
  /** Length of the longest id among `links`. */
  readonly longestId: number;
  readonly footnotes: ReadonlySet<string>;
  readonly lists: NamedLists;
}

/** Which parsers are at work: all, or a few to find out where tables and raw HTML end. */
export type Mode = 'all' | 'html' | 'code' | 'code-and-html';

/** What is around the place being read; as bits, since results are remembered by it. */
export const IN_EMPHASIS = 1;
export const IN_STRONG = 2;
export const IN_LINK = 4;

/** An element whose content is being read. */
export interface Frame {
  readonly children: Inline[];
  readonly mode: Mode;
  /** Which elements are around, this one included. */
  readonly around: number;
  readonly isEmphasis: boolean;
  /** Raw HTML: nothing but tags is seen inside, and inside of those too. */
  readonly isRaw: boolean;
  readonly depth: number;
}

/** What an attempt at a place came to; `node` is undefined where it failed. */
export interface Outcome {
  readonly node: MarkedInline | undefined;
  readonly end: number;
}

/** A text being read for spans. */
export interface SpanState {
  readonly text: string;
  /** Offset of this text in the one it is part of. */
  readonly base: number;
  readonly seeker: Seeker;
  readonly environment: SpanEnvironment;
  pos: number;
  /** Outcomes by place and surroundings: a failed attempt around does not make the attempts inside run again. */
  readonly outcomes: LazyMap<number, Outcome>;
  /** By delimiter and surroundings: places from which on no closing delimiter was found. */
  readonly unclosed: LazyMap<string, Set<number>>;
  /** By surroundings and place of a bracket: where it is closed, -1 for nowhere. */
  readonly brackets: LazyMap<number, number>;
  readonly slips: LazyMap<number, Slip>;
}

/** Elements nested deeper than this are text. */
export const DEEPEST_SPAN = 60;

export function spanState(
  text: string,
  environment: SpanEnvironment,
  base = 0,
  slips: LazyMap<number, Slip> = new LazyMap(),
): SpanState {
  return {
    text,
    base,
    seeker: seekerIn(text),
    environment,
    pos: 0,
    outcomes: new LazyMap(),
    unclosed: new LazyMap(),
    brackets: new LazyMap(),
    slips,
  };
}

export function rootFrame(mode: Mode = 'all', depth = 0): Frame {
  return { children: [], mode, around: 0, isEmphasis: false, isRaw: false, depth };
}

/** A frame inside another one. */
export function innerFrame(frame: Frame, changes: Partial<Frame>): Frame {
  const { mode, around, depth } = frame;
  return Object.assign({ children: [], mode, around, isEmphasis: false, isRaw: false, depth: depth + 1 }, changes);
}

/** Adds text, to the text before it where there is one. */
export function addText(frame: Frame, value: string): void {
  if (value === '') return;
  const last = frame.children[frame.children.length - 1];
  if (last?.type === 'text') last.value += value;
  else frame.children.push({ type: 'text', value });
}

const CHILDLESS: readonly never[] = [];

/** An element from `start` to the state's position. */
export function marked(
  state: SpanState,
  start: number,
  type: MarkedInline['type'],
  more: Partial<MarkedInline> = {},
): MarkedInline {
  const range = { start: state.base + start, end: state.base + state.pos };
  return Object.assign<MarkedInline, Partial<MarkedInline>>({ type, value: '', children: CHILDLESS, range }, more);
}

/** Remembers an outcome, unless nothing is around that could fail and have its content read again. */
export function remember(state: SpanState, key: number, frame: Frame, outcome: Outcome): void {
  if (frame.depth > 0) state.outcomes.set(key, outcome);
}

/** Key of an attempt in `outcomes`. */
export function attemptKey(at: number, frame: Frame): number {
  return at * 32 + frame.around * 4 + (frame.isEmphasis ? 2 : 0) + (frame.isRaw ? 1 : 0);
}

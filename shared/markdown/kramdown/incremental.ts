import type { Block } from './blocks/block.ts';
import { type BlockDocument, type BlockState, lineEnd, stateFor } from './blocks/block-state.ts';
import { readBlock } from './blocks/read-blocks.ts';
import { skipSpace } from './characters.ts';
import type { PlacedDefinition } from './definitions.ts';
import { wholeText } from './mapped-text.ts';

/**
 * How the top-level blocks were read, a number a step in each list: a step reads one block, or something that shows
 * nothing. Lists of numbers, since an edit in long notes moves thousands of them.
 */
interface Steps {
  readonly starts: number[];
  /** How many blocks and definitions there were before it. */
  readonly blocks: number[];
  readonly definitions: number[];
  /** The first block that is not as it was before: its own, or one above that it changed. */
  readonly touched: number[];
  /** Offset behind the last line that had a say in it. */
  readonly reach: number[];
  /** 1 where no attribute list was waiting. */
  readonly clean: number[];
}

/** Notes read for blocks, with what is needed to read a later version of them. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What is to be added to the places of each block: it was read when it stood elsewhere. */
  readonly shifts: readonly number[];
  readonly definitions: readonly PlacedDefinition[];
  readonly steps: Steps;
  /** So many blocks at the beginning, and those from `tail` on, are those of the version before, there from `oldTail` on. */
  readonly head: number;
  readonly tail: number;
  readonly oldTail: number;
}

/** How far above its own place a step may change blocks: a definition list takes terms, a blank line, and a list above. */
const ABOVE = 4;

const CHUNK = 1024;

/** Length of the beginning that two texts share. */
function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + CHUNK <= most && a.slice(at, at + CHUNK) === b.slice(at, at + CHUNK)) at += CHUNK;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Length of the end that two texts share beyond a shared start. */
function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  for (;;) {
    const atA = a.length - length;
    const atB = b.length - length;
    if (length + CHUNK > most || a.slice(atA - CHUNK, atA) !== b.slice(atB - CHUNK, atB)) break;
    length += CHUNK;
  }
  while (length < most && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length++;
  return length;
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? Number.POSITIVE_INFINITY;
}

/** For each step the first block that it or a later one touched. */
function touchedFrom({ touched }: Steps): readonly number[] {
  const result = new Array<number>(touched.length);
  let least = Number.POSITIVE_INFINITY;
  for (let index = touched.length - 1; index >= 0; index--) {
    least = Math.min(least, at(touched, index));
    result[index] = least;
  }
  return result;
}

/** Whether the blocks before a step are what they were before it was taken. */
function isCut(steps: Steps, index: number, touched: readonly number[]): boolean {
  return steps.clean[index] === 1 && (touched[index] ?? -1) >= at(steps.blocks, index);
}

/** The last step that can be taken anew with everything before it as it was: nothing before looked into the change. */
function headSteps({ steps }: Reading, touched: readonly number[], change: number): number {
  let head = 0;
  for (let index = 0; at(steps.starts, index) <= change; index++) {
    if (isCut(steps, index, touched)) head = index;
    if (at(steps.reach, index) > change) break;
  }
  return head;
}

/** Whether what stands above a place tells the reader the same in both versions: a blank line below the same kind of block. */
function isSameContext(now: readonly Block[], before: readonly Block[], count: number): boolean {
  const last = now[now.length - 1];
  const lastBefore = before[count - 1];
  if (last?.type !== 'blank' || lastBefore?.type !== 'blank' || last.value !== lastBefore.value) return false;
  const above = now[now.length - 2]?.type;
  return above === before[count - 2]?.type && above !== 'definitions';
}

function takeStep(state: BlockState, steps: Steps): void {
  const { text, seeker, children } = state;
  const count = children.length;
  const above = children[count - 1];
  const start = state.pos;
  steps.starts.push(start);
  steps.blocks.push(count);
  steps.definitions.push(state.definitions.length);
  steps.clean.push(state.pending === undefined ? 1 : 0);
  seeker.reach = start;
  state.shift = start;
  readBlock(state);
  const added = children.length > count && children[count - 1] === above;
  const isPlain = added && children[children.length - 1]?.type !== 'boundary';
  steps.touched.push(isPlain ? count : Math.max(0, count - ABOVE));
  const looked = Math.max(state.pos, seeker.reach);
  const isAll = looked >= text.length;
  steps.reach.push(isAll ? Number.POSITIVE_INFINITY : lineEnd(text, lineEnd(text, skipSpace(text, looked))));
}

/** A block with its places where it stands now. */
function moved(block: Block, shift: number): Block {
  const { origin, from, to } = block;
  return shift === 0 ? block : { ...block, origin: origin + shift, from: from + shift, to: to + shift };
}

function emptySteps(): Steps {
  return { starts: [], blocks: [], definitions: [], touched: [], reach: [], clean: [] };
}

function addMoved(list: number[], more: readonly number[], from: number, by: number): void {
  for (let index = from; index < more.length; index++) list.push((more[index] ?? 0) + by);
}

/** A reading under way. */
interface Draft {
  readonly state: BlockState;
  readonly steps: Steps;
  readonly shifts: number[];
  /** How many blocks and steps were taken over at the beginning. */
  readonly headBlocks: number;
  readonly headSteps: number;
}

/** The first block that the steps taken now have touched: reading on may change blocks that were taken over. */
function untouched({ steps, headBlocks, headSteps: from }: Draft): number {
  let least = headBlocks;
  for (let index = from; index < steps.touched.length; index++) least = Math.min(least, at(steps.touched, index));
  return least;
}

/** Begins with what the version before had up to the change. */
function draftAfter(old: Reading, head: number, source: BlockState): Draft {
  const headBlocks = old.steps.blocks[head] ?? 0;
  const steps: Steps = {
    starts: old.steps.starts.slice(0, head),
    blocks: old.steps.blocks.slice(0, head),
    definitions: old.steps.definitions.slice(0, head),
    touched: old.steps.touched.slice(0, head),
    reach: old.steps.reach.slice(0, head),
    clean: old.steps.clean.slice(0, head),
  };
  const children = old.blocks.slice(0, headBlocks);
  const shifts = old.shifts.slice(0, headBlocks);
  // Blocks that may be changed are changed where they stand now.
  for (let index = Math.max(0, headBlocks - ABOVE); index < headBlocks; index++) {
    const block = children[index];
    if (block !== undefined) children[index] = moved(block, shifts[index] ?? 0);
    shifts[index] = 0;
  }
  const definitions = old.definitions.slice(0, old.steps.definitions[head] ?? 0);
  const state = { ...source, children, definitions, pos: old.steps.starts[head] ?? 0 };
  return { state, steps, shifts, headBlocks, headSteps: head };
}

/** Ends with what the version before had from a step on, moved to where it stands now. */
function withTail({ state, steps, shifts }: Draft, old: Reading, from: number, delta: number): void {
  const firstBlock = old.steps.blocks[from] ?? 0;
  const firstDefinition = old.steps.definitions[from] ?? 0;
  const moreBlocks = state.children.length - firstBlock;
  const moreDefinitions = state.definitions.length - firstDefinition;
  for (let index = firstBlock; index < old.blocks.length; index++) {
    const block = old.blocks[index];
    if (block !== undefined) state.children.push(block);
  }
  addMoved(shifts, old.shifts, firstBlock, delta);
  for (const { definition, origin } of old.definitions.slice(firstDefinition)) {
    state.definitions.push({ definition, origin: origin + delta });
  }
  addMoved(steps.starts, old.steps.starts, from, delta);
  addMoved(steps.blocks, old.steps.blocks, from, moreBlocks);
  addMoved(steps.definitions, old.steps.definitions, from, moreDefinitions);
  addMoved(steps.touched, old.steps.touched, from, moreBlocks);
  addMoved(steps.reach, old.steps.reach, from, delta);
  addMoved(steps.clean, old.steps.clean, from, 0);
}

/** Reads notes; what the version before shares with them, and the change cannot have changed, is taken from it. */
export function readNotes(text: string, document: BlockDocument, old: Reading | undefined): Reading {
  const source = stateFor(wholeText(text), document, { children: [], definitions: [] }, 0);
  const start = old === undefined ? 0 : sharedStart(old.text, text);
  const end = old === undefined ? 0 : sharedEnd(old.text, text, start);
  const delta = old === undefined ? 0 : text.length - old.text.length;
  const touched = old === undefined ? [] : touchedFrom(old.steps);
  const head = old === undefined ? 0 : headSteps(old, touched, start);
  const draft: Draft =
    old === undefined
      ? { state: source, steps: emptySteps(), shifts: [], headBlocks: 0, headSteps: 0 }
      : draftAfter(old, head, source);
  const { state, steps, shifts } = draft;
  const done = (tail: number, oldTail: number, kept: number): Reading => {
    const { children, definitions } = state;
    return { text, blocks: children, shifts, definitions, steps, head: kept, tail, oldTail };
  };
  let next = head;
  while (state.pos < text.length) {
    const place = state.pos - delta;
    while (old !== undefined && at(old.steps.starts, next) < place) next++;
    const isShared = old?.steps.starts[next] === place && state.pos >= text.length - end && state.pending === undefined;
    if (old !== undefined && isShared && isCut(old.steps, next, touched)) {
      const oldTail = old.steps.blocks[next] ?? 0;
      if (isSameContext(state.children, old.blocks, oldTail)) {
        const tail = state.children.length;
        const kept = untouched(draft);
        while (shifts.length < tail) shifts.push(0);
        withTail(draft, old, next, delta);
        return done(tail, oldTail, kept);
      }
    }
    takeStep(state, steps);
  }
  const count = state.children.length;
  // Blocks taken off the end have left their shifts behind.
  shifts.length = Math.min(shifts.length, count);
  while (shifts.length < count) shifts.push(0);
  return done(count, old?.blocks.length ?? 0, untouched(draft));
}

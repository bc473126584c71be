import type { Block } from './blocks/block.ts';
import { type BlockDocument, type BlockState, lineEnd, stateFor } from './blocks/block-state.ts';
import { readBlock } from './blocks/read-blocks.ts';
import { skipSpace } from './characters.ts';
import type { PlacedDefinition } from './definitions.ts';
import { wholeText } from './mapped-text.ts';

/** How one top-level block was read: what stood before it, and how far into the text it looked. */
interface Step {
  readonly start: number;
  /** How many blocks and definitions there were before it. */
  readonly blocks: number;
  readonly definitions: number;
  /** The first block that is not as it was before: its own, or one above that it changed. */
  readonly touched: number;
  /** Offset behind the last line that had a say in it. */
  readonly reach: number;
  /** Whether no attribute list was waiting. */
  readonly clean: boolean;
}

/** Notes read for blocks, with what is needed to read a later version of them. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly definitions: readonly PlacedDefinition[];
  readonly steps: readonly Step[];
  /** Index of the block of the version before that a block is, -1 for a new one. */
  readonly before: (index: number) => number;
}

const CHUNK = 2048;

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
  const same = (size: number): boolean =>
    a.slice(a.length - length - size, a.length - length) === b.slice(b.length - length - size, b.length - length);
  while (length + CHUNK <= most && same(CHUNK)) length += CHUNK;
  while (length < most && same(1)) length++;
  return length;
}

/** For each step the first block that it or a later one touched. */
function touchedFrom(steps: readonly Step[]): readonly number[] {
  const result = new Array<number>(steps.length);
  let least = Number.POSITIVE_INFINITY;
  for (let index = steps.length - 1; index >= 0; index--) {
    least = Math.min(least, steps[index]?.touched ?? 0);
    result[index] = least;
  }
  return result;
}

/** Whether the blocks before a step are what they were before it was taken. */
function isCut(step: Step, touched: number | undefined): boolean {
  return step.clean && touched !== undefined && touched >= step.blocks;
}

/** The last step that can be taken anew with everything before it as it was: nothing before looked into the change. */
function headSteps(old: Reading, touched: readonly number[], change: number): number {
  let head = 0;
  for (const [index, step] of old.steps.entries()) {
    if (step.start > change) break;
    if (isCut(step, touched[index])) head = index;
    if (step.reach > change) break;
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

function takeStep(state: BlockState, steps: Step[]): void {
  const { text, seeker, children } = state;
  const count = children.length;
  const above = children[count - 1];
  const start = state.pos;
  const clean = state.pending === undefined;
  const definitions = state.definitions.length;
  seeker.reach = start;
  state.shift = start;
  readBlock(state);
  const added = children.length > count && children[count - 1] === above;
  const isPlain = added && children[children.length - 1]?.type !== 'boundary';
  const looked = Math.max(state.pos, seeker.reach);
  const reach =
    looked >= text.length ? Number.POSITIVE_INFINITY : lineEnd(text, lineEnd(text, skipSpace(text, looked)));
  steps.push({ start, blocks: count, definitions, touched: isPlain ? count : count - 3, reach, clean });
}

/** Adds what the version before had from a step on, moved to where it stands now. */
function addTail(state: BlockState, steps: Step[], old: Reading, from: number, delta: number): void {
  const first = old.steps[from];
  if (first === undefined) return;
  const moreBlocks = state.children.length - first.blocks;
  const moreDefinitions = state.definitions.length - first.definitions;
  for (let index = first.blocks; index < old.blocks.length; index++) {
    const block = old.blocks[index];
    if (block === undefined) continue;
    const { origin, from: start, to } = block;
    state.children.push(
      delta === 0 ? block : { ...block, origin: origin + delta, from: start + delta, to: to + delta },
    );
  }
  for (const { definition, origin } of old.definitions.slice(first.definitions)) {
    state.definitions.push({ definition, origin: origin + delta });
  }
  for (let index = from; index < old.steps.length; index++) {
    const step = old.steps[index];
    if (step === undefined) continue;
    steps.push({
      start: step.start + delta,
      blocks: step.blocks + moreBlocks,
      definitions: step.definitions + moreDefinitions,
      touched: step.touched + moreBlocks,
      reach: step.reach + delta,
      clean: step.clean,
    });
  }
}

/** The first block that the steps from an index on have touched: reading on may change blocks that were taken over. */
function leastTouched(steps: readonly Step[], from: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = from; index < steps.length; index++) least = Math.min(least, steps[index]?.touched ?? 0);
  return least;
}

/** Reads notes; what the version before shares with them, and the change cannot have changed, is taken from it. */
export function readNotes(text: string, document: BlockDocument, old: Reading | undefined): Reading {
  const into = { children: [] as Block[], definitions: [] as PlacedDefinition[] };
  const state = stateFor(wholeText(text), document, into, 0);
  const steps: Step[] = [];
  if (old === undefined) {
    while (state.pos < text.length) takeStep(state, steps);
    return { text, blocks: into.children, definitions: into.definitions, steps, before: () => -1 };
  }
  const start = sharedStart(old.text, text);
  const end = sharedEnd(old.text, text, start);
  const delta = text.length - old.text.length;
  const touched = touchedFrom(old.steps);
  const head = headSteps(old, touched, start);
  const first = old.steps[head];
  const headBlocks = first?.blocks ?? 0;
  into.children.push(...old.blocks.slice(0, headBlocks));
  into.definitions.push(...old.definitions.slice(0, first?.definitions ?? 0));
  steps.push(...old.steps.slice(0, head));
  state.pos = first?.start ?? 0;
  let tail = head;
  while (state.pos < text.length) {
    const place = state.pos - delta;
    while ((old.steps[tail]?.start ?? Number.POSITIVE_INFINITY) < place) tail++;
    const step = old.steps[tail];
    const isShared = state.pos >= text.length - end && step?.start === place && state.pending === undefined;
    if (isShared && isCut(step, touched[tail]) && isSameContext(into.children, old.blocks, step.blocks)) {
      const tailBlocks = into.children.length;
      const kept = Math.min(headBlocks, leastTouched(steps, head));
      addTail(state, steps, old, tail, delta);
      const before = (index: number): number => {
        if (index < kept) return index;
        return index >= tailBlocks ? index - tailBlocks + step.blocks : -1;
      };
      return { text, blocks: into.children, definitions: into.definitions, steps, before };
    }
    takeStep(state, steps);
  }
  const kept = Math.min(headBlocks, leastTouched(steps, head));
  const before = (index: number): number => (index < kept ? index : -1);
  return { text, blocks: into.children, definitions: into.definitions, steps, before };
}

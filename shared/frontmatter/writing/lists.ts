import type { Splice } from '../../text/splice.ts';
import type { NewValue } from '../edit.ts';
import { resolverOf } from '../parse.ts';
import { equalValues } from '../value-text.ts';
import { insertion, lineInsertion, replaceContent } from './content.ts';
import { valueOfNew } from './expected-values.ts';
import { type FlowPart, rewriteFlow } from './flow.ts';
import { inlineText, itemText, type Layout } from './new-value-text.ts';
import { dashOf, itemPlace, type Place } from './place.ts';
import { quoted } from './scalar-text.ts';
import { type SequenceStep, sequenceSteps } from './sequence.ts';
import { setSplices } from './set-value.ts';
import { columnOf, layoutOf, type Writing } from './writing.ts';

/** Makes a list hold these items: equal ones keep their lines, whatever their writing is. */
export function listSplices(writing: Writing, list: Place, items: readonly NewValue[]): readonly Splice[] | undefined {
  const resolver = resolverOf(writing.reader);
  const before = list.node.items ?? [];
  const values = items.map((item) => valueOfNew(item, resolver));
  const steps = sequenceSteps(before.length, items.length, (from, to) => {
    const [old, made] = [before[from]?.node.value, values[to]];
    return old !== undefined && made !== undefined && equalValues(old, made);
  });
  return stepSplices(writing, list, steps, items);
}

/** Puts an item before the one at `index`, or behind the last. */
export function insertItem(
  writing: Writing,
  list: Place,
  index: number,
  item: NewValue,
): readonly Splice[] | undefined {
  const count = list.node.items?.length ?? 0;
  const steps: SequenceStep[] = [];
  for (let at = 0; at <= count; at++) {
    if (at === index) steps.push({ type: 'insert', to: 0 });
    if (at < count) steps.push({ type: 'keep', from: at, to: at });
  }
  return stepSplices(writing, list, steps, [item]);
}

export function removeItem(writing: Writing, list: Place, index: number): readonly Splice[] | undefined {
  const steps = (list.node.items ?? []).map(
    (_, at): SequenceStep => (at === index ? { type: 'remove', from: at } : { type: 'keep', from: at, to: at }),
  );
  return stepSplices(writing, list, steps, []);
}

/** Takes an item out and puts it in again so that it is the one at `to` afterwards. */
export function moveItem(writing: Writing, list: Place, from: number, to: number): readonly Splice[] | undefined {
  const items = list.node.items ?? [];
  if (list.node.style === 'flow-list') {
    const order = items.map((_, index) => index).filter((index) => index !== from);
    return rewriteFlow(writing, list, order.toSpliced(to, 0, from));
  }
  const moved = items[from];
  const neighbour = items[to];
  if (moved === undefined || neighbour === undefined) return undefined;
  if (!items.every((_, index) => ownsItsLine(writing, list, index))) return undefined;
  if (from === to) return [];
  const at = to > from ? neighbour.lines.end : neighbour.lines.start;
  const lines = writing.text.slice(moved.lines.start, moved.lines.end);
  return [{ ...moved.lines, text: '' }, insertion(at, lines)];
}

function stepSplices(
  writing: Writing,
  list: Place,
  steps: readonly SequenceStep[],
  items: readonly NewValue[],
): readonly Splice[] | undefined {
  if (list.node.style === 'flow-list') return flowSplices(writing, list, steps, items);
  if (steps.every((step) => step.type === 'remove'))
    return replaceContent(writing, list, { firstLine: '[]', below: '' });
  const splices: Splice[] = [];
  let before = -1;
  for (const step of steps) {
    const made = blockStep(writing, list, step, items, before);
    if (made === undefined) return undefined;
    splices.push(...made);
    if (step.type !== 'insert') before = step.from;
  }
  return splices;
}

function blockStep(
  writing: Writing,
  list: Place,
  step: SequenceStep,
  items: readonly NewValue[],
  before: number,
): readonly Splice[] | undefined {
  switch (step.type) {
    case 'keep':
      return [];
    case 'change': {
      const value = items[step.to];
      const node = list.node.items?.[step.from]?.node;
      return value && node && setSplices(writing, itemPlace(writing, list, node, step.from), value);
    }
    case 'remove':
      return removedLines(writing, list, step.from);
    case 'insert': {
      const value = items[step.to];
      return value && insertedLine(writing, list, before, value);
    }
  }
}

/** Whether an item's `-` is the first sign on its line; that of a list in a list is not. */
function ownsItsLine(writing: Writing, list: Place, index: number): boolean {
  const item = list.node.items?.[index];
  const dash = dashOf(writing, list, index);
  return item !== undefined && dash !== undefined && writing.text.slice(item.lines.start, dash).trim() === '';
}

function removedLines(writing: Writing, list: Place, index: number): readonly Splice[] | undefined {
  const item = list.node.items?.[index];
  if (item === undefined) return undefined;
  if (ownsItsLine(writing, list, index)) return [{ ...item.lines, text: '' }];
  const dash = dashOf(writing, list, index);
  const next = dashOf(writing, list, index + 1);
  return dash === undefined || next === undefined ? undefined : [{ start: dash, end: next, text: '' }];
}

function insertedLine(writing: Writing, list: Place, before: number, value: NewValue): readonly Splice[] | undefined {
  const items = list.node.items ?? [];
  const neighbour = Math.max(before, 0);
  const written = lineOfItem(writing, list, neighbour, value);
  const anchor = items[neighbour];
  if (written === undefined || anchor === undefined) return undefined;
  if (before >= 0) return [lineInsertion(writing, anchor.lines.end, written)];
  if (ownsItsLine(writing, list, 0)) return [lineInsertion(writing, anchor.lines.start, written)];
  const indent = ' '.repeat(columnOf(writing.text, list.node.span.start));
  return [insertion(list.node.span.start, `${written.trimStart()}${writing.newline}${indent}`)];
}

/** A new item as its neighbour is written: its column, the blanks behind its `-`, its quotes. */
function lineOfItem(writing: Writing, list: Place, neighbour: number, value: NewValue): string | undefined {
  const column = columnOf(writing.text, list.node.span.start);
  const layout = layoutOf(writing);
  const beside = list.node.items?.[neighbour];
  const dash = dashOf(writing, list, neighbour);
  const isScalar = value.type === 'text' || value.type === 'literal';
  if (beside === undefined || dash === undefined || !isScalar) return itemText(value, column, layout);
  const line = writing.text.slice(dash, beside.node.span.start);
  const isOnLine = beside.node.items === undefined && beside.node.fields === undefined && !line.includes('\n');
  const prefix = isOnLine && /^-[ \t]+$/.test(line) ? line : '- ';
  const written = scalarLikeItems(list, value, layout);
  return written === undefined ? itemText(value, column, layout) : `${' '.repeat(column)}${prefix}${written}`;
}

/** Where all texts of the list are quoted, a new one is too. */
function scalarLikeItems(list: Place, value: NewValue, layout: Layout): string | undefined {
  const texts = (list.node.items ?? []).map((item) => item.node).filter((node) => typeof node.value === 'string');
  const quote = texts[0]?.style;
  const agreed = (quote === 'single' || quote === 'double') && texts.every((node) => node.style === quote);
  if (value.type === 'text' && value.text.includes('\n')) return undefined;
  if (value.type === 'text' && agreed) return quoted(value.text, quote);
  return inlineText(value, layout, list.node.style === 'flow-list');
}

function flowSplices(
  writing: Writing,
  list: Place,
  steps: readonly SequenceStep[],
  items: readonly NewValue[],
): readonly Splice[] | undefined {
  const parts: FlowPart[] = [];
  for (const step of steps) {
    if (step.type === 'keep') {
      parts.push(step.from);
    } else if (step.type !== 'remove') {
      const value = items[step.to];
      const written = value && scalarLikeItems(list, value, layoutOf(writing));
      if (written === undefined) return undefined;
      parts.push(written);
    }
  }
  return rewriteFlow(writing, list, parts);
}

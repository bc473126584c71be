import { differenceOf, type Span } from '../../text/splice.ts';
import { linesOf, type TextChange } from '../text-change.ts';
import { isInFence, type ListItem, listItemOf, widthOf } from './list-item.ts';
import { renumbered } from './renumber.ts';

/**
 * Tab and Shift+Tab on items of a list: each goes one level in or out, what lies below it goes along, numbers are put in
 * order. `step` is how many blanks a level has where the notes do not show it. Undefined where no item is selected.
 */
export function indentItems(text: string, selection: Span, way: 'in' | 'out', step?: number): TextChange | undefined {
  const lines = text.split('\n');
  const touched = linesOf(text, selection);
  const first = text.slice(0, touched[0]?.start ?? 0).split('\n').length - 1;
  const starts = touched.map((_, index) => first + index).filter((index) => listItemOf(lines[index] ?? ''));
  const own = listItemOf(lines[first] ?? '');
  if (own === undefined || isInFence(lines, first)) return undefined;
  const by = way === 'in' ? stepIn(lines, first, own, step) : stepOut(lines, first, own);
  // The first item has nothing to stand below; Tab must not leave the notes for that.
  if (by === 0) return { splices: [], selection };
  const moving = new Set(starts.flatMap((index) => [index, ...belowItem(lines, index)]));
  const result = lines.map((line, index) => (moving.has(index) ? shifted(line, own.quote, by) : line));
  const ordered = orderedAround(result, first, Math.max(...moving));
  const after = ordered.join('\n');
  const difference = differenceOf(text, after);
  const place = (offset: number) => {
    const index = text.slice(0, offset).split('\n').length - 1;
    const column = offset - (text.lastIndexOf('\n', offset - 1) + 1);
    const grown = (ordered[index]?.length ?? 0) - (lines[index]?.length ?? 0);
    const start = ordered.slice(0, index).reduce((length, line) => length + line.length + 1, 0);
    return start + Math.max(0, column + grown);
  };
  return {
    splices: difference === undefined ? [] : [difference],
    selection: { start: place(selection.start), end: place(selection.end) },
  };
}

/** Blanks that bring an item below the one before it; 0 where there is none. */
function stepIn(lines: readonly string[], index: number, own: ListItem, step: number | undefined): number {
  const level = widthOf(own.indent);
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    const item = listItemOf(line);
    if (item !== undefined && widthOf(item.indent) < level) return 0;
    if (item !== undefined && widthOf(item.indent) === level) {
      const words = item.marker.length + 1;
      // Less than up to the words of the item above would not be below it.
      return Math.max(words, nestingOf(lines) ?? step ?? words);
    }
    if (item === undefined && line.trim() !== '' && !/^[ \t]/.test(line)) return 0;
  }
  return 0;
}

/** Blanks that an item has more than the one it lies below, less what that has: negative, 0 at the outermost level. */
function stepOut(lines: readonly string[], index: number, own: ListItem): number {
  const level = widthOf(own.indent);
  if (level === 0) return 0;
  for (let at = index - 1; at >= 0; at--) {
    const item = listItemOf(lines[at] ?? '');
    if (item !== undefined && widthOf(item.indent) < level) return widthOf(item.indent) - level;
  }
  return -level;
}

/** How many blanks a level has in these notes: the smallest step from an item to one below it. */
function nestingOf(lines: readonly string[]): number | undefined {
  let before: number | undefined;
  let smallest: number | undefined;
  for (const line of lines) {
    const item = listItemOf(line);
    if (item === undefined) continue;
    const level = widthOf(item.indent);
    if (before !== undefined && level > before) smallest = Math.min(smallest ?? 99, level - before);
    before = level;
  }
  return smallest;
}

/** Lines that belong to an item: deeper ones, until something stands beside it or further out. */
function belowItem(lines: readonly string[], index: number): readonly number[] {
  const own = listItemOf(lines[index] ?? '');
  const level = widthOf(own?.indent ?? '');
  const found: number[] = [];
  for (let at = index + 1; at < lines.length; at++) {
    const line = (lines[at] ?? '').slice(own?.quote.length ?? 0);
    if (line.trim() === '') break;
    if (widthOf(/^[ \t]*/.exec(line)?.[0] ?? '') <= level) break;
    found.push(at);
  }
  return found;
}

function shifted(line: string, quote: string, by: number): string {
  const inside = line.slice(quote.length);
  const blanks = /^[ \t]*/.exec(inside)?.[0] ?? '';
  const width = Math.max(0, widthOf(blanks) + by);
  return quote + ' '.repeat(width) + inside.slice(blanks.length);
}

/** Numbers in order where items came and went: a nested list begins at 1 again, the outer one closes its gap. */
function orderedAround(lines: readonly string[], first: number, last: number): readonly string[] {
  const moved = listItemOf(lines[first] ?? '');
  if (moved === undefined) return lines;
  const before = itemBeside(lines, first, widthOf(moved.indent));
  const restarted =
    moved.number === undefined
      ? lines
      : lines.map((line, index) => (index === first ? numbered(line, (before?.number ?? 0) + 1) : line));
  let result = renumbered(restarted, first);
  for (let at = first - 1; at >= 0; at--) {
    const item = listItemOf(result[at] ?? '');
    if (item === undefined) break;
    if (item.number !== undefined && widthOf(item.indent) !== widthOf(moved.indent)) {
      result = renumbered(result, at);
      break;
    }
  }
  return last > first ? renumbered(result, first) : result;
}

function numbered(line: string, number: number): string {
  const item = listItemOf(line);
  if (item?.number === undefined) return line;
  return `${item.quote}${item.indent}${number}${item.marker.slice(-1)}${item.gap}${item.words}`;
}

/** The item before, on the same level of the same list. */
function itemBeside(lines: readonly string[], index: number, level: number): ListItem | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const item = listItemOf(lines[at] ?? '');
    if (item === undefined) {
      if ((lines[at] ?? '').trim() !== '' && !/^[ \t]/.test(lines[at] ?? '')) return undefined;
      continue;
    }
    if (widthOf(item.indent) === level) return item;
    if (widthOf(item.indent) < level) return undefined;
  }
  return undefined;
}

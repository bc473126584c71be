import type { Span, Splice } from '../../text/splice.ts';
import { listItemOf } from '../lists/list-item.ts';
import { type Line, linesOf, offsetAfter, type TextChange } from '../text-change.ts';

export type LineMark = 'heading' | 'subheading' | 'list' | 'numbered' | 'quote';

/**
 * Makes the selected lines headings, items or a quote; where all of them are that already, they become plain lines
 * again. Empty lines between stay as they are. `bullet` is the sign that the show's lists have.
 */
export function toggleLines(text: string, selection: Span, mark: LineMark, bullet = '-'): TextChange {
  const all = linesOf(text, selection);
  const filled = all.filter((line) => line.text.trim() !== '');
  const lines = filled.length === 0 ? all : filled;
  const isSet = lines.every((line) => hasMark(line.text, mark));
  const splices = lines.flatMap((line, index) => {
    const bare = withoutMark(line.text, isSet ? mark : clearedBy(mark));
    const head = isSet ? '' : headOf(mark, index, bullet);
    return headSplice(line, bare.indent + head, bare.from);
  });
  return {
    splices,
    selection: { start: offsetAfter(splices, selection.start), end: offsetAfter(splices, selection.end) },
  };
}

function headOf(mark: LineMark, index: number, bullet: string): string {
  if (mark === 'heading') return '## ';
  if (mark === 'subheading') return '### ';
  if (mark === 'list') return `${bullet} `;
  return mark === 'quote' ? '> ' : `${index + 1}. `;
}

function hasMark(line: string, mark: LineMark): boolean {
  if (mark === 'heading') return /^## /.test(line);
  if (mark === 'subheading') return /^### /.test(line);
  if (mark === 'quote') return /^ {0,3}>/.test(line);
  const item = listItemOf(line);
  return item !== undefined && (item.number === undefined) === (mark === 'list');
}

/** A heading takes the place of a heading, a list of the other kind of list; a quote stands around either. */
function clearedBy(mark: LineMark): LineMark | 'item' | 'title' | undefined {
  if (mark === 'quote') return undefined;
  return mark === 'heading' || mark === 'subheading' ? 'title' : 'item';
}

/** The blanks that a line keeps before its mark, and where its words begin without the mark. */
function withoutMark(
  line: string,
  mark: LineMark | 'item' | 'title' | undefined,
): { readonly indent: string; readonly from: number } {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  if (mark === undefined) return { indent: '', from: 0 };
  if (mark === 'quote') return { indent: '', from: /^ {0,3}>[ \t]?/.exec(line)?.[0].length ?? 0 };
  if (mark === 'title' || mark === 'heading' || mark === 'subheading')
    return { indent: '', from: /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(line)?.[0].length ?? 0 };
  const item = listItemOf(line);
  return item === undefined
    ? { indent, from: indent.length }
    : { indent: item.quote + item.indent, from: line.length - item.words.length };
}

function headSplice(line: Line, head: string, from: number): Splice[] {
  return line.text.slice(0, from) === head ? [] : [{ start: line.start, end: line.start + from, text: head }];
}

/** Puts the selected lines into a fence, or takes the fence away around or inside the selection. */
export function toggleFence(text: string, selection: Span): TextChange {
  const lines = linesOf(text, selection);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return { splices: [], selection };
  const isFence = (line: string) => /^ {0,3}(?:`{3,}|~{3,})/.test(line);
  const above = linesOf(text, { start: Math.max(0, first.start - 1), end: Math.max(0, first.start - 1) })[0];
  const below = linesOf(text, {
    start: Math.min(text.length, last.end + 1),
    end: Math.min(text.length, last.end + 1),
  })[0];
  const fences =
    lines.length > 1 && isFence(first.text) && isFence(last.text)
      ? [first, last]
      : above !== undefined && below !== undefined && first.start > 0 && isFence(above.text) && isFence(below.text)
        ? [above, below]
        : undefined;
  const splices =
    fences === undefined
      ? [
          { start: first.start, end: first.start, text: '```\n' },
          { start: last.end, end: last.end, text: '\n```' },
        ]
      : fences.map(({ start, end }, index) =>
          index === 0 ? { start, end: Math.min(text.length, end + 1), text: '' } : { start: start - 1, end, text: '' },
        );
  const start = offsetAfter(splices, first.start);
  return { splices, selection: { start, end: Math.max(start, offsetAfter(splices, last.end) - (fences ? 0 : 4)) } };
}

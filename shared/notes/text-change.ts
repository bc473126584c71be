import type { Span, Splice } from '../text/splice.ts';

/**
 * What a key or a button does to the notes: replacements in offsets of the text before (UTF-16, LF line ends), and what
 * is selected after, in offsets of the text after.
 */
export interface TextChange {
  readonly splices: readonly Splice[];
  readonly selection: Span;
}

/** A line of a text without its line end. */
export interface Line extends Span {
  readonly text: string;
}

/** The line that an offset lies in. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return { start, end, text: text.slice(start, end) };
}

/** The lines that a span touches; one that ends at the beginning of a line does not touch that line. */
export function linesOf(text: string, span: Span): readonly Line[] {
  const last = span.end > span.start && text[span.end - 1] === '\n' ? span.end - 1 : span.end;
  const lines: Line[] = [];
  for (let at = span.start; ; ) {
    const line = lineAt(text, at);
    lines.push(line);
    if (line.end >= last) return lines;
    at = line.end + 1;
  }
}

/** Where an offset of the text before lies after the splices; at an insertion it is behind what was inserted. */
export function offsetAfter(splices: readonly Splice[], offset: number): number {
  let shift = 0;
  for (const splice of splices) {
    if (splice.end <= offset) shift += splice.text.length - (splice.end - splice.start);
    else if (splice.start < offset) return splice.start + shift + splice.text.length;
  }
  return offset + shift;
}

import type { Token } from 'markdown-it';
import { type MappedText, MappedTextBuilder } from '../kramdown/mapped-text.ts';

/** Looks up where the parser has a paragraph's or cell's text from: it keeps the lines of a token and nothing nearer. */
export interface InlineSource {
  /** The text of an inline token with its places in the notes. */
  of(token: Token): MappedText;
}

/** Where a line of a text begins in its line of the notes; tabs before it may have become blanks. */
function within(source: string, line: string, from: number): number {
  const body = line.trim();
  const end = source.trimEnd().length - body.length;
  const at = end >= from && source.startsWith(body, end) ? end : source.indexOf(body, from);
  return at - (line.length - line.trimStart().length);
}

/** `tokens` must be asked for in their order: cells of one row are told apart by it. */
export function inlineSource(lines: readonly string[], lineStarts: readonly number[]): InlineSource {
  let row = -1;
  let column = 0;
  const cell = (content: string, line: number): MappedText => {
    if (line !== row) {
      row = line;
      column = 0;
    }
    const source = lines[line] ?? '';
    const raw = content.replace(/\|/g, '\\|');
    const at = source.indexOf(raw, column);
    const start = (lineStarts[line] ?? 0) + Math.max(at, 0);
    const result = new MappedTextBuilder();
    let behind = 0;
    for (const part of content.split(/(?=\|)/)) {
      if (part.startsWith('|')) behind++;
      result.insert(part, start + behind + result.length);
    }
    if (at !== -1) column = at + raw.length;
    return result.build();
  };
  return {
    of(token) {
      const [first = 0] = token.map ?? [];
      if (token.meta?.cell === true) return cell(token.content, first);
      const result = new MappedTextBuilder();
      for (const [index, line] of token.content.split('\n').entries()) {
        const source = lines[first + index] ?? '';
        const marks = /^[\s>]*#{1,6}[ \t]+/.exec(source);
        const at = index === 0 && marks !== null ? source.indexOf(line, marks[0].length) : within(source, line, 0);
        if (index > 0) result.insert('\n', (lineStarts[first + index] ?? 1) - 1);
        result.insert(line, (lineStarts[first + index] ?? 0) + at);
      }
      return result.build();
    },
  };
}

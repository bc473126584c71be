import type { Span, Splice } from '../../text/splice.ts';
import { listItemOf } from '../lists/list-item.ts';
import { linesOf, offsetAfter, type TextChange } from '../text-change.ts';

export type InlineMark = 'bold' | 'italic' | 'code';

/** Ways to write a mark; the first is used for new ones, all of them are taken away again. */
const signs: Readonly<Record<InlineMark, readonly string[]>> = {
  bold: ['**', '__'],
  italic: ['*', '_'],
  code: ['`'],
};

/**
 * Marks the selected words, or takes the mark away where all of them have it: line by line, since a mark does not reach
 * over paragraphs. With nothing selected, the marked words around the caret lose their mark; else an empty pair waits
 * for words.
 */
export function toggleInline(text: string, selection: Span, mark: InlineMark): TextChange {
  if (selection.start === selection.end) return toggleAtCaret(text, selection.start, mark);
  const pieces = piecesOf(text, selection);
  if (pieces.length === 0) return { splices: [], selection };
  const marked = pieces.map((piece) => markAround(text, piece, mark));
  const splices = marked.every((span) => span !== undefined)
    ? marked.flatMap((span) => (span === undefined ? [] : unmark(span)))
    : pieces.flatMap((piece, index) => (marked[index] === undefined ? surround(piece, signs[mark][0] ?? '') : []));
  // What was selected stays selected, without the marks that stand around it.
  const first = pieces[0]?.start ?? selection.start;
  const last = pieces.at(-1)?.end ?? selection.end;
  const start = offsetAfter(splices, first);
  const closing = splices.find((splice) => splice.start === last && splice.end === last);
  const end = offsetAfter(splices, last) - (closing?.text.length ?? 0);
  return { splices, selection: { start, end: Math.max(start, end) } };
}

function toggleAtCaret(text: string, caret: number, mark: InlineMark): TextChange {
  for (const sign of signs[mark]) {
    const empty = { start: caret - sign.length, end: caret + sign.length };
    const around = text.slice(Math.max(0, empty.start), empty.end);
    const isWider = text[empty.start - 1] === sign[0] || text[empty.end] === sign[0];
    if (around === sign + sign && !isWider)
      return { splices: [{ ...empty, text: '' }], selection: { start: empty.start, end: empty.start } };
  }
  const inside = markedAt(text, caret, mark);
  if (inside !== undefined) {
    const splices = unmark(inside);
    const at = offsetAfter(splices, caret);
    return { splices, selection: { start: at, end: at } };
  }
  const sign = signs[mark][0] ?? '';
  const at = caret + sign.length;
  return { splices: [{ start: caret, end: caret, text: sign + sign }], selection: { start: at, end: at } };
}

interface Marked extends Span {
  /** Length of the sign at either end. */
  readonly sign: number;
}

function unmark({ start, end, sign }: Marked): Splice[] {
  return [
    { start, end: start + sign, text: '' },
    { start: end - sign, end, text: '' },
  ];
}

function surround({ start, end }: Span, sign: string): Splice[] {
  return [
    { start, end: start, text: sign },
    { start: end, end, text: sign },
  ];
}

/** The words of each selected line, without what begins it (markers of lists, quotes, headings) and blanks at the ends. */
function piecesOf(text: string, selection: Span): readonly Span[] {
  return linesOf(text, selection).flatMap((line) => {
    const item = listItemOf(line.text);
    const head =
      item === undefined
        ? (/^(?:[ \t]*>[ \t]?)*[ \t]*(?:#{1,6}[ \t]+)?/.exec(line.text)?.[0].length ?? 0)
        : line.text.length - item.words.length;
    const start = Math.max(selection.start, line.start + head);
    const end = Math.min(selection.end, line.end);
    const words = text.slice(start, end);
    const trimmed = words.trim();
    if (end <= start || trimmed === '') return [];
    const from = start + words.indexOf(trimmed);
    return [{ start: from, end: from + trimmed.length }];
  });
}

/** The mark that a piece has at its ends, inside or just outside of them. */
function markAround(text: string, piece: Span, mark: InlineMark): Marked | undefined {
  for (const sign of signs[mark]) {
    const char = sign[0] ?? '';
    let [start, end] = [piece.start, piece.end];
    while (text[start - 1] === char) start--;
    while (text[end] === char) end++;
    let left = 0;
    while (start + left < end && text[start + left] === char) left++;
    let right = 0;
    while (end - right > start + left && text[end - 1 - right] === char) right++;
    const run = Math.min(left, right);
    if (start + left < end - right && fits(run, sign))
      return { start: start + left - run, end: end - right + run, sign: sign.length };
  }
  return undefined;
}

/** Whether a run of signs holds this mark: three stars are bold and italic, two are bold alone. */
function fits(run: number, sign: string): boolean {
  if (sign === '`') return run > 0;
  return sign.length === 2 ? run >= 2 : run % 2 === 1;
}

/** The marked words of its line that the caret stands in. */
function markedAt(text: string, caret: number, mark: InlineMark): Marked | undefined {
  const [line] = linesOf(text, { start: caret, end: caret });
  if (line === undefined) return undefined;
  const patterns: Readonly<Record<InlineMark, RegExp>> = {
    bold: /(\*\*|__)(?=\S)(?:(?!\1).)+?\1/g,
    italic: /(?<![*_])([*_])(?![*_\s])(?:(?!\1).)+?\1(?![*_])/g,
    code: /(`+)(?!`)(?:(?!\1).)+?\1(?!`)/g,
  };
  for (const match of line.text.matchAll(patterns[mark])) {
    const start = line.start + match.index;
    const end = start + match[0].length;
    const sign = match[1]?.length ?? 1;
    if (caret >= start + sign && caret <= end - sign) return { start, end, sign };
  }
  return undefined;
}

import { skipSpace, skipSpaceBack } from '../characters.ts';
import { type MappedText, MappedTextBuilder, sliceMapped, sourceOf } from '../mapped-text.ts';
import { readSpans } from '../spans/read-spans.ts';
import type { TableRow } from './block.ts';
import { type BlockState, taken } from './block-state.ts';
import { bareEnvironment } from './table-environment.ts';

interface Piece {
  readonly start: number;
  readonly end: number;
  /** In `<code>…</code>`, where bars part nothing. */
  readonly isCode: boolean;
}

/** The line's parts outside and inside of `<code>` elements. */
function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (;;) {
    const start = line.indexOf('<code', at);
    const tag = start === -1 ? -1 : line.indexOf('>', start + 5);
    const end = tag === -1 ? -1 : line.indexOf('</code>', tag + 1);
    if (end === -1) break;
    pieces.push({ start: at, end: start, isCode: false }, { start, end: end + 7, isCode: true });
    at = end + 7;
  }
  pieces.push({ start: at, end: line.length, isCode: false });
  return pieces;
}

/** Adds a code span to a cell, with delimiters that fit whatever it holds. */
function addCode(cell: MappedTextBuilder, line: MappedText, start: number, end: number, value: string): void {
  const from = Math.max(
    start,
    line.text.indexOf(value, start + (line.text.slice(start, end).length - value.length) / 2),
  );
  const longest = (value.match(/`+/g) ?? []).reduce((most, run) => (run.length > most.length ? run : most), '');
  const delimiter = `${longest}\``;
  const blank = delimiter.length > 1 ? ' ' : '';
  cell.insert(delimiter + blank, sourceOf(line, start));
  cell.append(line, from, from + value.length);
  cell.insert(blank + delimiter, sourceOf(line, end - 1));
}

/** Parts text at its bars; an escaped bar loses its backslash. */
function addText(cells: MappedTextBuilder[], bars: number[], line: MappedText, start: number, end: number): void {
  const { text } = line;
  const current = (): MappedTextBuilder => {
    let last = cells[cells.length - 1];
    if (last === undefined) {
      last = new MappedTextBuilder();
      cells.push(last);
    }
    return last;
  };
  let from = start;
  for (let bar = text.indexOf('|', start); bar !== -1 && bar < end; bar = text.indexOf('|', bar + 1)) {
    if (bar > start && text[bar - 1] === '\\') {
      current().append(line, from, bar - 1);
      current().append(line, bar, bar + 1);
    } else {
      current().append(line, from, bar);
      bars.push(bar);
      cells.push(new MappedTextBuilder());
    }
    from = bar + 1;
  }
  current().append(line, from, end);
}

function stripped(cell: MappedText): MappedText {
  const start = skipSpace(cell.text, 0);
  return sliceMapped(cell, start, skipSpaceBack(cell.text, start, cell.text.length));
}

/** Reads the line from `from` to `to` as a row: bars in code, and escaped ones, part nothing. */
export function readRow(state: BlockState, from: number, to: number, leadingBar: boolean): TableRow {
  let end = to;
  while (end > from && (state.text.charCodeAt(end - 1) === 32 || state.text.charCodeAt(end - 1) === 9)) end--;
  const line = taken(state, from, end);
  const builders: MappedTextBuilder[] = [];
  const bars: number[] = [];
  for (const piece of piecesOf(line.text)) {
    if (piece.isCode) {
      if (builders.length === 0) builders.push(new MappedTextBuilder());
      builders[builders.length - 1]?.append(line, piece.start, piece.end);
      continue;
    }
    let at = piece.start;
    for (const child of readSpans(line.text.slice(piece.start, piece.end), bareEnvironment, 'code').children) {
      if (child.type === 'text') {
        addText(builders, bars, line, at, at + child.value.length);
        at += child.value.length;
      } else {
        if (builders.length === 0) builders.push(new MappedTextBuilder());
        const cell = builders[builders.length - 1];
        const codeEnd = piece.start + child.range.end;
        if (cell !== undefined) addCode(cell, line, at, codeEnd, child.value);
        at = codeEnd;
      }
    }
  }
  const cells = builders.map((builder) => stripped(builder.build()));
  if (leadingBar && cells[0]?.text === '') cells.shift();
  if (cells[cells.length - 1]?.text === '') cells.pop();
  return { cells, line, bars };
}

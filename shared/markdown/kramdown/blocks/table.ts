import { sourceSpan } from '../mapped-text.ts';
import { readSpans } from '../spans/read-spans.ts';
import type { Alignment, TablePart, TableRow } from './block.ts';
import { isBeforeBoundary } from './block-math.ts';
import { type BlockState, begin, isAfterBoundary, lineEnd } from './block-state.ts';
import { skipBlanks } from './line-starts.ts';
import { bareEnvironment } from './table-environment.ts';
import { readRow } from './table-row.ts';

/** Whether the text at `at` has a bar on its line that no backslash escapes (the first character may be one). */
function hasBar(text: string, at: number): boolean {
  for (let offset = at; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10) return false;
    if (code === 124 && (offset === at || text.charCodeAt(offset - 1) !== 92)) return true;
  }
  return false;
}

const RULE_LINE = /^[+|: \t-]*\n$/;
const FOOTER_LINE = /^[+|: \t=]*\n$/;
const COLUMN = /(:?)-+(:?)/g;

function alignmentOf(line: string): Alignment[] {
  return [...line.matchAll(COLUMN)].map(([, left, right]) => {
    if (left === '') return right === '' ? 'default' : 'right';
    return right === '' ? 'left' : 'center';
  });
}

interface Lines {
  readonly parts: TablePart[];
  alignment: Alignment[];
  ruled: boolean;
}

/** Reads lines with a bar as rows and separators; the position goes behind the last one. */
function readLines(state: BlockState): Lines {
  const { text } = state;
  const lines: Lines = { parts: [], alignment: [], ruled: false };
  const leadingBar = text.charCodeAt(skipBlanks(text, state.pos, text.length)) === 124;
  let rows: TableRow[] = [];
  let hasFooter = false;
  const close = (type: TablePart['type']): void => {
    lines.parts.push({ type, rows });
    rows = [];
  };
  for (let isFirst = true; state.pos < text.length && (isFirst || hasBar(text, state.pos)); isFirst = false) {
    const end = lineEnd(text, state.pos);
    const line = text.slice(state.pos, end);
    if (RULE_LINE.test(line) && line.includes('-')) {
      if (rows.length > 0 && lines.alignment.length === 0 && !hasFooter) {
        close('thead');
        lines.alignment = alignmentOf(line);
      } else if (rows.length > 0 && !hasFooter) {
        close('tbody');
      }
      lines.ruled = true;
    } else if (FOOTER_LINE.test(line) && line.includes('=')) {
      if (rows.length > 0) close('tbody');
      hasFooter = true;
    } else {
      rows.push(readRow(state, state.pos, end - 1, leadingBar));
    }
    state.pos = end;
  }
  if (rows.length > 0) close(hasFooter ? 'tfoot' : 'tbody');
  return lines;
}

function rubyLines(value: string): string[] {
  const lines = value.split('\n');
  while (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** Whether every line has a bar outside of code and of HTML elements that span lines; only then it is a table. */
function hasBarOnEachLine(text: string): boolean {
  let barOnLine = false;
  const { children } = readSpans(text, bareEnvironment, 'code-and-html');
  for (const child of children) {
    const lines = rubyLines(child.value);
    if (child.type === 'code') {
      if (lines.length > 2 || (lines.length === 2 && !barOnLine)) break;
      if (lines.length === 2) barOnLine = false;
    } else {
      if (lines.length > 1 && !barOnLine && !hasBar(lines[0] ?? '', 0)) break;
      const last = lines[lines.length - 1];
      barOnLine = (lines.length > 1 ? false : barOnLine) || (last !== undefined && hasBar(last, 0));
    }
  }
  return barOnLine;
}

/** Rows with as many cells as the widest has. */
function evened(parts: readonly TablePart[], columns: number): TablePart[] {
  return parts.map((part) => ({
    ...part,
    rows: part.rows.map((row) => ({
      ...row,
      cells: [...row.cells, ...Array.from({ length: columns - row.cells.length }, () => undefined)],
    })),
  }));
}

/**
 * Lines with a bar between block boundaries are a table, with or without a line of dashes: a bar in a title or an address
 * is enough.
 */
export function readTable(state: BlockState): boolean {
  const { text, pos: from } = state;
  const first = skipBlanks(text, from);
  if (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9 || !hasBar(text, first)) return false;
  if (!isAfterBoundary(state)) return false;
  const common = begin(state, from);
  const lines = readLines(state);
  const end = state.pos;
  const hasBody = lines.parts.some((part) => part.type === 'tbody');
  if (!isBeforeBoundary(state) || !hasBarOnEachLine(text.slice(from, end - 1)) || !hasBody) {
    state.pos = from;
    state.seeker.reach = Math.max(state.seeker.reach, end);
    return false;
  }
  const columns = Math.max(0, ...lines.parts.flatMap((part) => part.rows.map((row) => row.cells.length)));
  const alignment = lines.alignment.slice(0, columns);
  while (alignment.length < columns) alignment.push('default');
  const span = sourceSpan(state.source, first, end - 1);
  const table = {
    to: end,
    type: 'table' as const,
    parts: evened(lines.parts, columns),
    alignment,
    span: { start: span.start - state.shift, end: span.end - state.shift },
    ruled: lines.ruled,
  };
  state.children.push(Object.assign(common, table));
  return true;
}
